#pragma once

#include "models/base/result.h"
#include "models/store/changeset.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

// What became of deletions of the person's. See SyncLedger for each.

Result<void> confirmDeletion(Connection &connection, OperationKey key, const Timestamp &now,
                             ChangeSet &changes);
Result<void> refuseDeletion(Connection &connection, OperationKey key, const CaseDetails &theirs,
                            const Timestamp &now, ChangeSet &changes);

} // namespace casebook::store
