#include "models/store/writequeue.h"

#include <algorithm>

namespace casebook::store {

namespace {

/// Turns of up to 10 ms each.
constexpr int mostPast = 20;

int rankOf(WriteJob::Sharing sharing)
{
    switch (sharing) {
    case WriteJob::Sharing::Shared:
        return 0;
    case WriteJob::Sharing::Alone:
        return 1;
    case WriteJob::Sharing::Relaxed:
        return 2;
    }
    return 0;
}

} // namespace

void WriteQueue::add(Job job)
{
    const QMutexLocker lock(&m_mutex);
    m_jobs.push_back(std::move(job));
}

WriteQueue::Job WriteQueue::take()
{
    const QMutexLocker lock(&m_mutex);
    if (m_jobs.empty())
        return nullptr;
    const auto place = m_wentPast < mostPast ? next() : m_jobs.begin();
    m_wentPast = place == m_jobs.begin() ? 0 : m_wentPast + 1;
    return takeAt(place);
}

WriteQueue::Job WriteQueue::takeLike(WriteJob::Sharing sharing)
{
    const QMutexLocker lock(&m_mutex);
    if (m_jobs.empty())
        return nullptr;
    const auto place = next();
    return (*place)->sharing() == sharing ? takeAt(place) : nullptr;
}

bool WriteQueue::has(WriteJob::Sharing sharing)
{
    const QMutexLocker lock(&m_mutex);
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [sharing](const Job &job) { return job->sharing() == sharing; });
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
    return std::min_element(m_jobs.begin(), m_jobs.end(), [](const Job &a, const Job &b) {
        return rankOf(a->sharing()) < rankOf(b->sharing());
    });
}

WriteQueue::Job WriteQueue::takeAt(std::deque<Job>::iterator place)
{
    Job job = std::move(*place);
    m_jobs.erase(place);
    return job;
}

} // namespace casebook::store
