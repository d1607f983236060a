#pragma once

#include "models/base/result.h"
#include "models/domain/remote.h"

#include <QList>

namespace casebook::store {

class Connection;

// The casebook's remotes: workspaces with settings.

QList<domain::Remote> readRemotes(Connection &connection);
/// NotFound "remote.unknown".
Result<domain::Remote> readRemote(Connection &connection, WorkspaceId remote);
/// See SyncLedger::saveRemote().
Result<WorkspaceId> writeRemote(Connection &connection, const domain::Remote &remote);
bool isRemote(Connection &connection, WorkspaceId workspace);
Error unknownRemote();

} // namespace casebook::store
