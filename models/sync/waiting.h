#pragma once

#include "models/base/async.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace casebook::sync {

/// Waits for an answer; only on sync's own threads. Cancelled when the other side ended without one.
template <typename T>
Result<T> waitFor(Future<T> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return failure(ErrorKind::Cancelled, QStringLiteral("The answer was dropped."));
    return future.takeResult();
}

/// Tells threads to end, and wakes those that sleep. Any thread.
class Stop final
{
public:
    Stop() = default;
    Stop(const Stop &) = delete;
    Stop &operator=(const Stop &) = delete;

    void set();
    /// Work may begin again.
    void clear();
    bool isSet() const;
    /// Waits so long; false when it was set before the time was over.
    bool sleep(std::chrono::milliseconds time) const;

private:
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    bool m_set = false;
};

/// The error of work that was stopped.
inline Error stoppedError()
{
    return Error{ .kind = ErrorKind::Cancelled, .message = QStringLiteral("Sync was stopped.") };
}

} // namespace casebook::sync
