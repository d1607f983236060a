#include "models/sync/settleclock.h"

#include <algorithm>

namespace casebook::sync {

using std::chrono::milliseconds;

SettleClock::SettleClock(const RemoteContext &context)
    : m_context(context)
{
}

void SettleClock::sent(const domain::PendingOperation &operation)
{
    const std::lock_guard lock(m_mutex);
    m_sent.insert(operation.key.value, Steady::now());
}

milliseconds SettleClock::remaining(const domain::PendingOperation &operation)
{
    if (m_context.isLeftOut(Step::SettleTime) || !operation.sent)
        return {};
    const std::lock_guard lock(m_mutex);
    auto known = m_sent.find(operation.key.value);
    if (known == m_sent.end())
        known = m_sent.insert(operation.key.value, Steady::now() - elapsedBefore(operation));
    const auto elapsed = std::chrono::duration_cast<milliseconds>(Steady::now() - *known);
    return std::clamp(settleTime() - elapsed, milliseconds(0), settleTime());
}

void SettleClock::forget(OperationKey operation)
{
    const std::lock_guard lock(m_mutex);
    m_sent.remove(operation.value);
}

milliseconds SettleClock::settleTime() const
{
    return milliseconds(m_context.options.settleMilliseconds);
}

// An earlier process sent it. A remote clock that stands before that moment says nothing: begin anew. The
// Date headers that both moments come from count whole seconds.
milliseconds SettleClock::elapsedBefore(const domain::PendingOperation &operation) const
{
    constexpr milliseconds inexactness{ 2'000 };
    const milliseconds elapsed
        = milliseconds(m_context.api.remoteNow().msecs() - operation.sent->msecs()) - inexactness;
    return std::clamp(elapsed, milliseconds(0), settleTime());
}

} // namespace casebook::sync
