#pragma once

#include "models/base/result.h"
#include "models/store/changeset.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

// Cases that their remote deleted while there was work of the person's in them. See SyncLedger for each.

void vanish(Connection &connection, CaseKey key, const Timestamp &now, ChangeSet &changes);
/// It is there again: what waited waits again.
void bringBack(Connection &connection, CaseKey key, ChangeSet &changes);
QList<VanishedCase> readVanished(Connection &connection);
/// NotFound "case.notVanished" where it is not among them.
Result<void> createAgain(Connection &connection, CaseKey key, const Timestamp &now, ChangeSet &changes);
Result<void> discardVanished(Connection &connection, CaseKey key, ChangeSet &changes);

} // namespace casebook::store
