#pragma once

#include "models/store/storethread.h"

#include <atomic>

namespace casebook::store {

/// Copies the log into the file, on a thread and a connection of its own, so that nobody's edit waits for it:
/// a checkpoint and a write get into each other's way in the last moment of a log only, which is when the
/// next write begins it anew. Started when the writer has nothing to do, and before the log gets too large.
class Checkpoints final
{
public:
    /// @p open: a connection that may write; called on the thread.
    explicit Checkpoints(StoreThread::Open open);

    /// Waits for the checkpoint under way. After the writer's thread has ended.
    void stop() { m_thread.stop(); }

    // The rest is called on the writer's thread.

    /// From now on the size of the log is known; turns SQLite's own checkpoints off, which would be part of
    /// whichever commit comes just then.
    void watch(Connection &writer);
    /// After each commit.
    void committed(Connection &writer);
    /// The writer has nothing to do.
    void idle();

private:
    static int onCommit(void *self, sqlite3 *, const char *, int pages);
    void ask();
    void catchUp(Connection &writer);

    StoreThread m_thread;
    std::atomic<bool> m_asked = false;
    int m_posted = 0; ///< checkpoints that the thread was given
    std::atomic<int> m_done = 0; ///< of them
    int m_pages = 0; ///< in the log
    int m_checkpointed = 0; ///< in the log when the last checkpoint was asked for
    int m_caughtUp = 0; ///< in the log when the writer last helped
    int m_passes = 0; ///< of the thread, before the writer helps
};

} // namespace casebook::store
