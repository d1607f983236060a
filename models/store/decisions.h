#pragma once

#include "models/base/result.h"
#include "models/store/changeset.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

// What the person decides about one row of the outbox. NotFound "operation.gone"; Conflict "operation.sent"
// for what is on its way. See SyncLedger for each.

Result<void> retryOperation(Connection &connection, OperationKey key, ChangeSet &changes);
Result<void> discardOperation(Connection &connection, OperationKey key, const Timestamp &now,
                              ChangeSet &changes);
Result<void> rewriteOperation(Connection &connection, OperationKey key, const QString &text,
                              const Timestamp &now, ChangeSet &changes);

} // namespace casebook::store
