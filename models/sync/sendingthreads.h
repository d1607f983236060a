#pragma once

#include "models/sync/casequeue.h"
#include "models/sync/sendstep.h"

#include <functional>
#include <thread>
#include <vector>

namespace casebook::sync {

/// The threads that send the cases of one remote, several cases at once, each case by one thread.
class SendingThreads final
{
public:
    using Settled = std::function<void(CaseKey key)>;

    /// @p context must outlive it. Nothing is sent until the queue is opened. @p settled is called on these
    /// threads when there is nothing more to do for a case.
    SendingThreads(RemoteContext &context, Settled settled);
    /// Ends; requests under way have been aborted before, or are waited for.
    ~SendingThreads();
    SendingThreads(const SendingThreads &) = delete;
    SendingThreads &operator=(const SendingThreads &) = delete;

    /// Begins; once.
    void start();
    CaseQueue &queue() { return m_queue; }

private:
    QList<CaseKey> find(CaseQueue::Which which);
    void run();

    RemoteContext &m_context;
    const Settled m_settled;
    Sending m_sending;
    CaseQueue m_queue;
    Timestamp m_now; // of find(), which one thread at a time calls: a clock set back delays nothing
    std::vector<std::thread> m_threads;
};

} // namespace casebook::sync
