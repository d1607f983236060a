#include "models/sync/restorewatch.h"

namespace casebook::sync {

RestoreWatch::RestoreWatch(std::chrono::milliseconds tolerance, std::function<void()> told)
    : m_tolerance(tolerance)
    , m_told(std::move(told))
{
}

bool RestoreWatch::noticed(const domain::Case &theirs, const domain::Case &base)
{
    if (theirs.version == base.version)
        return false;
    const Timestamp now = theirs.updatedAt.value_or(theirs.createdAt);
    const Timestamp before = base.updatedAt.value_or(base.createdAt);
    if (before.msecs() - now.msecs() <= m_tolerance.count())
        return false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_accepted && before <= *m_accepted)
            return false;
    }
    note();
    return true;
}

void RestoreWatch::note()
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_noted, true))
            return;
    }
    m_told();
}

bool RestoreWatch::isNoted() const
{
    const std::lock_guard lock(m_mutex);
    return m_noted;
}

void RestoreWatch::accept(Timestamp now)
{
    const std::lock_guard lock(m_mutex);
    constexpr qint64 inexactness = 2'000; // `now` comes from a Date header, which counts seconds
    m_noted = false;
    m_accepted = Timestamp(now.msecs() + inexactness);
}

} // namespace casebook::sync
