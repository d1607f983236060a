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
    return m_jobs.empty() ? nullptr : takeAt(next());
}

WriteQueue::Job WriteQueue::takeLike(WriteJob::Sharing sharing)
{
    const QMutexLocker lock(&m_mutex);
    if (m_jobs.empty())
        return nullptr;
    const auto place = next();
    return (*place)->sharing() == sharing ? takeAt(place) : nullptr;
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

std::deque<WriteQueue::Job>::iterator WriteQueue::next()
{
    const auto urgent = std::find_if(m_jobs.begin(), m_jobs.end(), [](const Job &job) {
        return job->sharing() != WriteJob::Sharing::Relaxed;
    });
    return urgent == m_jobs.end() ? m_jobs.begin() : urgent;
}

WriteQueue::Job WriteQueue::takeAt(std::deque<Job>::iterator place)
{
    Job job = std::move(*place);
    m_jobs.erase(place);
    return job;
}

} // namespace casebook::store
