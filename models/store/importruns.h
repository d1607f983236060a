#pragma once

#include "models/base/clock.h"
#include "models/store/importlocks.h"
#include "models/store/preparedcases.h"
#include "models/store/storecore.h"

#include <QThreadPool>

#include <deque>
#include <future>
#include <memory>

namespace casebook::store {

/// The imports of this process: begun, filled, finished or taken back; and, at the start, the removal of
/// those that a killed process left.
class ImportRuns final
{
public:
    ImportRuns(StoreCore &core, const Clock &clock);

    Future<ImportKey> begin(QString source, WorkspaceId workspace);
    Future<ImportBatchReport> add(ImportKey run, QList<CaseImport> cases,
                                  QList<domain::ConnectorDefinition> connectors);
    Future<void> finish(ImportKey run);
    Future<void> cancel(ImportKey run);

private:
    using Preparation = std::shared_future<PreparedCases>;

    /// Starts to make the texts of @p cases; the writer waits for what is not ready when its turn comes.
    Preparation prepare(QList<CaseImport> cases);
    void removeOrphans();

    StoreCore &m_core;
    const Clock &m_clock;
    std::shared_ptr<ImportLocks> m_locks; // used on the writer's thread only
    std::deque<Preparation> m_latest; ///< kept, so that the preparing thread frees them and not the writer
    QThreadPool m_preparing;
};

} // namespace casebook::store
