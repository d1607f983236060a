#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"
#include "models/store/keyrange.h"
#include "models/store/preparedcases.h"
#include "models/store/storetypes.h"

#include <QList>

namespace casebook::store {

class Connection;

/// Case keys of imports under way: nobody sees the cases in between.
QList<KeyRange> hiddenRanges(Connection &connection);
bool isHidden(Connection &connection, CaseKey key);

/// @p lockName: the lock file that tells whether the importing process lives.
ImportKey startRun(Connection &connection, WorkspaceId workspace, const QString &source, const Timestamp &now,
                   const QString &lockName);
struct ImportRun
{
    ImportKey key;
    WorkspaceId workspace;
    QString lockName;
    bool abandoned = false;
};
QList<ImportRun> runs(Connection &connection);
/// NotFound when it has ended.
Result<ImportRun> runOf(Connection &connection, ImportKey key);

ImportBatchReport importBatch(Connection &connection, const ImportRun &run, const PreparedCases &cases,
                              const QList<domain::ConnectorDefinition> &connectors);
void finishRun(Connection &connection, ImportKey key);
/// From now on the run only waits for its removal.
void abandonRun(Connection &connection, ImportKey key);
/// Removes a part of an abandoned run that is small enough for one short transaction; false when all is gone.
bool removePart(Connection &connection, ImportKey key);

} // namespace casebook::store
