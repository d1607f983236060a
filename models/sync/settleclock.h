#pragma once

#include "models/domain/pendingoperation.h"
#include "models/sync/remotecontext.h"

#include <QHash>

#include <chrono>
#include <mutex>

namespace casebook::sync {

/// How long a request whose answer was lost may still be on its way (DATA-CORE §3 steps 6 and 7). What this
/// process sent is measured with a clock that nobody sets; what an earlier one sent by the remote's clock,
/// and from the beginning where that can't be. Any thread.
class SettleClock final
{
public:
    explicit SettleClock(const RemoteContext &context);

    /// The request that carries it leaves now.
    void sent(const domain::PendingOperation &operation);
    /// Nothing that is left of it can take effect any more after so long; 0: it is settled.
    std::chrono::milliseconds remaining(const domain::PendingOperation &operation);
    /// It is no longer in the outbox, or waits for the person.
    void forget(OperationKey operation);

private:
    using Steady = std::chrono::steady_clock;

    std::chrono::milliseconds settleTime() const;
    std::chrono::milliseconds elapsedBefore(const domain::PendingOperation &operation) const;

    const RemoteContext &m_context;
    std::mutex m_mutex;
    QHash<qint64, Steady::time_point> m_sent; // by operation
};

} // namespace casebook::sync
