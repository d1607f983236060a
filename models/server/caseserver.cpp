#include "models/server/caseserver.h"

#include "models/server/requesthandler.h"
#include "models/server/transport.h"
#include "models/store/casestore.h"
#include "models/store/readerpool.h"

#include <QRegularExpression>
#include <QTimer>

#include <thread>

namespace casebook::server {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto tellEvery = 250ms;

Result<void> checkPlace(const ServeOptions &options)
{
    static const QRegularExpression basePath(u"^(/[A-Za-z0-9._~-]+)*$"_s);
    static const QRegularExpression space(u"^[a-z0-9_-]+$"_s);
    if (options.accounts.isEmpty())
        return failure(ErrorKind::InvalidInput, u"A server needs a user and a password"_s);
    if (!basePath.match(options.basePath).hasMatch()) {
        return failure(ErrorKind::InvalidInput, u"\"%1\" is no base path: /kbn is"_s.arg(options.basePath));
    }
    if (!space.match(options.space).hasMatch())
        return failure(ErrorKind::InvalidInput, u"\"%1\" is no space's id"_s.arg(options.space));
    if (options.certificateFile.isEmpty() != options.keyFile.isEmpty())
        return failure(ErrorKind::InvalidInput, u"TLS needs both a certificate and its key"_s);
    return {};
}

QUrl urlOf(const ListenAddress &address, bool encrypted, const ServeOptions &options)
{
    QUrl url;
    url.setScheme(encrypted ? u"https"_s : u"http"_s);
    url.setHost(address.host);
    url.setPort(address.port);
    QString path = options.basePath;
    if (options.space != "default"_L1)
        path += u"/s/"_s + options.space;
    url.setPath(path);
    return url;
}

} // namespace

class CaseServer::Private
{
public:
    /// What runs while the server does; everything in it is used by the threads of connections.
    struct Running
    {
        Running(store::CaseStore &store, const Clock &clock, ServeOptions wanted)
            : options(std::move(wanted))
            , readers(store)
            , service{ .store = store,
                       .readers = readers,
                       .clock = clock,
                       .workspace = options.workspace,
                       .uuid = newUid(),
                       .people = options.accounts.all() }
            , handler({ .basePath = options.basePath.toLatin1(), .space = options.space.toLatin1() },
                      options.accounts, service, options.limits)
            , transport(options.limits, [this](const Received &received) {
                Reply reply = handler.answer(received);
                requests.fetch_add(1, std::memory_order_relaxed);
                if (reply.status >= 400)
                    refused.fetch_add(1, std::memory_order_relaxed);
                return reply;
            })
        {
        }

        ServeOptions options;
        store::ReaderPool readers;
        Service service;
        RequestHandler handler;
        std::atomic<qint64> requests = 0;
        std::atomic<qint64> refused = 0;
        Transport transport;
    };

    Private(store::CaseStore &servedStore, const Clock &usedClock)
        : store(servedStore)
        , clock(usedClock)
    {
    }

    store::CaseStore &store;
    const Clock &clock;
    std::unique_ptr<Running> running;
    std::thread stopping;
    QTimer telling;
    ServerActivity told;
};

CaseServer::CaseServer(store::CaseStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(store, clock))
{
    d->telling.setInterval(tellEvery);
    connect(&d->telling, &QTimer::timeout, this, [this] {
        const ServerActivity now = activity();
        if (now == d->told)
            return;
        d->told = now;
        emit activityChanged(now);
    });
}

CaseServer::~CaseServer()
{
    if (d->stopping.joinable())
        d->stopping.join();
}

Result<ServerAddress> CaseServer::start(ServeOptions options)
{
    if (d->running)
        return failure(ErrorKind::InvalidInput, u"The server runs already"_s);
    const Result<void> checked = checkPlace(options);
    if (!checked)
        return failure(checked.error());
    std::shared_ptr<TlsContext> tls;
    if (!options.certificateFile.isEmpty()) {
        Result<std::shared_ptr<TlsContext>> loaded
            = TlsContext::load(options.certificateFile, options.keyFile);
        if (!loaded)
            return failure(loaded.error());
        tls = *loaded;
    }
    auto running = std::make_unique<Private::Running>(d->store, d->clock, std::move(options));
    const Result<ListenAddress> bound
        = running->transport.start({ .host = running->options.host, .port = running->options.port }, tls);
    if (!bound)
        return failure(bound.error());
    d->running = std::move(running);
    d->told = {};
    d->telling.start();
    return ServerAddress{ .url = urlOf(*bound, tls != nullptr, d->running->options),
                          .listen = *bound,
                          .encrypted = tls != nullptr };
}

void CaseServer::stop()
{
    if (!d->running || d->stopping.joinable())
        return;
    d->telling.stop();
    // Waiting for requests under way must not hold up the owner's thread.
    d->stopping = std::thread([this] {
        d->running->transport.stop();
        QMetaObject::invokeMethod(
            this,
            [this] {
                d->stopping.join();
                d->running.reset();
                emit stopped();
            },
            Qt::QueuedConnection);
    });
}

bool CaseServer::isRunning() const
{
    return d->running != nullptr;
}

ServerActivity CaseServer::activity() const
{
    if (!d->running)
        return {};
    return { .clients = d->running->transport.openConnections(),
             .requests = d->running->requests,
             .refused = d->running->refused,
             .turnedAway = d->running->transport.turnedAway() };
}

} // namespace casebook::server
