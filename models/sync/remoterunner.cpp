#include "models/sync/remoterunner.h"

#include "models/sync/backoff.h"

#include <algorithm>

namespace casebook::sync {

using std::chrono::milliseconds;
using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds busyPause{ 2'000 };
const QString restoredMark = QStringLiteral("restored");

Error heldBack()
{
    return { .kind = ErrorKind::Offline, .message = u"Held back by the person."_s, .code = "sync.heldBack" };
}

Error looksRestored()
{
    return { .kind = ErrorKind::Conflict,
             .message = u"The server holds older cases than were synced already."_s,
             .code = "remote.restored" };
}

} // namespace

RemoteRunner::RemoteRunner(RunnerTools tools, domain::Remote remote, remote::Secret secret,
                           RunnerEvents events)
    : m_events(std::move(events))
    , m_hasSecret(!secret.isEmpty())
    , m_status(remote.id, m_events.statusChanged)
    , m_connection([this] { m_commands.suspect(); })
    , m_restores(milliseconds(tools.options.overlapMilliseconds), [this] { noteRestored(); })
    , m_api(remote.settings, std::move(secret), tools.clock, tools.options.transport)
    , m_context{ .store = tools.store,
                 .ledger = tools.store.ledger(),
                 .api = m_api,
                 .clock = tools.clock,
                 .options = tools.options,
                 .remote = remote,
                 .stop = m_stop,
                 .status = m_status,
                 .connection = m_connection,
                 .restores = m_restores,
                 .concernsMe = m_events.concernsMe,
                 .looksRestored = [this] { m_restores.note(); } }
    , m_lock(tools.store.path(), remote.id)
    , m_puller(m_context)
    , m_sending(m_context, [this](CaseKey key) { settled(key); })
{
    m_commands.setPaused(remote.settings.paused);
}

RemoteRunner::~RemoteRunner()
{
    end();
    if (m_leader.joinable())
        m_leader.join();
}

void RemoteRunner::start()
{
    m_leader = std::thread([this] { lead(); });
}

void RemoteRunner::end()
{
    m_stop.set();
    m_commands.end();
    m_sending.queue().end();
    m_api.abort();
}

void RemoteRunner::setOffline(bool offline)
{
    m_commands.setOffline(offline);
    if (offline) {
        m_sending.queue().setOpen(false);
        m_puller.stopPulling();
    }
}

void RemoteRunner::setPaused(bool paused)
{
    m_commands.setPaused(paused);
    if (paused) {
        m_sending.queue().setOpen(false);
        m_puller.stopPulling();
    }
}

void RemoteRunner::stopPulling()
{
    m_isHalted = true;
    m_puller.stopPulling();
}

// What the person reads shows at once what the remote made of it; other cases come with the next pull.
void RemoteRunner::settled(CaseKey key)
{
    if (m_context.options.automatic && key.value == m_opened)
        fetchFirst(key);
}

void RemoteRunner::fetchFirst(CaseKey key)
{
    m_opened = key.value;
    m_puller.fetchFirst(key);
    m_commands.name();
}

void RemoteRunner::answerMissing(bool remove)
{
    m_puller.answerMissing(remove);
    m_commands.ask(false);
}

void RemoteRunner::acceptRestored()
{
    m_restores.accept(m_api.remoteNow());
    m_context.ledger.setWatermark(m_context.remote.id, restoredMark, {});
    m_status.update([](RemoteStatus &status) { status.restored = false; });
    m_commands.ask(false);
}

void RemoteRunner::lead()
{
    m_sending.start();
    const auto mark = waitFor(m_context.ledger.watermark(m_context.remote.id, restoredMark));
    if (mark && !mark->isEmpty())
        m_restores.note();
    for (;;) {
        const Commands::Turn turn = m_commands.await(nextMoment());
        if (turn.isEnd)
            break;
        takeTurn(turn);
        if (turn.isAsked)
            m_events.roundFinished();
    }
    m_events.ended();
}

std::optional<RemoteRunner::Steady::time_point> RemoteRunner::nextMoment() const
{
    if (!m_context.options.automatic || m_commands.isHeldBack())
        return std::nullopt;
    return m_connection.isOpen() ? m_nextPull : m_nextTry;
}

void RemoteRunner::takeTurn(const Commands::Turn &turn)
{
    if (turn.isHeldBack) {
        m_isGreeted = false; // greeted anew when it goes on
        return holdBack(turn.isPaused ? State::Paused : State::Offline, std::nullopt);
    }
    const bool mayAct = m_context.options.automatic || turn.isAsked || turn.hasNamed;
    if (!mayAct)
        return;
    if (!m_hasSecret)
        return holdBack(State::NeedsSignIn, std::nullopt);
    if (!m_lock.hold()) {
        holdBack(State::Busy, std::nullopt);
        m_nextTry = Steady::now() + busyPause;
        return;
    }
    if (connect(turn))
        work(turn);
    if (!m_context.options.automatic)
        m_sending.queue().setOpen(false);
}

// A remote that answered well is not asked again until something speaks against it.
bool RemoteRunner::connect(const Commands::Turn &turn)
{
    const std::optional<Error> suspicion = m_connection.takeSuspicion();
    const bool isDue = turn.isAsked || !m_isGreeted || (m_nextTry && *m_nextTry <= Steady::now());
    if (m_connection.isOpen() && !suspicion)
        return true;
    if (!m_connection.isOpen() && !isDue)
        return false;
    const Standing standing = Greeting(m_context).greet(suspicion);
    m_isGreeted = true;
    if (isStopped())
        return false;
    if (standing.isGood()) {
        if (!m_connection.isOpen())
            m_nextPull.reset();
        m_connection.open();
        m_nextTry.reset();
        return true;
    }
    holdBack(standing.state, standing.error);
    if (standing.state != State::NeedsSignIn) {
        const SyncOptions &options = m_context.options;
        const milliseconds asked(standing.error && standing.error->kind == ErrorKind::RateLimited
                                     ? standing.error->limit * 1000
                                     : 0);
        tryAgainIn(std::max(asked,
                            backOffTime(++m_failures, milliseconds(options.backOffMilliseconds),
                                        milliseconds(options.maximumBackOffMilliseconds))));
    } else {
        m_nextTry.reset();
    }
    return false;
}

void RemoteRunner::work(const Commands::Turn &turn)
{
    CaseQueue &queue = m_sending.queue();
    const bool mustWait = !m_context.options.automatic; // a round is over when everything is done
    if (turn.isAsked)
        queue.tryAll(); // before it opens: once, not again what fails then
    queue.setOpen(!m_restores.isNoted() && (turn.isAsked || m_context.options.automatic));
    if (turn.isAsked) {
        m_isHalted = false;
        setState(State::Syncing);
        if (mustWait)
            queue.waitUntilIdle();
    }
    const bool isDue = m_context.options.automatic && (!m_nextPull || *m_nextPull <= Steady::now());
    if (turn.isAsked || (isDue && !m_isHalted))
        pull(turn.isFull ? Puller::Pass::Full : Puller::Pass::Incremental);
    else if (turn.hasNamed)
        static_cast<void>(m_puller.fetchNamed());
    if (turn.isAsked && mustWait && !m_restores.isNoted())
        queue.waitUntilIdle();
}

void RemoteRunner::pull(Puller::Pass pass)
{
    setState(State::Syncing);
    const bool wasRestored = m_restores.isNoted();
    Result<void> pulled = m_puller.pull(wasRestored ? Puller::Pass::Full : pass);
    if (!wasRestored && m_restores.isNoted() && !isStopped())
        pulled = m_puller.pull(Puller::Pass::Full);
    m_nextPull = Steady::now() + milliseconds(m_context.options.pollMilliseconds);
    if (!pulled)
        return judge(pulled.error());
    m_failures = 0;
    if (m_restores.isNoted())
        setState(State::Trouble, looksRestored());
    else
        setState(State::UpToDate);
}

void RemoteRunner::judge(const Error &error)
{
    if (isStopped())
        return;
    if (error.kind == ErrorKind::Cancelled) {
        if (m_isHalted)
            return setState(State::Paused);
        m_nextPull.reset(); // held back: the next turn says so, or goes on
        return setState(State::Offline, error);
    }
    const SyncOptions &options = m_context.options;
    const milliseconds pause = backOffTime(++m_failures, milliseconds(options.backOffMilliseconds),
                                           milliseconds(options.maximumBackOffMilliseconds));
    m_nextPull = Steady::now() + pause;
    const bool isTrouble = error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound
        || error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::Internal
        || error.kind == ErrorKind::StoreUnusable || error.kind == ErrorKind::DiskFull;
    setState(isTrouble ? State::Trouble : State::Offline, error);
    if (m_connection.tell(error)) {
        if (!m_context.options.automatic) // the turn is over; look now
            connect({ .isAsked = true });
    }
}

void RemoteRunner::holdBack(State state, std::optional<Error> error)
{
    m_sending.queue().setOpen(false);
    m_connection.close(error.value_or(heldBack()));
    setState(state, std::move(error));
}

void RemoteRunner::setState(State state, std::optional<Error> error)
{
    m_status.update([&](RemoteStatus &status) {
        status.state = state;
        status.error = std::move(error);
        if (state != State::Offline && state != State::Trouble)
            status.nextTry.reset();
    });
}

void RemoteRunner::tryAgainIn(milliseconds time)
{
    m_nextTry = Steady::now() + time;
    m_status.update([&](RemoteStatus &status) {
        status.nextTry = Timestamp(m_context.clock.now().msecs() + time.count());
    });
}

void RemoteRunner::noteRestored()
{
    m_context.ledger.setWatermark(m_context.remote.id, restoredMark, u"noted"_s);
    m_status.update([](RemoteStatus &status) { status.restored = true; });
    m_sending.queue().setOpen(false);
    if (m_context.options.automatic)
        m_commands.ask(true);
}

} // namespace casebook::sync
