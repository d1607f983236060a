#pragma once

#include "models/base/result.h"
#include "models/domain/user.h"
#include "models/store/changeset.h"
#include "models/store/syncledger.h"

namespace casebook::store {

class Connection;

/// See SyncLedger::resolveConflict(). Errors are those of the edit that the chosen value makes.
Result<void> resolveConflict(Connection &connection, ConflictKey key, const QJsonValue &chosen,
                             const domain::User &author, const Timestamp &now, ChangeSet &changes);

} // namespace casebook::store
