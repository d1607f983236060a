#include "models/store/storethread.h"

namespace casebook::store {

StoreThread::StoreThread(const QString &name, AtStop atStop, Open open)
    : m_atStop(atStop)
    , m_open(std::move(open))
{
    setObjectName(name);
}

StoreThread::~StoreThread()
{
    stop();
}

void StoreThread::setBetweenJobs(int milliseconds, std::function<void(Connection &)> job)
{
    m_pause = milliseconds;
    m_betweenJobs = std::move(job);
}

void StoreThread::setIdleJob(int milliseconds, std::function<bool(Connection &)> job)
{
    m_idlePause = milliseconds;
    m_idleJob = std::move(job);
    m_idle = Idle::Due;
}

void StoreThread::post(Job job)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!isStopping()) {
            m_jobs.push_back(std::move(job));
            m_wake.wakeOne();
            return;
        }
    }
    job(nullptr,
        Error{ .kind = ErrorKind::Cancelled, .message = QStringLiteral("The store is being closed") });
}

void StoreThread::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_stopping = true;
        m_wake.wakeOne();
    }
    wait();
}

int StoreThread::longestWait() const
{
    if (m_idle == Idle::UnderWay)
        return 0;
    if (m_idle == Idle::Due)
        return m_idlePause;
    return m_betweenJobs && m_pause > 0 ? m_pause : -1;
}

std::optional<StoreThread::Job> StoreThread::nextJob()
{
    const QMutexLocker lock(&m_mutex);
    if (m_jobs.empty() && !isStopping()) {
        if (const int wait = longestWait(); wait < 0)
            m_wake.wait(&m_mutex);
        else
            m_wake.wait(&m_mutex, static_cast<unsigned long>(wait));
    }
    if (m_jobs.empty())
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void StoreThread::doBetweenJobs(Connection *connection)
{
    if (!connection || !m_betweenJobs || m_pause <= 0)
        return;
    if (m_sinceBetweenJobs.isValid() && m_sinceBetweenJobs.elapsed() < m_pause)
        return;
    m_sinceBetweenJobs.start();
    try {
        m_betweenJobs(*connection);
    } catch (const StoreFailure &) {
        // It is tried again after the next pause; a failure that matters shows in the next job.
    }
}

void StoreThread::doIdleJob(Connection *connection)
{
    m_idle = Idle::Done;
    if (!connection || !m_idleJob)
        return;
    try {
        if (m_idleJob(*connection))
            m_idle = Idle::UnderWay;
    } catch (const StoreFailure &) {
        // It is tried again after the next job; a failure that matters shows in that one.
    }
}

void StoreThread::run()
{
    std::unique_ptr<Connection> connection;
    Error whyNot;
    try {
        connection = m_open();
        if (m_atStop == AtStop::DropJobs)
            connection->setWanted([this] { return !isStopping(); });
    } catch (const StoreFailure &caught) {
        whyNot = caught.error();
    }
    doBetweenJobs(connection.get());
    const Error closing{ .kind = ErrorKind::Cancelled,
                         .message = QStringLiteral("The store is being closed") };
    while (true) {
        const std::optional<Job> job = nextJob();
        if (!job && isStopping())
            return;
        if (job && isStopping() && m_atStop == AtStop::DropJobs)
            (*job)(nullptr, closing);
        else if (job)
            (*job)(connection.get(), whyNot);
        if (job)
            m_idle = m_idleJob ? Idle::Due : Idle::Done;
        else if (m_idle != Idle::Done)
            doIdleJob(connection.get());
        if (!isStopping())
            doBetweenJobs(connection.get());
    }
}

} // namespace casebook::store
