#pragma once

#include "models/base/clock.h"
#include "models/remote/casesapi.h"
#include "models/remote/credentials.h"
#include "models/store/casestore.h"
#include "models/store/syncledger.h"
#include "models/sync/foundcases.h"
#include "models/sync/syncoptions.h"
#include "models/sync/syncstatus.h"

#include <QObject>

#include <memory>

namespace casebook::sync {

/// Keeps the casebook's remotes and this file equal: pulls, sends, merges, sweeps. Lives on the GUI thread
/// and never blocks it; each remote has threads of its own, which wait on the network and the store. What it
/// changes is told by CaseStore::changed; only statuses come from here.
class SyncEngine final : public QObject
{
    Q_OBJECT

public:
    SyncEngine(store::CaseStore &store, const Clock &clock, remote::CredentialStore &credentials,
               SyncOptions options = {}, QObject *parent = nullptr);
    /// Stops, aborting requests under way; what was sent stays noted as sent.
    ~SyncEngine() override;

    /// Begins with all remotes of the store, once it is open. Remotes saved later join by themselves.
    void start();
    /// Ends all work; stopped() follows.
    void stop();

    QList<RemoteStatus> statuses() const;
    RemoteStatus status(WorkspaceId remote) const;

    /// *Work offline*: nothing is requested until it is off again.
    void setWorkingOffline(bool offline);
    bool isWorkingOffline() const;
    void setPaused(WorkspaceId remote, bool paused);
    /// Everything now: send, pull. Invalid: all remotes.
    void syncNow(WorkspaceId remote = {});
    /// A pass that compares everything with the remote (the daily one), then sends.
    void checkEverything(WorkspaceId remote);
    /// Stops a mirror under way; syncNow() goes on with it.
    void stopPulling(WorkspaceId remote);
    /// The person opened this case: its details come first.
    void fetchFirst(CaseKey key);
    /// The person's answer about cases missing en masse.
    void answerMissing(WorkspaceId remote, bool remove);
    /// The person's answer about a restored server: go on sending.
    void acceptRestored(WorkspaceId remote);

    /// Keeps the secret in the credential store and uses it.
    Future<void> signIn(WorkspaceId remote, remote::Secret secret);
    Future<void> forgetSecret(WorkspaceId remote);
    /// False: secrets last for this run of the program only (CredentialStore::isLasting()).
    bool secretsLast() const;
    /// Tries @p remote as it is saved, with the secret that is kept for it.
    Future<remote::ConnectionReport> testConnection(WorkspaceId remote);

    // --- Asked of the remote directly; Offline when it is not reachable
    using FoundCases = sync::FoundCases;
    Future<FoundCases> searchOnRemote(WorkspaceId remote, QString text, int page);
    /// Brings a found case into the mirror.
    Future<CaseKey> bring(WorkspaceId remote, QString caseId);
    /// Choices of a connector's field, asked for and kept; offline: those last known.
    Future<store::SyncLedger::Choices> choices(WorkspaceId remote, QString connectorId, QString subAction,
                                               QJsonObject parameters);
    Future<QList<json::UserProfile>> suggestProfiles(WorkspaceId remote, QString name);

signals:
    void statusChanged(const casebook::sync::RemoteStatus &status);
    /// Remotes were added or removed.
    void remotesChanged();
    /// A remote's change that concerns the person (opt-in notifications).
    void concernsMe(casebook::CaseKey key, const QString &title, const casebook::domain::Activity &activity);
    /// All that syncNow() or checkEverything() asked for is done, or can't be done now: status() says which.
    /// What is kept waiting only by the settle time is waited for; what backs off is not.
    void roundFinished(casebook::WorkspaceId remote);
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace casebook::sync
