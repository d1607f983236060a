#include "models/sync/statustelling.h"

#include <utility>

namespace casebook::sync {

namespace {

constexpr int pauseMilliseconds = 100;

} // namespace

StatusTelling::StatusTelling(std::function<std::optional<RemoteStatus>(WorkspaceId)> look)
    : m_look(std::move(look))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &StatusTelling::tellAll);
}

void StatusTelling::tell(WorkspaceId remote)
{
    m_due.insert(remote);
    if (!m_pause.isActive())
        m_pause.start();
}

void StatusTelling::tellAll()
{
    for (const WorkspaceId remote : std::exchange(m_due, {})) {
        const std::optional<RemoteStatus> now = m_look(remote);
        if (!now) {
            m_told.remove(remote);
        } else if (!m_told.contains(remote) || m_told.value(remote) != *now) {
            m_told.insert(remote, *now);
            emit changed(*now);
        }
    }
}

} // namespace casebook::sync
