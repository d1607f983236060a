#pragma once

#include "models/store/changeset.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

// What the sender asks of the outbox, and its marks. See SyncLedger for each.

QList<CaseKey> readCasesWithWork(Connection &connection, WorkspaceId remote, const Timestamp &now);
Result<CaseWork> readCaseWork(Connection &connection, CaseKey key);
QHash<WorkspaceId, WorkCount> countWork(Connection &connection);
Result<void> markSent(Connection &connection, const QList<OperationKey> &operations, const SendMark &mark,
                      ChangeSet &changes);
void release(Connection &connection, const QList<OperationKey> &operations, const ReleaseMark &mark,
             ChangeSet &changes);

} // namespace casebook::store
