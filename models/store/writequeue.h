#pragma once

#include "models/store/writejob.h"

#include <QMutex>

#include <deque>
#include <memory>

namespace casebook::store {

/// The writes that wait, in the order in which they were made. Every function may be called from any thread.
class WriteQueue final
{
public:
    using Job = std::shared_ptr<WriteJob>;

    void add(Job job);
    /// The next one; nullptr when none waits.
    Job take();
    /// The next one if it may share a transaction.
    Job takeShared();
    /// Takes @p job out; false when it is no longer there.
    bool remove(const Job &job);

private:
    Job takeFirst();

    QMutex m_mutex; // guards m_jobs
    std::deque<Job> m_jobs;
};

} // namespace casebook::store
