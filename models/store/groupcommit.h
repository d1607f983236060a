#pragma once

#include "models/store/writequeue.h"

#include <functional>
#include <vector>

namespace casebook::store {

/// Does waiting writes in one transaction and answers them all after its one durable commit: many clients pay
/// one flush to disk between them. Each is undone by itself when it is refused. Used on the writer's thread.
class GroupCommit final
{
public:
    struct Hooks
    {
        std::function<void()>
            check; ///< before a transaction; throws StoreFailure when writing makes no sense
        std::function<void(Connection &, const ChangeSet &)> beforeCommit;
        std::function<void(const ChangeSet &)> committed; ///< before the answers
        std::function<void(const Error &)> failed; ///< SQLite could not do it
    };

    GroupCommit(WriteQueue &queue, Hooks hooks);

    /// Takes what waits, as far as it may go together, does it and answers it. A group ends after 100 writes
    /// or 10 milliseconds, so that what waits behind it gets its turn.
    void run(Connection &connection);

private:
    using Job = WriteQueue::Job;
    using Jobs = std::vector<Job>;

    /// Takes jobs while they succeed; false when the first was refused, so that nothing is to be committed.
    bool perform(Connection &connection, Jobs &jobs, ChangeSet &changes);
    void runAlone(Connection &connection, const Job &job);
    /// In a savepoint of its own.
    static void performWithin(Connection &connection, WriteJob &job, ChangeSet &changes);
    void commit(Connection &connection, const ChangeSet &changes);

    WriteQueue &m_queue;
    const Hooks m_hooks;
};

} // namespace casebook::store
