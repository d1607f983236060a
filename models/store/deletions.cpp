#include "models/store/deletions.h"

#include "models/store/basequeries.h"
#include "models/store/casedetails.h"
#include "models/store/casequeries.h"
#include "models/store/conflictqueries.h"
#include "models/store/merging.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotecasequeries.h"
#include "models/store/remoteremoval.h"
#include "models/store/restoring.h"
#include "models/store/syncstatequeries.h"
#include "models/store/timelinefollower.h"
#include "models/store/trashqueries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;

Result<QueuedOperation> deletionOf(Connection &connection, OperationKey key)
{
    const std::optional<QueuedOperation> queued = pendingOperation(connection, key);
    if (queued
        && (queued->operation.kind == PendingKind::Delete
            || queued->operation.kind == PendingKind::DeleteAttachment))
        return *queued;
    return failure(Error{
        .kind = ErrorKind::NotFound, .message = u"No such deletion waits"_s, .code = "operation.gone" });
}

QJsonValue textOfComment(const std::optional<QList<domain::Attachment>> &attachments, const QString &id)
{
    if (!attachments)
        return QJsonValue::Null;
    const auto found = std::find_if(attachments->begin(), attachments->end(),
                                    [&id](const domain::Attachment &each) { return each.id == id; });
    return found == attachments->end() ? QJsonValue(QJsonValue::Null)
                                       : QJsonValue(found->payload.commentText());
}

} // namespace

Result<void> confirmDeletion(Connection &connection, OperationKey key, const Timestamp &now,
                             ChangeSet &changes)
{
    const Result<QueuedOperation> queued = deletionOf(connection, key);
    if (!queued)
        return failure(queued.error());
    const CaseKey caseKey = queued->caseKey;
    changes.outbox = true;
    if (queued->operation.kind == PendingKind::Delete) {
        removeFromMirror(connection, caseKey, changes);
        return {};
    }
    removePending(connection, key);
    if (const std::optional<domain::Case> base = readBase(connection, caseKey)) {
        // It no longer counts there.
        PendingOperation deletion = queued->operation;
        writeBase(connection, caseKey, domain::rebase(*base, { deletion }).mine);
    }
    noteOnRemote(connection, caseKey, queued->remote, DuePriority::Changed);
    Merging(connection, now, changes).takeBaseAgain(caseKey);
    return {};
}

Result<void> refuseDeletion(Connection &connection, OperationKey key, const CaseDetails &theirs,
                            const Timestamp &now, ChangeSet &changes)
{
    Result<QueuedOperation> queued = deletionOf(connection, key);
    if (!queued)
        return failure(queued.error());
    const CaseKey caseKey = queued->caseKey;
    PendingOperation &deletion = queued->operation;
    // It was never carried out: it can be taken back.
    deletion.state = PendingState::Waiting;
    updatePending(connection, caseKey, queued->remote, deletion);
    if (const std::optional<TrashKey> trash = trashOf(connection, caseKey, key)) {
        if (const auto restored = applyRestore(connection, *trash, now, changes); !restored)
            return failure(restored.error());
    } else {
        removePending(connection, key);
        if (deletion.kind == PendingKind::DeleteAttachment)
            TimelineFollower(connection, caseKey).dropProvisional(key);
        else
            dropAliases(connection, caseKey); // nothing is left of it: it comes as a case of the remote's
    }
    domain::FieldConflict conflict{ .operation = key };
    if (deletion.kind == PendingKind::Delete) {
        conflict.field = u"deleted"_s;
        conflict.base = false;
        conflict.mine = true;
        conflict.theirs = false;
    } else {
        conflict.field = commentField(deletion.attachmentId);
        conflict.base = domain::AttachmentPayload(deletion.payload).commentText();
        conflict.mine = QJsonValue::Null;
        conflict.theirs = textOfComment(theirs.attachments, deletion.attachmentId);
    }
    const Result<CaseKey> taken = takeDetails(connection, queued->remote, theirs, now, changes);
    if (!taken)
        return failure(taken.error());
    noteOnRemote(connection, *taken, queued->remote, DuePriority::Changed); // its activity was not read
    Merging(connection, now, changes).note(*taken, conflict, theirs.value);
    updateSyncState(connection, *taken, changes);
    changes.outbox = true;
    return {};
}

} // namespace casebook::store
