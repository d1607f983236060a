#pragma once

#include "models/store/writejob.h"

#include <QMutex>

#include <deque>
#include <memory>

namespace casebook::store {

/// The writes that wait. A person's go first, then long ones, then mirrors'; those of one kind in the order
/// in which they were made. What others went past for long gets a turn, so that a busy server starves no
/// import. Every function may be called from any thread.
class WriteQueue final
{
public:
    using Job = std::shared_ptr<WriteJob>;

    void add(Job job);
    /// The next one; nullptr when none waits.
    Job take();
    /// The next one, if it shares transactions in the same way.
    Job takeLike(WriteJob::Sharing sharing);
    /// Whether one of this kind waits.
    bool has(WriteJob::Sharing sharing);
    /// Takes @p job out; false when it is no longer there.
    bool remove(const Job &job);

private:
    std::deque<Job>::iterator next();
    Job takeAt(std::deque<Job>::iterator place);

    QMutex m_mutex; // guards what follows
    std::deque<Job> m_jobs;
    int m_wentPast = 0; ///< so many turns went past the first one
};

} // namespace casebook::store
