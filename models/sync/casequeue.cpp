#include "models/sync/casequeue.h"

#include <algorithm>

namespace casebook::sync {

CaseQueue::CaseQueue(std::function<QList<CaseKey>(Which)> find)
    : m_find(std::move(find))
{
}

std::optional<CaseKey> CaseQueue::take()
{
    std::unique_lock lock(m_mutex);
    while (!m_ended) {
        if (!m_open) {
            m_changed.wait(lock);
            continue;
        }
        if (const auto key = nextReady()) {
            m_inWork.insert(*key);
            return key;
        }
        // The outbox is asked again only when everything known has been taken: each step changes it.
        if (m_nudged && !m_refilling)
            refill(lock);
        else if (const auto moment = nextMoment())
            m_changed.wait_until(lock, *moment);
        else
            m_changed.wait(lock);
    }
    return std::nullopt;
}

void CaseQueue::putBack(CaseKey key, Next next)
{
    {
        const std::lock_guard lock(m_mutex);
        m_inWork.remove(key);
        // What was found of it while it was in work may have changed since: it is looked for anew.
        const auto stale = std::remove(m_waiting.begin(), m_waiting.end(), key);
        m_nudged = m_nudged || stale != m_waiting.end();
        m_waiting.erase(stale, m_waiting.end());
        switch (next.when) {
        case Next::When::Changed:
            break;
        case Next::When::AtOnce:
            m_waiting.push_front(key); // the case goes on while its state is known
            break;
        case Next::When::Later:
            m_holds.insert(key, Steady::now() + next.delay);
            break;
        case Next::When::BackOff:
            m_backOffEnds.insert(Steady::now() + next.delay);
            break;
        }
    }
    m_changed.notify_all();
}

void CaseQueue::nudge()
{
    {
        const std::lock_guard lock(m_mutex);
        m_nudged = true;
    }
    m_changed.notify_all();
}

void CaseQueue::tryAll()
{
    {
        const std::lock_guard lock(m_mutex);
        m_nudged = true;
        m_wantsAll = true;
    }
    m_changed.notify_all();
}

void CaseQueue::setOpen(bool open)
{
    {
        const std::lock_guard lock(m_mutex);
        m_nudged = m_nudged || (open && !m_open);
        m_open = open;
    }
    m_changed.notify_all();
}

void CaseQueue::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
}

bool CaseQueue::waitUntilIdle()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ended || !m_open || isIdle(); });
    return m_open && !m_ended;
}

std::optional<CaseKey> CaseQueue::nextReady()
{
    const auto now = Steady::now();
    for (auto hold = m_holds.begin(); hold != m_holds.end();) {
        if (*hold > now) {
            ++hold;
            continue;
        }
        m_waiting.push_back(hold.key());
        hold = m_holds.erase(hold);
    }
    const auto due = m_backOffEnds.upper_bound(now);
    m_nudged = m_nudged || due != m_backOffEnds.begin();
    m_backOffEnds.erase(m_backOffEnds.begin(), due);
    const auto found = std::find_if(m_waiting.begin(), m_waiting.end(), [this](CaseKey key) {
        return !m_inWork.contains(key) && !m_holds.contains(key);
    });
    if (found == m_waiting.end())
        return std::nullopt;
    const CaseKey key = *found;
    m_waiting.erase(std::remove(found, m_waiting.end(), key), m_waiting.end());
    return key;
}

std::optional<CaseQueue::Steady::time_point> CaseQueue::nextMoment() const
{
    std::optional<Steady::time_point> first;
    if (!m_backOffEnds.empty())
        first = *m_backOffEnds.begin();
    for (const Steady::time_point end : m_holds)
        first = std::min(first.value_or(end), end);
    return first;
}

void CaseQueue::refill(std::unique_lock<std::mutex> &lock)
{
    const Which which = m_wantsAll ? Which::All : Which::Due;
    m_nudged = false;
    m_wantsAll = false;
    m_refilling = true;
    lock.unlock();
    const QList<CaseKey> found = m_find(which);
    lock.lock();
    m_refilling = false;
    m_waiting.assign(found.cbegin(), found.cend());
    m_changed.notify_all();
}

// What is left to look at again after a settle time counts as something to do; back-off does not.
bool CaseQueue::isIdle() const
{
    return !m_nudged && !m_refilling && m_inWork.isEmpty() && m_holds.isEmpty() && m_waiting.empty();
}

} // namespace casebook::sync
