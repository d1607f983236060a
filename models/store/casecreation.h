#pragma once

#include "models/base/result.h"
#include "models/domain/user.h"
#include "models/store/casequeries.h"
#include "models/store/changeset.h"

#include <QSet>

namespace casebook::store {

class Connection;

/// Everything in a case that is created bears the name of whoever sends it, so what others said on the remote
/// is quoted with their names and times.
struct Quoting
{
    domain::User me; ///< on the remote
    QSet<QString> mine = {}; ///< ids of comments that bear another name, but were never on the remote
};

/// Queues the creation of a whole case on @p remote: the case, its status, its comments and alerts, in order.
/// Its entries are provisional until the remote's own are read. Files are left out: their content would not
/// follow. Without @p quoting comments are sent as they are.
void queueCreation(Connection &connection, CaseKey key, WorkspaceId remote, const StoredCase &stored,
                   const std::optional<Quoting> &quoting, const Timestamp &now, ChangeSet &changes);
/// See SyncLedger::moveToRemote(). NotFound "remote.unknown"; InvalidInput "case.notLocal", "case.hasFiles",
/// "owner.differs" for an owner that the remote is not asked for.
Result<void> moveToRemote(Connection &connection, CaseKey key, WorkspaceId remote, const Timestamp &now,
                          ChangeSet &changes);

} // namespace casebook::store
