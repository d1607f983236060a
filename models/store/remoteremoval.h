#pragma once

#include "models/base/result.h"
#include "models/store/changeset.h"

namespace casebook::store {

class Connection;

/// Removes a case of a remote from this file, with everything that belongs to it: timeline, drafts, outbox,
/// conflicts, ids.
void removeFromMirror(Connection &connection, CaseKey key, ChangeSet &changes);
/// Removes some of the remote's cases; with the last of them the remote itself, and answers false. See
/// SyncLedger::removeRemote().
Result<bool> removeRemotePart(Connection &connection, WorkspaceId remote, bool evenWithWork,
                              ChangeSet &changes);

} // namespace casebook::store
