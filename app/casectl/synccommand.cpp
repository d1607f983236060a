#include "app/casectl/synccommand.h"

#include "app/casectl/remotetext.h"
#include "app/casectl/secretinput.h"
#include "app/keychain.h"

#include <QJsonArray>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

/// Which of two remotes' ends says more.
ExitCode worse(ExitCode a, ExitCode b)
{
    static const QList<ExitCode> order{ ExitCode::Done, ExitCode::Refused, ExitCode::NotReachable,
                                        ExitCode::NeedsSignIn };
    return order.indexOf(a) > order.indexOf(b) ? a : b;
}

} // namespace

SyncCommand::SyncCommand(CommandContext context, QObject *parent)
    : Command(context, parent)
    , m_clock(context.clock)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SyncCommand::beginRound);
    connect(&m_signals, &SignalWatcher::endRequested, this, &SyncCommand::end);
    connect(&store(), &store::CaseStore::changed, this, &SyncCommand::onChanged);
}

SyncCommand::~SyncCommand() = default;

void SyncCommand::start()
{
    const Result<std::optional<remote::Secret>> secret = givenSecret(line());
    if (!secret) {
        refuse(secret.error());
        return;
    }
    if (*secret)
        m_credentials = std::make_unique<GivenCredentials>(**secret);
    else
        m_credentials = std::make_unique<Keychain>();
    deliver(store().ledger().remotes(), this, [this](const Result<QList<domain::Remote>> &remotes) {
        if (remotes)
            begin(*remotes);
        else
            refuse(remotes.error());
    });
}

void SyncCommand::begin(const QList<domain::Remote> &remotes)
{
    for (const QString &name : line().targets) {
        const auto found
            = std::find_if(remotes.cbegin(), remotes.cend(),
                           [&name](const domain::Remote &remote) { return remote.name == name; });
        if (found == remotes.cend()) {
            refuse({ .kind = ErrorKind::NotFound, .message = u"There is no remote \"%1\""_s.arg(name) });
            return;
        }
        m_remotes.append(*found);
    }
    if (line().targets.isEmpty())
        m_remotes = remotes;
    sync::SyncOptions options;
    options.automatic = false;
    if (const QString settle = line().parameter(u"settle"_s); !settle.isEmpty())
        options.settleMilliseconds = qRound(settle.toDouble() * 1'000);
    m_engine = std::make_unique<sync::SyncEngine>(store(), m_clock, *m_credentials, options);
    connect(m_engine.get(), &sync::SyncEngine::roundFinished, this, &SyncCommand::onRoundFinished);
    connect(m_engine.get(), &sync::SyncEngine::stopped, this, [this] { emit finished(m_code); });
    m_engine->start();
    beginRound();
}

void SyncCommand::beginRound()
{
    m_since.start();
    m_touched.clear();
    deliver(store().ledger().waiting(), this, [this](const Result<QList<store::WaitingChange>> &waiting) {
        m_waitedBefore.clear();
        for (const store::WaitingChange &change : waiting.value_or(QList<store::WaitingChange>()))
            m_waitedBefore.insert(change.operation.key, change.caseKey);
        ask();
    });
}

void SyncCommand::ask()
{
    if (m_isEnding)
        return;
    for (const domain::Remote &remote : std::as_const(m_remotes))
        m_underWay.insert(remote.id);
    for (const domain::Remote &remote : std::as_const(m_remotes))
        m_engine->syncNow(remote.id);
    if (m_remotes.isEmpty())
        conclude();
}

void SyncCommand::onChanged(const store::ChangeSet &changes)
{
    for (const QList<CaseKey> &keys : { changes.casesAdded, changes.casesChanged, changes.casesRemoved })
        m_touched.unite(QSet<CaseKey>(keys.cbegin(), keys.cend()));
}

void SyncCommand::onRoundFinished(WorkspaceId remote)
{
    if (m_underWay.remove(remote) && m_underWay.isEmpty())
        conclude();
}

void SyncCommand::conclude()
{
    deliver(store().ledger().waiting(), this, [this](const Result<QList<store::WaitingChange>> &waiting) {
        tell(waiting.value_or(QList<store::WaitingChange>()));
    });
}

void SyncCommand::tell(QList<store::WaitingChange> stillWaiting)
{
    QHash<OperationKey, CaseKey> gone = m_waitedBefore;
    for (const store::WaitingChange &change : std::as_const(stillWaiting))
        gone.remove(change.operation.key);
    const QList<CaseKey> sentCases = gone.values();
    m_touched.subtract(QSet<CaseKey>(sentCases.cbegin(), sentCases.cend()));
    int waiting = 0;
    int failed = 0;
    int conflicts = 0;
    QJsonArray remotes;
    m_code = ExitCode::Done;
    for (const domain::Remote &remote : std::as_const(m_remotes)) {
        const sync::RemoteStatus status = m_engine->status(remote.id);
        waiting += status.waiting;
        failed += status.failed;
        conflicts += status.conflicts;
        QJsonObject entry{ { u"name"_s, remote.name }, { u"state"_s, stateText(status.state) } };
        if (status.error)
            entry.insert(u"message"_s, status.error->message);
        remotes.append(entry);
        m_code = worse(m_code, exitCodeFor(status));
    }
    printAnswer(QJsonObject{ { u"remotes"_s, remotes },
                             { u"pulled"_s, m_touched.size() },
                             { u"sent"_s, gone.size() },
                             { u"waiting"_s, waiting },
                             { u"failed"_s, failed },
                             { u"conflicts"_s, conflicts },
                             { u"seconds"_s, static_cast<double>(m_since.elapsed()) / 1'000.0 } });
    if (const QString watch = line().parameter(u"watch"_s); !watch.isEmpty() && !m_isEnding)
        m_pause.start(qMax(1, qRound(watch.toDouble() * 1'000)));
    else
        end();
}

void SyncCommand::end()
{
    if (std::exchange(m_isEnding, true))
        return;
    m_pause.stop();
    if (m_engine)
        m_engine->stop();
    else
        emit finished(m_code);
}

} // namespace casebook::app
