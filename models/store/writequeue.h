#pragma once

#include "models/store/writejob.h"

#include <QMutex>

#include <deque>
#include <memory>

namespace casebook::store {

/// The writes that wait, in the order in which they were made, but for mirrors', which let the others go
/// first. Every function may be called from any thread.
class WriteQueue final
{
public:
    using Job = std::shared_ptr<WriteJob>;

    void add(Job job);
    /// The next one; nullptr when none waits.
    Job take();
    /// The next one, if it shares transactions in the same way.
    Job takeLike(WriteJob::Sharing sharing);
    /// Takes @p job out; false when it is no longer there.
    bool remove(const Job &job);

private:
    std::deque<Job>::iterator next();
    Job takeAt(std::deque<Job>::iterator place);

    QMutex m_mutex; // guards m_jobs
    std::deque<Job> m_jobs;
};

} // namespace casebook::store
