#include "models/store/syncstatequeries.h"

#include "models/domain/pendingoperation.h"
#include "models/domain/query.h"
#include "models/store/casewriter.h"
#include "models/store/conflictqueries.h"
#include "models/store/statement.h"

namespace casebook::store {

namespace {

using domain::PendingState;
using domain::SyncState;

SyncState syncStateOf(Connection &connection, CaseKey key)
{
    if (isVanished(connection, key))
        return SyncState::DeletedThere;
    if (hasConflicts(connection, key))
        return SyncState::Conflict;
    SyncState found = SyncState::Saved;
    Statement find(connection, "SELECT DISTINCT state FROM outbox WHERE case_key = ?");
    find.bind(key);
    while (find.next()) {
        const auto state = PendingState(find.small(0));
        if (state == PendingState::Failed)
            return SyncState::Refused;
        if (state == PendingState::Sent)
            found = SyncState::Sending;
        else if (found == SyncState::Saved)
            found = SyncState::Waiting;
    }
    return found;
}

} // namespace

bool isVanished(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT 1 FROM vanished WHERE key = ?");
    find.bind(key);
    return find.next();
}

Error deletedThere()
{
    return { .kind = ErrorKind::Conflict,
             .message = QStringLiteral("The case was deleted on its remote"),
             .code = "case.deletedThere",
             .httpStatus = 409 };
}

void updateSyncState(Connection &connection, CaseKey key, ChangeSet &changes)
{
    setSyncState(connection, key, syncStateOf(connection, key));
    changes.casesChanged.append(key);
}

} // namespace casebook::store
