#pragma once

#include "models/base/result.h"
#include "models/store/changeset.h"

namespace casebook::store {

class Connection;

/// Removes a case of a remote from this file, with everything that belongs to it: timeline, drafts, outbox,
/// conflicts, ids.
void removeFromMirror(Connection &connection, CaseKey key, ChangeSet &changes);
/// The same of all cases of one remote, and the remote itself. See SyncLedger::removeRemote(). Only
/// @p atOnce cases; true: there are more.
Result<bool> removeRemotePart(Connection &connection, WorkspaceId remote, int atOnce, ChangeSet &changes);
/// Something of the person's in it: changes that wait, conflicts, cases deleted there.
bool hasWork(Connection &connection, WorkspaceId remote);

} // namespace casebook::store
