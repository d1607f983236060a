#pragma once

#include "models/sync/asking.h"
#include "models/sync/commands.h"
#include "models/sync/greeting.h"
#include "models/sync/puller.h"
#include "models/sync/remotecontext.h"
#include "models/sync/remotelock.h"
#include "models/sync/sendingthreads.h"

#include <atomic>

namespace casebook::sync {

/// What a runner tells; called on its threads.
struct RunnerEvents
{
    std::function<void()> statusChanged;
    std::function<void()> roundFinished;
    std::function<void()> ended; ///< its leading thread is about to end
    std::function<void(CaseKey key, QString title, domain::Activity activity)> concernsMe;
};

/// What a runner works with; all outlive it.
struct RunnerTools
{
    store::CaseStore &store;
    const Clock &clock;
    const SyncOptions &options;
};

/// Keeps one remote and the store equal. A leading thread greets the remote and pulls; others send. Lives on
/// the GUI thread, its functions return at once.
class RemoteRunner final
{
public:
    RemoteRunner(RunnerTools tools, domain::Remote remote, remote::Secret secret, RunnerEvents events);
    /// Waits for the threads; after end() that is short.
    ~RemoteRunner();
    RemoteRunner(const RemoteRunner &) = delete;
    RemoteRunner &operator=(const RemoteRunner &) = delete;

    void start();
    /// Aborts everything; RunnerEvents::ended follows.
    void end();

    StatusBoard &status() { return m_status; }
    void setOffline(bool offline);
    void setPaused(bool paused);
    void syncNow() { m_commands.ask(false); }
    void checkEverything() { m_commands.ask(true); }
    void stopPulling();
    void fetchFirst(CaseKey key);
    void answerMissing(bool remove);
    void acceptRestored();
    /// The outbox changed.
    void nudge() { m_sending.queue().nudge(); }

    template <typename T>
    Future<T> ask(std::function<Result<T>(Puller &)> question)
    {
        return m_asking.ask<T>([this, question = std::move(question)] { return question(m_puller); });
    }

private:
    using Steady = Commands::Steady;
    using State = RemoteStatus::State;

    void lead();
    std::optional<Steady::time_point> nextMoment() const;
    void takeTurn(const Commands::Turn &turn);
    bool connect(const Commands::Turn &turn);
    void work(const Commands::Turn &turn);
    void pull(Puller::Pass pass);
    void judge(const Error &error);
    void holdBack(State state, std::optional<Error> error);
    void setState(State state, std::optional<Error> error = {});
    void tryAgainIn(std::chrono::milliseconds time);
    void noteRestored();
    /// Everything of the case was sent.
    void settled(CaseKey key);
    bool isStopped() const { return m_stop.isSet(); }

    const RunnerEvents m_events;
    const bool m_hasSecret;
    Stop m_stop;
    Commands m_commands;
    StatusBoard m_status;
    Connection m_connection;
    RestoreWatch m_restores;
    std::atomic<qint64> m_opened = 0; // the case that the person opened last
    remote::CasesApi m_api;
    RemoteContext m_context;
    RemoteLock m_lock;
    Puller m_puller;
    SendingThreads m_sending;
    Asking m_asking;

    std::atomic<bool> m_isHalted = false; // the person stopped the pull

    // Of the leading thread alone:
    bool m_isGreeted = false;
    int m_failures = 0;
    std::optional<Steady::time_point> m_nextPull;
    std::optional<Steady::time_point> m_nextTry;

    std::thread m_leader;
};

} // namespace casebook::sync
