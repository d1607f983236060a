#pragma once

#include "models/base/result.h"
#include "models/store/changeset.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

/// Takes cases from a remote's lists. See SyncLedger::takeListed().
Result<ListedReport> takeListed(Connection &connection, WorkspaceId remote, const QList<domain::Case> &cases,
                                const Timestamp &now, ChangeSet &changes);

/// Adds cases of @p remote that are not here, without comments and activity. Keys follow creation: what is
/// newer than everything mirrored counts up, what is older counts down.
QList<CaseKey> addMirrored(Connection &connection, WorkspaceId remote, QList<domain::Case> cases,
                           ChangeSet &changes);

} // namespace casebook::store
