#include "models/store/remotesubmission.h"

#include "models/domain/rules.h"
#include "models/json/codec.h"
#include "models/store/basequeries.h"
#include "models/store/outboxwriter.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotecasequeries.h"
#include "models/store/syncstatequeries.h"
#include "models/store/trashqueries.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;

Error invalid(const QByteArray &code, const QString &message)
{
    return { .kind = ErrorKind::InvalidInput, .message = message, .code = code, .httpStatus = 400 };
}

} // namespace

Error filesStayHere()
{
    return invalid("file.remote", u"Files cannot be attached to cases of a remote"_s);
}

Result<SubmitResult> queuePush(Connection &connection, const domain::PushCase &operation,
                               const StoredCase &stored, const Timestamp &now, ChangeSet &changes)
{
    SubmitResult result{ .caseKey = operation.key,
                         .caseId = stored.value.id,
                         .version = stored.value.version };
    if (stored.value.connector.isNone() || stored.value.connector.id != operation.connectorId)
        return failure(invalid("push.noConnector", u"The case has no such connector"_s));
    for (PendingOperation waiting : pendingOf(connection, operation.key)) {
        if (waiting.kind != PendingKind::Push)
            continue;
        result.changed = waiting.state == PendingState::Failed;
        if (!result.changed)
            return result;
        removePending(connection, waiting.key); // refused before; this press asks anew
    }
    if (existsOnRemote(connection, operation.key))
        keepBase(connection, operation.key, stored.value);
    const PendingOperation push{ .kind = PendingKind::Push,
                                 .payload = json::toJson(stored.value.connector),
                                 .created = now };
    insertPending(connection, operation.key, stored.workspace, push);
    updateSyncState(connection, operation.key, changes);
    changes.outbox = true;
    return result;
}

TrashKey deleteRemoteCase(Connection &connection, CaseKey key, const StoredCase &stored, const Timestamp &now,
                          ChangeSet &changes)
{
    if (existsOnRemote(connection, key)) {
        keepBase(connection, key, stored.value);
        addCaseAlias(connection, key, stored.workspace, stored.value.id); // lists that name it are recognised
    }
    OutboxWriter outbox(connection, key, stored.workspace, now);
    const Queued queued = outbox.addDeletion(domain::applyDelete(stored.value).intents);
    changes.outbox = true;
    changes.conflicts = true;
    return moveCaseToTrash(connection, key, stored, { {}, queued.deletion, queued.dropped }, now);
}

} // namespace casebook::store
