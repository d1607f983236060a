#include "models/store/groupcommit.h"

#include "models/store/connection.h"
#include "models/store/failure.h"
#include "models/store/rememberednames.h"
#include "models/store/statement.h"
#include "models/store/transaction.h"

#include <QElapsedTimer>

namespace casebook::store {

namespace {

constexpr size_t mostAtOnce = 100;
constexpr qint64 longestMilliseconds = 10;

/// How durable the next commit is; afterwards every commit is flushed to disk again. (The log is: a flushed
/// commit takes those before it along.)
class Durability
{
public:
    Durability(Connection &connection, WriteJob::Sharing sharing)
        : m_connection(connection)
        , m_isRelaxed(sharing == WriteJob::Sharing::Relaxed)
    {
        if (m_isRelaxed)
            m_connection.execute("PRAGMA synchronous=NORMAL");
    }
    ~Durability()
    {
        if (m_isRelaxed)
            m_connection.execute("PRAGMA synchronous=FULL");
    }
    Durability(const Durability &) = delete;
    Durability &operator=(const Durability &) = delete;

private:
    Connection &m_connection;
    const bool m_isRelaxed;
};

} // namespace

GroupCommit::GroupCommit(WriteQueue &queue, Hooks hooks)
    : m_queue(queue)
    , m_hooks(std::move(hooks))
{
}

void GroupCommit::run(Connection &connection)
{
    Jobs jobs{ m_queue.take() };
    if (!jobs.front()) // it went with an earlier group
        return;
    if (jobs.front()->sharing() == WriteJob::Sharing::Alone) {
        runAlone(connection, jobs.front());
        return;
    }
    try {
        m_hooks.check();
        ChangeSet changes;
        {
            const Durability durability(connection, jobs.front()->sharing());
            Transaction transaction(connection, Transaction::Kind::Write);
            if (perform(connection, jobs, changes)) {
                m_hooks.beforeCommit(connection, changes);
                transaction.commit();
                m_hooks.committed(changes);
            }
        }
        for (const Job &job : jobs)
            job->answer();
    } catch (const StoreFailure &) {
        // Which of them is to blame is not known, and the others deserve their own answer: each by itself.
        for (const Job &job : jobs)
            runAlone(connection, job);
    }
}

bool GroupCommit::perform(Connection &connection, Jobs &jobs, ChangeSet &changes)
{
    QElapsedTimer timer;
    timer.start();
    if (!jobs.front()->perform(connection, changes)) // almost always it is alone, and needs no savepoint
        return false;
    while (jobs.size() < mostAtOnce && timer.elapsed() < longestMilliseconds) {
        Job job = m_queue.takeLike(jobs.front()->sharing());
        if (!job)
            break;
        jobs.push_back(std::move(job));
        performWithin(connection, *jobs.back(), changes);
    }
    return true;
}

void GroupCommit::performWithin(Connection &connection, WriteJob &job, ChangeSet &changes)
{
    ChangeSet own;
    Statement(connection, "SAVEPOINT job").run();
    if (job.perform(connection, own)) {
        changes.merge(own);
    } else {
        Statement(connection, "ROLLBACK TO job").run();
        connection.kept<RememberedNames>().forget();
    }
    Statement(connection, "RELEASE job").run();
}

void GroupCommit::runAlone(Connection &connection, const Job &job)
{
    try {
        m_hooks.check();
        ChangeSet changes;
        const Durability durability(connection, job->sharing());
        Transaction transaction(connection, Transaction::Kind::Write);
        if (job->perform(connection, changes)) {
            m_hooks.beforeCommit(connection, changes);
            transaction.commit();
            m_hooks.committed(changes);
        }
    } catch (const StoreFailure &caught) {
        m_hooks.failed(caught.error());
        job->fail(caught.error());
        return;
    }
    job->answer();
}

} // namespace casebook::store
