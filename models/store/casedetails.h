#pragma once

#include "models/base/result.h"
#include "models/store/changeset.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

/// Takes what a GET said of a case, with its comments and activity. See SyncLedger::takeDetails().
Result<CaseKey> takeDetails(Connection &connection, WorkspaceId remote, const CaseDetails &details,
                            const Timestamp &now, ChangeSet &changes);

} // namespace casebook::store
