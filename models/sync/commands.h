#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace casebook::sync {

/// What the person and the clock ask of one remote's leading thread. Commands: any thread; await(): that one.
class Commands final
{
public:
    using Steady = std::chrono::steady_clock;

    /// What there is to do now; what was asked for is taken with it.
    struct Turn
    {
        bool isEnd = false;
        bool isHeldBack = false; ///< working offline, or paused
        bool isPaused = false;
        bool isAsked = false; ///< by syncNow() and the like: a round
        bool isFull = false;
        bool hasNamed = false; ///< cases to be fetched first
        bool isSuspected = false;
    };

    void setOffline(bool offline);
    void setPaused(bool paused);
    void ask(bool full);
    void name();
    void suspect();
    void end();
    bool isHeldBack() const;
    /// Waits for something to do, until @p moment at most.
    Turn await(std::optional<Steady::time_point> moment);

private:
    void change(bool Commands::*flag, bool value);

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_offline = false;
    bool m_paused = false;
    bool m_asked = false;
    bool m_full = false;
    bool m_named = false;
    bool m_suspected = false;
    bool m_end = false;
    bool m_untold = true; // offline or paused changed, or the first turn
};

} // namespace casebook::sync
