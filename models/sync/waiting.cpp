#include "models/sync/waiting.h"

namespace casebook::sync {

void Stop::set()
{
    {
        const std::lock_guard lock(m_mutex);
        m_set = true;
    }
    m_changed.notify_all();
}

void Stop::clear()
{
    const std::lock_guard lock(m_mutex);
    m_set = false;
}

bool Stop::isSet() const
{
    const std::lock_guard lock(m_mutex);
    return m_set;
}

bool Stop::sleep(std::chrono::milliseconds time) const
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, time, [this] { return m_set; });
}

} // namespace casebook::sync
