#pragma once

#include "models/base/ids.h"

#include <QHash>

#include <mutex>

namespace casebook::sync {

/// How often in this run of the program the outcome of sending an operation was not known, or not what was
/// asked for. A server that never agrees must not be asked without end. Any thread.
class Doubts final
{
public:
    /// One more; how many there are.
    int note(OperationKey operation)
    {
        const std::lock_guard lock(m_mutex);
        return ++m_counts[operation];
    }

private:
    std::mutex m_mutex;
    QHash<OperationKey, int> m_counts;
};

} // namespace casebook::sync
