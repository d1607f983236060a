#pragma once

#include "models/base/ids.h"
#include "models/sync/next.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <set>

namespace casebook::sync {

/// Whose turn it is among the cases that have something to send. Sending threads take cases from it, one case
/// by one thread at a time. Any thread.
class CaseQueue final
{
public:
    enum class Which {
        Due, ///< those that do not back off
        All,
    };
    /// @p find answers the cases that have something to send; called on a taking thread.
    explicit CaseQueue(std::function<QList<CaseKey>(Which)> find);
    CaseQueue(const CaseQueue &) = delete;
    CaseQueue &operator=(const CaseQueue &) = delete;

    /// Waits until there is a case; nullopt: end.
    std::optional<CaseKey> take();
    /// One step of @p key was taken.
    void putBack(CaseKey key, Next next);

    /// The outbox changed.
    void nudge();
    /// What backs off is tried now, too.
    void tryAll();
    /// Closed (as it begins), nothing is taken.
    void setOpen(bool open);
    /// Ends take().
    void end();
    /// Waits until nothing can be done: no case in work and none that waits for anything but its back-off or
    /// the person. False when it was closed or ended.
    bool waitUntilIdle();

private:
    using Steady = std::chrono::steady_clock;
    std::optional<CaseKey> nextReady();
    std::optional<Steady::time_point> nextMoment() const;
    void refill(std::unique_lock<std::mutex> &lock);
    bool isIdle() const;

    const std::function<QList<CaseKey>(Which)> m_find;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<CaseKey> m_waiting;
    QSet<CaseKey> m_inWork;
    QHash<CaseKey, Steady::time_point> m_holds;
    std::set<Steady::time_point> m_backOffEnds; // the outbox itself says which cases these are
    bool m_nudged = true;
    bool m_wantsAll = false;
    bool m_refilling = false;
    bool m_open = false;
    bool m_ended = false;
};

} // namespace casebook::sync
