#include "models/store/importruns.h"

#include "models/store/importqueries.h"

#include <utility>

namespace casebook::store {

namespace {

/// One is written while the next is prepared, and the one before may not have been let go by the writer yet.
constexpr size_t batchesKept = 3;

} // namespace

ImportRuns::ImportRuns(StoreCore &core, const Clock &clock)
    : m_core(core)
    , m_clock(clock)
    , m_locks(std::make_shared<ImportLocks>(core.path()))
{
    m_preparing.setMaxThreadCount(1); // the writer is the other one
    removeOrphans();
}

Future<ImportKey> ImportRuns::begin(QString source, WorkspaceId workspace)
{
    return m_core.write<ImportKey>(
        [locks = m_locks, source = std::move(source), workspace,
         now = m_clock.now()](Connection &connection, ChangeSet &) -> Result<ImportKey> {
            const QString lock = locks->take();
            if (lock.isEmpty())
                return failure(ErrorKind::StoreUnusable,
                               QStringLiteral("The store's folder can't be written"));
            return startRun(connection, workspace, source, now, lock);
        },
        WriteJob::Sharing::Alone);
}

ImportRuns::Preparation ImportRuns::prepare(QList<CaseImport> cases)
{
    const auto task = std::make_shared<std::packaged_task<PreparedCases()>>(
        [cases = std::move(cases)]() mutable { return prepared(std::exchange(cases, {})); });
    const Preparation preparation = task->get_future().share();
    m_latest.push_back(preparation);
    Preparation written; // freeing it is a part of the work, too
    if (m_latest.size() > batchesKept) {
        written = std::move(m_latest.front());
        m_latest.pop_front();
    }
    m_preparing.start([task, written = std::move(written)]() mutable {
        written = {};
        (*task)();
    });
    return preparation;
}

Future<ImportBatchReport> ImportRuns::add(ImportKey run, QList<CaseImport> cases,
                                          QList<domain::ConnectorDefinition> connectors)
{
    return m_core.write<ImportBatchReport>(
        [run, preparation = prepare(std::move(cases)), connectors = std::move(connectors)](
            Connection &connection, ChangeSet &) -> Result<ImportBatchReport> {
            const Result<ImportRun> current = runOf(connection, run);
            if (!current)
                return failure(current.error());
            return importBatch(connection, *current, preparation.get(), connectors);
        },
        WriteJob::Sharing::Alone);
}

Future<void> ImportRuns::finish(ImportKey run)
{
    m_latest.clear();
    return m_core.write<void>(
        [locks = m_locks, run](Connection &connection, ChangeSet &changes) -> Result<void> {
            const Result<ImportRun> current = runOf(connection, run);
            if (!current)
                return failure(current.error());
            finishRun(connection, run);
            changes.everything = true;
            locks->release(current->lockName);
            return {};
        },
        WriteJob::Sharing::Alone);
}

Future<void> ImportRuns::cancel(ImportKey run)
{
    m_latest.clear();
    return m_core.writeInParts([locks = m_locks, run](Connection &connection, ChangeSet &) {
        const Result<ImportRun> current = runOf(connection, run);
        if (current) {
            abandonRun(connection, run);
            return true;
        }
        const QList<ImportRun> left = runs(connection);
        const auto abandoned = std::find_if(left.begin(), left.end(), [run](const ImportRun &each) {
            return each.key == run && each.abandoned;
        });
        if (abandoned == left.end()) // it has ended before
            return false;
        const bool more = removePart(connection, run);
        if (!more)
            locks->release(abandoned->lockName);
        return more;
    });
}

void ImportRuns::removeOrphans()
{
    // Nobody waits for this: what a killed process left is invisible meanwhile. The next start goes on where
    // this one stops.
    m_core.writeInParts([locks = m_locks](Connection &connection, ChangeSet &) {
        for (const ImportRun &run : runs(connection)) {
            if (!locks->isOrphaned(run.lockName))
                continue;
            if (!run.abandoned)
                abandonRun(connection, run.key);
            removePart(connection, run.key);
            return true;
        }
        return false;
    });
}

} // namespace casebook::store
