#include "models/sync/statusboard.h"

namespace casebook::sync {

StatusBoard::StatusBoard(WorkspaceId remote, std::function<void()> told)
    : m_told(std::move(told))
{
    m_status.remote = remote;
}

void StatusBoard::update(const std::function<void(RemoteStatus &)> &change)
{
    {
        const std::lock_guard lock(m_mutex);
        const RemoteStatus before = m_status;
        change(m_status);
        if (m_untold || m_status == before)
            return;
        m_untold = true;
    }
    m_told();
}

RemoteStatus StatusBoard::read()
{
    const std::lock_guard lock(m_mutex);
    m_untold = false;
    return m_status;
}

RemoteStatus StatusBoard::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

} // namespace casebook::sync
