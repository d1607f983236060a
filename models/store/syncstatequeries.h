#pragma once

#include "models/base/error.h"
#include "models/base/ids.h"
#include "models/store/changeset.h"

namespace casebook::store {

class Connection;

/// Writes what the case's row says of its sync: deleted there, a conflict, something refused, on its way,
/// waiting, or saved; the first of these that holds. Says in @p changes that the case changed.
void updateSyncState(Connection &connection, CaseKey key, ChangeSet &changes);

bool isVanished(Connection &connection, CaseKey key);
/// Refuses to change a case that its remote deleted; code "case.deletedThere".
Error deletedThere();

} // namespace casebook::store
