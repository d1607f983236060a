#include "models/store/writequeue.h"

#include <algorithm>

namespace casebook::store {

void WriteQueue::add(Job job)
{
    const QMutexLocker lock(&m_mutex);
    m_jobs.push_back(std::move(job));
}

WriteQueue::Job WriteQueue::take()
{
    const QMutexLocker lock(&m_mutex);
    return m_jobs.empty() ? nullptr : takeFirst();
}

WriteQueue::Job WriteQueue::takeShared()
{
    const QMutexLocker lock(&m_mutex);
    return m_jobs.empty() || !m_jobs.front()->isShared() ? nullptr : takeFirst();
}

bool WriteQueue::remove(const Job &job)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = std::find(m_jobs.begin(), m_jobs.end(), job);
    if (found == m_jobs.end())
        return false;
    m_jobs.erase(found);
    return true;
}

WriteQueue::Job WriteQueue::takeFirst()
{
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

} // namespace casebook::store
