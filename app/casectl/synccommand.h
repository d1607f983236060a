#pragma once

#include "app/casectl/command.h"
#include "app/signalwatcher.h"
#include "models/domain/remote.h"
#include "models/store/changeset.h"
#include "models/sync/syncengine.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

namespace casebook::app {

/// `casectl sync`: rounds of pulling and sending until everything asked for is done, or again and again.
class SyncCommand final : public Command
{
    Q_OBJECT

public:
    explicit SyncCommand(CommandContext context, QObject *parent = nullptr);
    ~SyncCommand() override;

    void start() override;

private:
    void begin(const QList<domain::Remote> &remotes);
    void beginRound();
    void ask();
    void onChanged(const store::ChangeSet &changes);
    void onRoundFinished(WorkspaceId remote);
    void conclude();
    void tell(QList<store::WaitingChange> stillWaiting);
    void end();

    const Clock &m_clock;
    std::unique_ptr<remote::CredentialStore> m_credentials;
    std::unique_ptr<sync::SyncEngine> m_engine;
    SignalWatcher m_signals;
    QTimer m_pause; // between rounds
    QElapsedTimer m_since;
    QList<domain::Remote> m_remotes;
    QSet<WorkspaceId> m_underWay;
    QHash<OperationKey, CaseKey> m_waitedBefore;
    QSet<CaseKey> m_touched;
    ExitCode m_code = ExitCode::Done;
    bool m_isEnding = false;
};

} // namespace casebook::app
