#include "models/store/trashqueries.h"

#include "models/domain/draft.h"
#include "models/store/bodies.h"
#include "models/store/casewriter.h"
#include "models/store/counters.h"
#include "models/store/draftqueries.h"
#include "models/store/filequeries.h"
#include "models/store/statement.h"
#include "models/store/submission.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

template <typename Value>
QJsonArray bodiesOf(const QList<Value> &values)
{
    QJsonArray bodies;
    for (const Value &value : values)
        bodies.append(bodyOf(value));
    return bodies;
}

/// Ids of the files whose attachments a deletion removed.
QStringList filesIn(const QJsonObject &content)
{
    QJsonArray bodies = content.value("attachments"_L1).toArray();
    bodies.append(content.value("attachment"_L1));
    QStringList ids;
    for (const QJsonValue body : std::as_const(bodies)) {
        if (body["externalReferenceAttachmentTypeId"_L1] == ".files"_L1)
            ids.append(body["externalReferenceId"_L1].toString());
    }
    return ids;
}

QJsonArray draftsToJson(const QList<domain::Draft> &drafts)
{
    QJsonArray array;
    for (const domain::Draft &draft : drafts) {
        array.append(QJsonObject{ { u"kind"_s, int(draft.kind) },
                                  { u"target"_s, draft.target },
                                  { u"content"_s, draft.content },
                                  { u"base"_s, draft.baseText },
                                  { u"saved"_s, draft.savedAt.msecs() } });
    }
    return array;
}

TrashKey insertTrash(Connection &connection, CaseKey key, const QString &kind, const QJsonObject &content,
                     const Timestamp &now)
{
    Statement insert(
        connection, "INSERT INTO trash (case_key, kind, deleted, content) VALUES (?, ?, ?, ?) RETURNING key");
    insert.bind(key, kind, now, textOf(content));
    insert.next();
    const TrashKey trash{ insert.number(0) };
    while (insert.next()) { }
    return trash;
}

/// Distinct alerts of the case.
int countAlerts(Connection &connection, CaseKey key)
{
    QSet<QString> ids;
    for (const domain::Attachment &attachment :
         readAttachments(connection, key, { domain::AttachmentKind::Alert })) {
        for (const domain::AlertRef &alert : attachment.payload.alertRefs())
            ids.insert(alert.id);
    }
    return int(ids.size());
}

Result<SubmitResult> restoreCase(Connection &connection, CaseKey key, const QJsonObject &content,
                                 ChangeSet &changes)
{
    const domain::Case value = caseFrom(textOf(content.value("case"_L1).toObject()));
    const WorkspaceId workspace{ content.value("workspace"_L1).toInteger() };
    QList<domain::Attachment> attachments;
    const QJsonArray attachmentBodies = content.value("attachments"_L1).toArray();
    for (const QJsonValue body : attachmentBodies)
        attachments.append(attachmentFrom(textOf(body.toObject())));
    QList<domain::Activity> activities;
    const QJsonArray activityBodies = content.value("activities"_L1).toArray();
    for (const QJsonValue body : activityBodies)
        activities.append(activityFrom(textOf(body.toObject())));

    Statement taken(connection, "SELECT 1 FROM case_row WHERE id = ? AND workspace = ?");
    taken.bind(value.id, workspace);
    if (taken.next()) // it was imported again meanwhile
        return failure(ErrorKind::Conflict, u"Saved object [cases/%1] conflict"_s.arg(value.id));
    FacetChanges facets;
    insertCase(connection, key, workspace, value, facets);
    facets.write(connection);
    TimelineWriter timeline(connection, key, false);
    timeline.addAll(attachments, activities);
    timeline.finish();
    const QJsonArray drafts = content.value("drafts"_L1).toArray();
    for (const QJsonValue item : drafts) {
        const QJsonObject draft = item.toObject();
        const Result<DraftKey> written
            = writeDraft(connection,
                         { .key = {},
                           .kind = domain::DraftKind(draft.value("kind"_L1).toInt()),
                           .caseKey = key,
                           .target = draft.value("target"_L1).toString(),
                           .content = draft.value("content"_L1).toObject(),
                           .baseText = draft.value("base"_L1).toString(),
                           .savedAt = Timestamp(draft.value("saved"_L1).toInteger()) });
        if (!written)
            return failure(written.error());
    }
    changes.casesAdded.append(key);
    if (!drafts.isEmpty())
        changes.draftsChanged.append(key);
    return SubmitResult{ .caseKey = key, .caseId = value.id, .version = value.version };
}

Result<SubmitResult> restoreAttachment(Connection &connection, CaseKey key, const QJsonObject &content,
                                       ChangeSet &changes)
{
    const Result<StoredCase> stored = readCase(connection, key);
    if (!stored)
        return failure(stored.error());
    const domain::Attachment attachment = attachmentFrom(textOf(content.value("attachment"_L1).toObject()));
    TimelineWriter timeline(connection, key, true);
    timeline.restoreAttachment(
        attachment,
        { content.value("attachmentKey"_L1).toInteger(), content.value("entryKey"_L1).toInteger() });
    timeline.removeActivity(content.value("undoneBy"_L1).toString());
    timeline.finish();

    domain::Case after = stored->value;
    if (attachment.payload.kind() == domain::AttachmentKind::UserComment)
        ++after.totalComments;
    if (attachment.payload.kind() == domain::AttachmentKind::Alert)
        after.totalAlerts = countAlerts(connection, key);
    FacetChanges facets;
    updateCase(connection, key, stored->workspace, stored->value, after, facets);
    facets.write(connection);
    changes.casesChanged.append(key);
    changes.activityChanged.append(key);
    return SubmitResult{
        .caseKey = key, .caseId = after.id, .version = after.version, .attachmentIds = { attachment.id }
    };
}

} // namespace

TrashKey moveCaseToTrash(Connection &connection, CaseKey key, const StoredCase &stored, const Timestamp &now)
{
    const QList<domain::Draft> drafts = readDrafts(connection, key);
    const QJsonObject content{ { u"case"_s, bodyOf(stored.value) },
                               { u"workspace"_s, stored.workspace.value },
                               { u"attachments"_s, bodiesOf(readAttachments(connection, key, {})) },
                               { u"activities"_s, bodiesOf(readActivities(connection, key)) },
                               { u"drafts"_s, draftsToJson(drafts) } };
    const TrashKey trash = insertTrash(connection, key, u"case"_s, content, now);
    for (const domain::Draft &draft : drafts)
        removeDraft(connection, draft.key);
    TimelineWriter::removeAll(connection, key);
    FacetChanges facets;
    removeCase(connection, key, stored.workspace, stored.value, facets);
    facets.write(connection);
    return trash;
}

TrashKey keepAttachment(Connection &connection, CaseKey key, const domain::Attachment &attachment,
                        TimelineWriter::Place place, const QString &undoneBy, const Timestamp &now)
{
    return insertTrash(connection, key, u"attachment"_s,
                       { { u"attachment"_s, bodyOf(attachment) },
                         { u"attachmentKey"_s, place.attachmentKey },
                         { u"entryKey"_s, place.entryKey },
                         { u"undoneBy"_s, undoneBy } },
                       now);
}

void emptyTrash(Connection &connection, const Timestamp &before)
{
    QStringList files;
    {
        Statement find(connection, "SELECT content FROM trash WHERE deleted < ?");
        find.bind(before);
        while (find.next())
            files += filesIn(objectFrom(find.bytes(0)));
    }
    for (const QString &id : std::as_const(files))
        removeFile(connection, id);
    Statement remove(connection, "DELETE FROM trash WHERE deleted < ?");
    remove.bind(before);
    remove.run();
}

Result<SubmitResult> applyRestore(Connection &connection, TrashKey trash, ChangeSet &changes)
{
    Statement take(connection, "DELETE FROM trash WHERE key = ? RETURNING case_key, kind, content");
    take.bind(trash);
    if (!take.next())
        return failure(ErrorKind::NotFound, u"The deletion is no longer kept"_s);
    const CaseKey key{ take.number(0) };
    const QString kind = take.text(1);
    const QJsonObject content = objectFrom(take.bytes(2));
    while (take.next()) { }
    return kind == "case"_L1 ? restoreCase(connection, key, content, changes)
                             : restoreAttachment(connection, key, content, changes);
}

} // namespace casebook::store
