#include "tests/sync/mirror.h"

#include <QDateTime>

namespace casebook::test {

using namespace Qt::StringLiterals;

Mirror::Mirror(const QUrl &url, const QString &user, const QByteArray &password, sync::SyncOptions options,
               domain::RemoteSettings settings)
    : m_options(std::move(options))
    , m_secret(password)
{
    clock().set(QDateTime::currentMSecsSinceEpoch());
    settings.url = url;
    settings.signIn = domain::SignInKind::Password;
    settings.userName = user;
    m_remote.name = u"Kibana"_s;
    m_remote.settings = std::move(settings);
    m_remote.id = valueOf(ledger().saveRemote(m_remote));
    begin();
}

Mirror::~Mirror() = default;

void Mirror::begin()
{
    m_status = std::make_unique<sync::StatusBoard>(m_remote.id, [] {});
    m_stop = std::make_unique<sync::Stop>();
    m_connection = std::make_unique<sync::Connection>([] {});
    m_connection->open();
    m_restores = std::make_unique<sync::RestoreWatch>(
        std::chrono::milliseconds(m_options.overlapMilliseconds), [this] { ++restored; });
    m_api = std::make_unique<remote::CasesApi>(m_remote.settings, m_secret, clock());
    m_context = std::make_unique<sync::RemoteContext>(
        sync::RemoteContext{ .store = *m_store,
                             .ledger = ledger(),
                             .api = *m_api,
                             .clock = clock(),
                             .options = m_options,
                             .remote = m_remote,
                             .stop = *m_stop,
                             .status = *m_status,
                             .connection = *m_connection,
                             .restores = *m_restores,
                             .concernsMe =
                                 [this](CaseKey key, const QString &title, const domain::Activity &activity) {
                                     notices.append({ key, title, activity });
                                 },
                             .looksRestored = [this] { m_restores->note(); } });
    m_puller = std::make_unique<sync::Puller>(*m_context);
}

void Mirror::restart()
{
    m_api->abort();
    m_puller.reset();
    m_context.reset();
    m_api.reset();
    m_store.reopen();
    begin();
}

QString Mirror::pull(sync::Puller::Pass pass)
{
    const Result<void> done = m_puller->pull(pass);
    return done ? QString()
                : u"%1 %2 %3"_s.arg(done.error().httpStatus)
                      .arg(done.error().message, QString::fromLatin1(done.error().code));
}

QStringList Mirror::titles()
{
    domain::CaseFilter filter;
    filter.workspace = m_remote.id;
    return m_store.titles(filter);
}

CaseKey Mirror::keyOf(const QString &id)
{
    return valueOf(m_store->keyOf(id));
}

} // namespace casebook::test
