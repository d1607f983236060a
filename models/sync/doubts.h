#pragma once

#include "models/base/ids.h"

#include <QHash>

#include <mutex>

namespace casebook::sync {

/// How often since this program began to send it the outcome of sending an operation was not known, or not
/// what was asked for. A server that never agrees must not be asked without end. Any thread.
class Doubts final
{
public:
    /// One more; how many there are.
    int note(OperationKey operation)
    {
        const std::lock_guard lock(m_mutex);
        return ++m_counts[operation];
    }
    /// It is no longer in the outbox, or waits for the person.
    void forget(OperationKey operation)
    {
        const std::lock_guard lock(m_mutex);
        m_counts.remove(operation);
    }

private:
    std::mutex m_mutex;
    QHash<OperationKey, int> m_counts;
};

} // namespace casebook::sync
