#pragma once

#include "models/store/changeset.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

/// What the remote answered about a case with operations here. See SyncLedger::adopt().
Result<void> adopt(Connection &connection, CaseKey key, const Adoption &adoption, const Timestamp &now,
                   ChangeSet &changes);

} // namespace casebook::store
