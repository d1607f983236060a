#include "app/casectl/servecommand.h"

#include "models/store/readerpool.h"

#include <QFile>
#include <QJsonObject>
#include <QTextStream>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

void warn(const QString &what)
{
    QTextStream(stderr) << u"Warning: "_s << what << u".\n"_s;
}

} // namespace

ServeCommand::ServeCommand(CommandContext context, QObject *parent)
    : Command(context, parent)
    , m_server(context.store, context.clock)
{
    connect(&m_server, &server::CaseServer::stopped, this, [this] { emit finished(ExitCode::Done); });
    connect(&m_signals, &SignalWatcher::endRequested, this, [this] {
        if (m_server.isRunning())
            m_server.stop();
        else
            emit finished(ExitCode::Done);
    });
}

void ServeCommand::start()
{
    deliver(store().opened(), this, [this](const Result<store::StoreInfo> &opened) {
        if (opened)
            serve();
        else
            refuse(opened.error());
    });
}

QString ServeCommand::option(const QString &name) const
{
    return line().parameter(name);
}

Result<server::Accounts> ServeCommand::accounts() const
{
    for (const QString &name : { u"password-file"_s, u"users-file"_s, u"api-key-file"_s, u"tls-key"_s }) {
        const QFileDevice::Permissions others = QFile::ReadGroup | QFile::ReadOther;
        if (const QString path = option(name); !path.isEmpty() && (QFile::permissions(path) & others))
            warn(u"other people of this computer can read %1; chmod 600 prevents it"_s.arg(path));
    }
    server::Accounts accounts;
    const Result<QByteArray> password = server::Accounts::passwordFrom(option(u"password-file"_s));
    if (!password)
        return failure(password.error());
    server::Account owner;
    owner.user.username = option(u"user"_s);
    Result<void> added = accounts.add(owner, *password);
    if (const QString path = option(u"users-file"_s); added && !path.isEmpty())
        added = accounts.addUsersFile(path);
    if (const QString path = option(u"api-key-file"_s); added && !path.isEmpty())
        added = accounts.addKeysFile(path);
    if (!added)
        return failure(added.error());
    return accounts;
}

Result<WorkspaceId> ServeCommand::workspace() const
{
    const QString name = option(u"remote"_s);
    if (name.isEmpty())
        return localWorkspace;
    store::ReaderPool readers(store().path(), 1);
    const Result<std::optional<WorkspaceId>> found = readers.lease().remoteNamed(name);
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound, u"There is no remote \"%1\""_s.arg(name));
    return **found;
}

Result<server::ServeOptions> ServeCommand::options() const
{
    const QString listen = option(u"listen"_s);
    const Result<server::ListenAddress> address
        = server::parseListenAddress(listen.isEmpty() ? u"127.0.0.1:5601"_s : listen);
    if (!address)
        return failure(address.error());
    const Result<WorkspaceId> served = workspace();
    if (!served)
        return failure(served.error());
    Result<server::Accounts> people = accounts();
    if (!people)
        return failure(people.error());
    const QString space = option(u"space"_s);
    return server::ServeOptions{ .host = address->host,
                                 .port = address->port,
                                 .accounts = std::move(*people),
                                 .workspace = *served,
                                 .basePath = option(u"base-path"_s),
                                 .space = space.isEmpty() ? u"default"_s : space,
                                 .certificateFile = option(u"tls-cert"_s),
                                 .keyFile = option(u"tls-key"_s) };
}

void ServeCommand::serve()
{
    Result<server::ServeOptions> wanted = options();
    if (!wanted) {
        refuse(wanted.error());
        return;
    }
    const Result<server::ServerAddress> address = m_server.start(std::move(*wanted));
    if (!address) {
        refuse(address.error());
        return;
    }
    if (address->exposesPasswords()) {
        warn(u"%1 can be reached from other machines and is not encrypted: passwords travel in clear. Use "
             "--tls-cert and --tls-key"_s.arg(address->url.toString()));
    }
    printAnswer(QJsonObject{ { u"url"_s, address->url.toString() } });
}

} // namespace casebook::app
