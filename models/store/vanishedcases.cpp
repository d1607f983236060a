#include "models/store/vanishedcases.h"

#include "models/store/basequeries.h"
#include "models/store/bodies.h"
#include "models/store/casecreation.h"
#include "models/store/casequeries.h"
#include "models/store/casewriter.h"
#include "models/store/conflictqueries.h"
#include "models/store/counters.h"
#include "models/store/draftqueries.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotecasequeries.h"
#include "models/store/remotequeries.h"
#include "models/store/remoteremoval.h"
#include "models/store/statement.h"
#include "models/store/syncstatequeries.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::PendingKind;
using domain::PendingOperation;

struct Kept
{
    WorkspaceId remote;
    QList<PendingOperation> operations;
};

std::optional<Kept> keptOf(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT workspace, operations FROM vanished WHERE key = ?");
    find.bind(key);
    if (!find.next())
        return std::nullopt;
    return Kept{ WorkspaceId{ find.number(0) }, operationsFromJson(arrayFrom(find.bytes(1))) };
}

void forgetVanished(Connection &connection, CaseKey key)
{
    Statement remove(connection, "DELETE FROM vanished WHERE key = ?");
    remove.bind(key);
    remove.run();
}

Error notVanished()
{
    return { .kind = ErrorKind::NotFound,
             .message = u"The case is not among those deleted there"_s,
             .code = "case.notVanished" };
}

/// The text of a value as the API writes it, of a custom field too.
QString textOf(const QJsonValue &value)
{
    return value.isObject() ? value["value"_L1].toString() : value.toString();
}

/// What a person wrote with it; empty for what is no text.
QString textIn(const PendingOperation &operation)
{
    switch (operation.kind) {
    case PendingKind::Text:
    case PendingKind::CustomField:
        return textOf(operation.newValue);
    case PendingKind::AddAttachment:
        return domain::AttachmentPayload(operation.payload).commentText();
    case PendingKind::EditAttachment:
        return domain::AttachmentPayload(operation.newValue.toObject()).commentText();
    case PendingKind::Members: // people's uids say nothing to a person
        return operation.field == "tags"_L1 ? operation.added.join(u", "_s) : QString();
    default:
        return {};
    }
}

QStringList lostTexts(const QList<PendingOperation> &operations, const QList<ConflictEntry> &conflicts,
                      CaseKey key)
{
    QStringList texts;
    for (const PendingOperation &operation : operations)
        texts.append(textIn(operation));
    for (const ConflictEntry &conflict : conflicts) {
        if (conflict.caseKey == key)
            texts.append(textOf(conflict.mine));
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace

void vanish(Connection &connection, CaseKey key, const Timestamp &now, ChangeSet &changes)
{
    const Result<StoredCase> stored = readCase(connection, key);
    if (stored && !stored->isRemote)
        return;
    const QList<PendingOperation> operations = pendingOf(connection, key);
    const std::optional<Kept> kept = keptOf(connection, key);
    if (kept && operations.isEmpty()) // sender and sweep both found it gone: what is kept stays
        return;
    if (!stored
        || (!kept && operations.isEmpty() && !hasConflicts(connection, key) && !hasDrafts(connection, key))) {
        removeFromMirror(connection, key, changes);
        return;
    }
    const QList<PendingOperation> all = kept ? kept->operations + operations : operations;
    Statement insert(
        connection,
        "INSERT OR REPLACE INTO vanished (key, workspace, noticed, operations) VALUES (?, ?, ?, ?)");
    insert.bind(key, stored->workspace, now, textOf(operationsToJson(all)));
    insert.run();
    for (const PendingOperation &operation : operations)
        removePending(connection, operation.key);
    forgetOnRemote(connection, key);
    updateSyncState(connection, key, changes);
    changes.outbox = true;
    changes.conflicts = true;
}

void bringBack(Connection &connection, CaseKey key, ChangeSet &changes)
{
    const std::optional<Kept> kept = keptOf(connection, key);
    if (!kept)
        return;
    queueAgain(connection, key, kept->remote, kept->operations);
    forgetVanished(connection, key);
    noteOnRemote(connection, key, kept->remote, DuePriority::Changed);
    updateSyncState(connection, key, changes);
    changes.outbox = true;
}

QList<VanishedCase> readVanished(Connection &connection)
{
    const QList<ConflictEntry> conflicts = readConflicts(connection);
    QList<VanishedCase> cases;
    Statement find(connection,
                   "SELECT v.key, v.workspace, r.title, v.noticed, v.operations FROM vanished v "
                   "JOIN case_row r ON r.key = v.key ORDER BY v.noticed, v.key");
    while (find.next()) {
        const CaseKey key{ find.number(0) };
        cases.append(
            { .key = key,
              .remote = WorkspaceId{ find.number(1) },
              .title = find.text(2),
              .noticed = find.time(3),
              .lostTexts = lostTexts(operationsFromJson(arrayFrom(find.bytes(4))), conflicts, key) });
    }
    return cases;
}

Result<void> createAgain(Connection &connection, CaseKey key, const Timestamp &now, ChangeSet &changes)
{
    const std::optional<Kept> kept = keptOf(connection, key);
    if (!kept)
        return failure(notVanished());
    Result<StoredCase> stored = readCase(connection, key);
    if (!stored)
        return failure(stored.error());
    const domain::Case before = stored->value;
    stored->value.id = newUid();
    FacetChanges facets;
    updateCase(connection, key, kept->remote, before, stored->value, facets);
    facets.write(connection);
    giveCaseId(connection, key, kept->remote, before.id, stored->value.id);
    forgetVanished(connection, key);
    removeBase(connection, key);
    const Result<domain::Remote> remote = readRemote(connection, kept->remote);
    if (!remote)
        return failure(remote.error());
    Quoting quoting{ .me = remote->settings.me };
    for (const PendingOperation &operation : kept->operations) {
        if (operation.kind == PendingKind::AddAttachment)
            quoting.mine.insert(operation.attachmentId);
    }
    queueCreation(connection, key, kept->remote, *stored, quoting, now, changes);
    return {};
}

Result<void> discardVanished(Connection &connection, CaseKey key, ChangeSet &changes)
{
    if (!keptOf(connection, key))
        return failure(notVanished());
    removeFromMirror(connection, key, changes);
    return {};
}

} // namespace casebook::store
