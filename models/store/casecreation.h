#pragma once

#include "models/base/result.h"
#include "models/store/casequeries.h"
#include "models/store/changeset.h"

namespace casebook::store {

class Connection;

/// Queues the creation of a whole case on @p remote: the case, its status, its comments and alerts, in order.
/// Its entries are provisional until the remote's own are read. Files are left out: their content would not
/// follow.
void queueCreation(Connection &connection, CaseKey key, WorkspaceId remote, const StoredCase &stored,
                   const Timestamp &now, ChangeSet &changes);
/// See SyncLedger::moveToRemote(). NotFound "remote.unknown"; InvalidInput "case.notLocal", "case.hasFiles",
/// "owner.differs" for an owner that the remote is not asked for.
Result<void> moveToRemote(Connection &connection, CaseKey key, WorkspaceId remote, const Timestamp &now,
                          ChangeSet &changes);

} // namespace casebook::store
