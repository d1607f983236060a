#pragma once

#include "models/base/generation.h"
#include "models/remote/credentials.h"
#include "models/sync/remoterunner.h"
#include "models/sync/secrets.h"
#include "models/sync/statustelling.h"
#include "models/sync/workcounts.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace casebook::sync {

/// The remotes of the store, each with its runner: begins those that were added, ends those that were
/// removed, and begins anew with those whose settings or secret changed. Lives on the GUI thread.
class Remotes final : public QObject
{
    Q_OBJECT

public:
    Remotes(store::CaseStore &store, const Clock &clock, remote::CredentialStore &credentials,
            SyncOptions options);
    ~Remotes() override;

    void start();
    void stop();
    void setOffline(bool offline);
    bool isOffline() const { return m_isOffline; }
    /// Kept in the store; holds at once.
    void setPaused(WorkspaceId remote, bool paused);

    /// The runner of @p remote; nullptr while it has none.
    RemoteRunner *runner(WorkspaceId remote) const;
    QList<RemoteRunner *> runners() const;
    QList<domain::Remote> known() const;
    QList<RemoteStatus> statuses() const;
    RemoteStatus status(WorkspaceId remote) const;

    /// Asked before its runner is there: done then.
    void syncNow(WorkspaceId remote, bool full);
    /// Keeps the secret in the credential store (an empty one: forgets it there) and begins anew with it.
    Future<void> useSecret(WorkspaceId remote, remote::Secret secret);
    remote::Secret secret(WorkspaceId remote) const;
    const SyncOptions &options() const { return m_options; }

signals:
    void statusChanged(const casebook::sync::RemoteStatus &status);
    void remotesChanged();
    void concernsMe(casebook::CaseKey key, const QString &title, const casebook::domain::Activity &activity);
    void roundFinished(casebook::WorkspaceId remote);
    void stopped();

private:
    struct Entry
    {
        domain::Remote remote;
        std::optional<remote::Secret> secret = {}; ///< nullopt: being read
        std::unique_ptr<RemoteRunner> runner = {};
    };

    void onChanged(const store::ChangeSet &changes);
    void readRemotes();
    void take(const QList<domain::Remote> &remotes);
    void readSecret(WorkspaceId remote);
    void begin(Entry &entry);
    void endRunner(Entry &entry);
    /// The threads of a runner that was told to end are about to be gone.
    void letGo(WorkspaceId remote);
    void finishRound(WorkspaceId remote);
    RunnerEvents eventsOf(WorkspaceId remote);
    std::optional<RemoteStatus> look(WorkspaceId remote);

    store::CaseStore &m_store;
    const Clock &m_clock;
    Secrets m_secrets;
    const SyncOptions m_options;
    WorkCounts m_counts;
    StatusTelling m_telling;
    std::map<WorkspaceId, Entry> m_entries;
    std::map<WorkspaceId, std::unique_ptr<RemoteRunner>> m_ending; // the next one begins when it is gone
    QTimer m_reading;
    Generation m_reads; ///< of the remotes: an answer from before a change of ours is no longer true
    int m_saving = 0;
    std::map<WorkspaceId, remote::Secret> m_given; // for remotes that are not known yet
    std::map<WorkspaceId, bool> m_askedEarly; // rounds; true: full; for all remotes under the invalid id
    bool m_haveRead = false; // the remotes, once
    bool m_isOffline = false;
    bool m_isStarted = false;
    bool m_isStopping = false;
};

} // namespace casebook::sync
