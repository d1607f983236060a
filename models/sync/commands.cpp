#include "models/sync/commands.h"

#include <utility>

namespace casebook::sync {

void Commands::setOffline(bool offline)
{
    change(&Commands::m_offline, offline);
}

void Commands::setPaused(bool paused)
{
    change(&Commands::m_paused, paused);
}

void Commands::ask(bool full)
{
    {
        const std::lock_guard lock(m_mutex);
        m_asked = true;
        m_full = m_full || full;
    }
    m_changed.notify_all();
}

void Commands::name()
{
    {
        const std::lock_guard lock(m_mutex);
        m_named = true;
    }
    m_changed.notify_all();
}

void Commands::suspect()
{
    {
        const std::lock_guard lock(m_mutex);
        m_suspected = true;
    }
    m_changed.notify_all();
}

void Commands::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_end = true;
    }
    m_changed.notify_all();
}

bool Commands::isHeldBack() const
{
    const std::lock_guard lock(m_mutex);
    return m_offline || m_paused;
}

Commands::Turn Commands::await(std::optional<Steady::time_point> moment)
{
    std::unique_lock lock(m_mutex);
    const auto isSomething = [this] { return m_end || m_untold || m_asked || m_named || m_suspected; };
    if (moment)
        m_changed.wait_until(lock, *moment, isSomething);
    else
        m_changed.wait(lock, isSomething);
    m_untold = false;
    return { .isEnd = m_end,
             .isHeldBack = m_offline || m_paused,
             .isPaused = m_paused,
             .isAsked = std::exchange(m_asked, false),
             .isFull = std::exchange(m_full, false),
             .hasNamed = std::exchange(m_named, false),
             .isSuspected = std::exchange(m_suspected, false) };
}

void Commands::change(bool Commands::*flag, bool value)
{
    {
        const std::lock_guard lock(m_mutex);
        if (this->*flag == value)
            return;
        this->*flag = value;
        m_untold = true;
    }
    m_changed.notify_all();
}

} // namespace casebook::sync
