#pragma once

#include "models/sync/syncstatus.h"

#include <functional>
#include <mutex>

namespace casebook::sync {

/// Where a remote's threads write how it stands. Any thread.
class StatusBoard final
{
public:
    /// @p told is called on the writing thread, for the first change after each read().
    StatusBoard(WorkspaceId remote, std::function<void()> told);
    StatusBoard(const StatusBoard &) = delete;
    StatusBoard &operator=(const StatusBoard &) = delete;

    void update(const std::function<void(RemoteStatus &)> &change);
    /// How it stands; changes from now on are told again.
    RemoteStatus read();
    /// How it stands, without taking note.
    RemoteStatus status() const;

private:
    const std::function<void()> m_told;
    mutable std::mutex m_mutex;
    RemoteStatus m_status;
    bool m_untold = false;
};

} // namespace casebook::sync
