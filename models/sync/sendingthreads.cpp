#include "models/sync/sendingthreads.h"

#include "models/sync/casesender.h"

#include <algorithm>
#include <limits>

namespace casebook::sync {

SendingThreads::SendingThreads(RemoteContext &context, Settled settled)
    : m_context(context)
    , m_settled(std::move(settled))
    , m_sending(context)
    , m_queue([this](CaseQueue::Which which) { return find(which); })
{
}

SendingThreads::~SendingThreads()
{
    m_queue.end();
    for (std::thread &thread : m_threads)
        thread.join();
}

void SendingThreads::start()
{
    const int count = std::max(1, m_context.options.casesInParallel);
    for (int i = 0; i < count; ++i)
        m_threads.emplace_back([this] { run(); });
}

QList<CaseKey> SendingThreads::find(CaseQueue::Which which)
{
    m_now = std::max(m_now, m_context.clock.now());
    const Timestamp until
        = which == CaseQueue::Which::All ? Timestamp(std::numeric_limits<qint64>::max()) : m_now;
    return waitFor(m_context.ledger.casesWithWork(m_context.remote.id, until)).value_or(QList<CaseKey>());
}

void SendingThreads::run()
{
    CaseSender sender(m_sending);
    while (const auto key = m_queue.take()) {
        const Next next = sender.step(*key);
        m_queue.putBack(*key, next);
        if (next.when == Next::When::Changed)
            m_settled(*key);
    }
}

} // namespace casebook::sync
