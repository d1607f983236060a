#pragma once

#include "models/base/clock.h"
#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/server/accounts.h"
#include "models/server/listener.h"
#include "models/server/transportlimits.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace casebook::store {
class CaseStore;
} // namespace casebook::store

namespace casebook::server {

/// How a casebook is served.
struct ServeOptions
{
    QString host = QStringLiteral("127.0.0.1");
    quint16 port = 5601; ///< 0: one that is free
    Accounts accounts = {}; ///< at least one
    WorkspaceId workspace = localWorkspace; ///< what is served: the local one, or a remote's mirror
    QString basePath = {}; ///< such as "/kbn"
    QString space = QStringLiteral("default"); ///< served under /s/<space>; "default" without as well
    QString certificateFile = {}; ///< PEM; with keyFile: TLS
    QString keyFile = {};
    TransportLimits limits = {};
};

/// Where a started server is.
struct ServerAddress
{
    QUrl url; ///< with base path and space: "http://127.0.0.1:5601/kbn"
    ListenAddress listen;
    bool encrypted = false;
    /// The password travels in clear over a network: not loopback, and no TLS.
    bool exposesPasswords() const { return !encrypted && !listen.loopback; }
};

/// What goes on, in numbers.
struct ServerActivity
{
    int clients = 0; ///< open connections
    qint64 requests = 0; ///< answered since start
    qint64 refused = 0; ///< of these with a status of 400 or more
    qint64 turnedAway = 0; ///< connections that were too many

    bool operator==(const ServerActivity &) const = default;
};

/// Serves a store as Kibana's Cases API over HTTP. Requests run on threads of their own; this object lives on
/// its owner's. The store must outlive it.
class CaseServer final : public QObject
{
    Q_OBJECT

public:
    CaseServer(store::CaseStore &store, const Clock &clock, QObject *parent = nullptr);
    /// Stops and waits for the requests under way.
    ~CaseServer() override;

    /// Answers from here on. InvalidInput without an account or for a wrong base path or space, File for
    /// certificate and key, Offline where the address is taken.
    Result<ServerAddress> start(ServeOptions options);
    /// Takes no more requests, answers those under way; stopped() follows. Does nothing when not running.
    void stop();
    bool isRunning() const;
    ServerActivity activity() const;

signals:
    /// At most four times a second while something changes.
    void activityChanged(const casebook::server::ServerActivity &activity);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace casebook::server
