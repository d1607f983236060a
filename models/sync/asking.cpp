#include "models/sync/asking.h"

namespace casebook::sync {

Asking::Asking()
    : m_thread([this] { run(); })
{
}

Asking::~Asking()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void Asking::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_all();
}

void Asking::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        const bool isEnding = m_ending;
        lock.unlock();
        job(isEnding);
        lock.lock();
    }
}

} // namespace casebook::sync
