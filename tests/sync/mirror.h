#pragma once

#include "models/sync/puller.h"
#include "models/sync/remotecontext.h"
#include "tests/support/tempstore/tempstore.h"

#include <memory>

namespace casebook::test {

/// A store that mirrors one remote, with what the engine would give its puller; the test's thread pulls.
class Mirror final
{
public:
    /// Signs in with @p user and @p password.
    Mirror(const QUrl &url, const QString &user, const QByteArray &password, sync::SyncOptions options = {},
           domain::RemoteSettings settings = {});
    ~Mirror();
    Mirror(const Mirror &) = delete;
    Mirror &operator=(const Mirror &) = delete;

    TempStore &store() { return m_store; }
    store::SyncLedger &ledger() { return m_store->ledger(); }
    remote::CasesApi &api() { return *m_api; }
    sync::Puller &puller() { return *m_puller; }
    WorkspaceId workspace() const { return m_remote.id; }
    sync::RemoteStatus status() const { return m_status->status(); }
    FakeClock &clock() { return m_store.clock(); }

    /// Empty when it went well, else the error in words.
    QString pull(sync::Puller::Pass pass = sync::Puller::Pass::Incremental);
    /// Everything but the store's file goes and comes anew, as after a restart.
    void restart();
    /// Requests since the last restart.
    qint64 requests() const { return m_api->requestCount(); }

    /// Titles of the cases here, sorted.
    QStringList titles();
    CaseKey keyOf(const QString &id);

    struct Notice
    {
        CaseKey key;
        QString title;
        domain::Activity activity;
    };
    QList<Notice> notices;
    int restored = 0; ///< how often the server looked restored

private:
    void begin();

    TempStore m_store;
    sync::SyncOptions m_options;
    domain::Remote m_remote;
    remote::Secret m_secret;
    std::unique_ptr<sync::StatusBoard> m_status;
    std::unique_ptr<sync::Stop> m_stop;
    std::unique_ptr<sync::Connection> m_connection;
    std::unique_ptr<sync::RestoreWatch> m_restores;
    std::unique_ptr<remote::CasesApi> m_api;
    std::unique_ptr<sync::RemoteContext> m_context;
    std::unique_ptr<sync::Puller> m_puller;
};

} // namespace casebook::test
