#include "models/store/trashqueries.h"

#include "models/domain/draft.h"
#include "models/json/codec.h"
#include "models/store/bodies.h"
#include "models/store/casewriter.h"
#include "models/store/counters.h"
#include "models/store/draftqueries.h"
#include "models/store/filequeries.h"
#include "models/store/keys.h"
#include "models/store/pendingqueries.h"
#include "models/store/statement.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

template <typename Value>
QJsonArray bodiesOf(const QList<Value> &values)
{
    QJsonArray bodies;
    for (const Value &value : values)
        bodies.append(json::toStoredJson(value));
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

/// Which activities are provisional, and for which row of the outbox, by their ids.
QJsonObject provisionalOf(Connection &connection, CaseKey key)
{
    QJsonObject operations;
    Statement find(connection,
                   "SELECT json_extract(json, '$.id'), provisional FROM activity WHERE key BETWEEN ? AND ? "
                   "AND provisional <> 0 AND json IS NOT NULL");
    find.bind(firstRowKey(key), lastRowKey(key));
    while (find.next())
        operations.insert(find.text(0), find.number(1));
    return operations;
}

void addQueued(QJsonObject &content, const QueuedDeletion &queued)
{
    if (queued.deletion.isValid())
        content.insert("queued"_L1, queued.deletion.value);
    if (!queued.dropped.isEmpty())
        content.insert("operations"_L1, operationsToJson(queued.dropped));
}

} // namespace

TrashKey moveCaseToTrash(Connection &connection, CaseKey key, const StoredCase &stored,
                         const QueuedDeletion &queued, const Timestamp &now)
{
    const QList<domain::Draft> drafts = readDrafts(connection, key);
    QJsonObject content{ { u"case"_s, json::toStoredJson(stored.value) },
                         { u"workspace"_s, stored.workspace.value },
                         { u"attachments"_s, bodiesOf(readAttachments(connection, key, {})) },
                         { u"activities"_s, bodiesOf(readActivities(connection, key)) },
                         { u"drafts"_s, draftsToJson(drafts) } };
    if (stored.isRemote)
        content.insert("provisional"_L1, provisionalOf(connection, key));
    addQueued(content, queued);
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
                        TimelineWriter::Place place, const QueuedDeletion &queued, const Timestamp &now)
{
    QJsonObject content{ { u"attachment"_s, json::toStoredJson(attachment) },
                         { u"attachmentKey"_s, place.attachmentKey },
                         { u"entryKey"_s, place.entryKey },
                         { u"undoneBy"_s, queued.undoneBy } };
    addQueued(content, queued);
    return insertTrash(connection, key, u"attachment"_s, content, now);
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

std::optional<TrashKey> trashOf(Connection &connection, CaseKey key, OperationKey deletion)
{
    Statement find(connection,
                   "SELECT key FROM trash WHERE case_key = ? AND json_extract(content, '$.queued') = ? "
                   "ORDER BY key DESC");
    find.bind(key, deletion);
    return find.next() ? std::optional(TrashKey{ find.number(0) }) : std::nullopt;
}

} // namespace casebook::store
