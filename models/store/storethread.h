#pragma once

#include "models/base/async.h"
#include "models/store/connection.h"
#include "models/store/failure.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace casebook::store {

/// A thread that owns one connection and does jobs in the order in which they were posted.
class StoreThread final : public QThread
{
public:
    using Open = std::function<std::unique_ptr<Connection>()>; ///< throws StoreFailure
    /// Gets the connection, or nullptr and why there is none (opening failed, or the store is being closed).
    using Job = std::function<void(Connection *connection, const Error &whyNot)>;
    enum class AtStop { FinishJobs, DropJobs };

    StoreThread(const QString &name, AtStop atStop, Open open);
    ~StoreThread() override;

    /// Does @p job on the thread every @p milliseconds or so, between the jobs. Before start() only.
    void setBetweenJobs(int milliseconds, std::function<void(Connection &)> job);
    /// Does @p job once nothing was to do for @p milliseconds, again and again until it answers false or a
    /// job comes; then not before another job was done. Each time should be short: what is posted waits for
    /// it. Before start() only.
    void setIdleJob(int milliseconds, std::function<bool(Connection &)> job);
    /// May be called from any thread. After stop() the job is answered at once with Cancelled, on that
    /// thread.
    void post(Job job);
    /// Ends the thread and waits for it. Jobs not begun are finished or answered with Cancelled, see AtStop.
    void stop();
    bool isStopping() const { return m_stopping.load(std::memory_order_relaxed); }

    /// While it lives, what the connection does ends as Cancelled once @p ticket is stale or the thread
    /// stops.
    class Question
    {
    public:
        Question(StoreThread &thread, Connection &connection, const Generation::Ticket &ticket)
            : m_thread(thread)
            , m_connection(connection)
        {
            connection.setWanted([&thread, ticket] { return ticket.isCurrent() && !thread.isStopping(); });
        }
        ~Question()
        {
            m_connection.setWanted([&thread = m_thread] { return !thread.isStopping(); });
        }
        Question(const Question &) = delete;
        Question &operator=(const Question &) = delete;

    private:
        StoreThread &m_thread;
        Connection &m_connection;
    };

    /// Posts @p work, which answers a Result<T>; its StoreFailures become that Result's error.
    template <typename T>
    Future<T> ask(std::function<Result<T>(Connection &)> work);

protected:
    void run() override;

private:
    std::optional<Job> nextJob();
    /// How long nextJob() waits for one, in milliseconds; negative: as long as it takes.
    int longestWait() const;
    void doBetweenJobs(Connection *connection);
    void doIdleJob(Connection *connection);

    const AtStop m_atStop;
    const Open m_open;
    int m_pause = 0;
    std::function<void(Connection &)> m_betweenJobs;
    QElapsedTimer m_sinceBetweenJobs;
    enum class Idle { Done, Due, UnderWay };
    Idle m_idle = Idle::Done; // used on this thread only
    int m_idlePause = 0;
    std::function<bool(Connection &)> m_idleJob;
    std::atomic<bool> m_stopping = false;
    QMutex m_mutex; // guards m_jobs
    QWaitCondition m_wake;
    std::deque<Job> m_jobs;
};

template <typename T>
Future<T> StoreThread::ask(std::function<Result<T>(Connection &)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Future<T> future = promise->future();
    post([promise, work = std::move(work)](Connection *connection, const Error &whyNot) {
        const auto answer = [&]() -> Result<T> {
            if (!connection)
                return failure(whyNot);
            try {
                return work(*connection);
            } catch (const StoreFailure &caught) {
                return failure(caught.error());
            }
        };
        promise->addResult(answer());
        promise->finish();
    });
    return future;
}

} // namespace casebook::store
