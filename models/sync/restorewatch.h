#pragma once

#include "models/domain/case.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace casebook::sync {

/// Notices that a remote's server was restored from a backup: it holds something older than was synced
/// already (DATA-CORE §3 step 12). Nothing is sent then until the person has seen it. Any thread.
class RestoreWatch final
{
public:
    /// @p tolerance: how far the clocks of one remote's servers may disagree. @p told is called on the
    /// noticing thread, once until accept().
    RestoreWatch(std::chrono::milliseconds tolerance, std::function<void()> told);

    /// True where @p theirs, read just now, is older than what was synced.
    bool noticed(const domain::Case &theirs, const domain::Case &base);
    /// A restored server was noticed in another way, or in an earlier run.
    void note();
    bool isNoted() const;
    /// The person knows. What was synced until @p now may be newer than what the remote has.
    void accept(Timestamp now);

private:
    const std::chrono::milliseconds m_tolerance;
    const std::function<void()> m_told;
    mutable std::mutex m_mutex;
    bool m_noted = false;
    std::optional<Timestamp> m_accepted;
};

} // namespace casebook::sync
