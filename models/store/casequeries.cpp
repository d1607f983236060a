#include "models/store/casequeries.h"

#include "models/domain/notfound.h"
#include "models/store/bodies.h"
#include "models/store/caselists.h"
#include "models/store/draftqueries.h"
#include "models/store/importqueries.h"
#include "models/store/keys.h"
#include "models/store/remotecasequeries.h"
#include "models/store/statement.h"
#include "models/store/timelinequeries.h"

namespace casebook::store {

tl::unexpected<Error> caseNotFound(const QString &id)
{
    return failure(domain::caseNotFound(id));
}

namespace {

Result<StoredCase> readEvenHidden(Connection &connection, CaseKey key)
{
    Statement find(
        connection,
        "SELECT b.json, r.workspace, w.kind = 'remote', r.activities, r.next_entry, r.next_attachment, "
        "r.timeline_comments, r.timeline_history, r.unordered FROM case_row r "
        "JOIN case_body b ON b.key = r.key JOIN workspace w ON w.id = r.workspace WHERE r.key = ?");
    find.bind(key);
    if (!find.next())
        return caseNotFound(QString::number(key.value));
    return StoredCase{ caseFrom(find.bytes(0)), WorkspaceId{ find.number(1) }, find.number(2) != 0,
                       find.small(3),
                       TimelineNumbers{ .nextEntry = find.number(4),
                                        .nextAttachment = find.number(5),
                                        .comments = find.number(6),
                                        .history = find.number(7),
                                        .activities = find.number(3),
                                        .unordered = find.number(8) != 0 } };
}

} // namespace

Result<StoredCase> readCase(Connection &connection, CaseKey key)
{
    if (isHidden(connection, key))
        return caseNotFound(QString::number(key.value));
    return readEvenHidden(connection, key);
}

Result<CaseKey> readKey(Connection &connection, const QString &id, std::optional<WorkspaceId> workspace)
{
    Statement find(
        connection,
        "SELECT key FROM case_row WHERE id = ?1 AND (?2 IS NULL OR workspace = ?2) ORDER BY workspace");
    find.bind(id, workspace);
    while (find.next()) {
        const CaseKey key{ find.number(0) };
        if (!isHidden(connection, key))
            return key;
    }
    Statement alias(connection,
                    "SELECT a.key FROM case_alias a JOIN case_row r ON r.key = a.key "
                    "WHERE a.id = ?1 AND (?2 IS NULL OR a.workspace = ?2) ORDER BY a.workspace");
    alias.bind(id, workspace);
    if (alias.next()) // the id it had before its remote gave it one
        return CaseKey{ alias.number(0) };
    return caseNotFound(id);
}

Result<CaseDetail> readDetail(Connection &connection, CaseKey key,
                              const domain::TimelineRequest &firstEntries)
{
    Result<StoredCase> stored = readEvenHidden(connection, key);
    if (!stored)
        return failure(stored.error());
    domain::TimelineRequest request = firstEntries;
    request.caseKey = key;
    CaseDetail detail;
    detail.value = std::move(stored->value);
    detail.summary = readSummaries(connection, { key }).value(0);
    detail.firstEntries = readTimeline(connection, request);
    detail.drafts = readDrafts(connection, key);
    detail.beingImported = isHidden(connection, key);
    return detail;
}

QList<domain::Attachment> readAttachments(Connection &connection, CaseKey key,
                                          const QList<domain::AttachmentKind> &kinds)
{
    QList<domain::Attachment> attachments;
    Statement find(connection,
                   "SELECT kind, json FROM attachment WHERE key BETWEEN ? AND ? ORDER BY created, key");
    find.bind(firstRowKey(key), lastRowKey(key));
    while (find.next()) {
        if (kinds.isEmpty() || kinds.contains(domain::AttachmentKind(find.small(0))))
            attachments.append(attachmentFrom(find.bytes(1)));
    }
    return attachments;
}

std::optional<domain::Attachment> readAttachment(Connection &connection, CaseKey key, const QString &id)
{
    Statement find(connection, "SELECT json FROM attachment WHERE key BETWEEN ? AND ? AND id = ?");
    find.bind(firstRowKey(key), lastRowKey(key), id);
    if (find.next())
        return attachmentFrom(find.bytes(0));
    const QString now = currentAttachmentId(connection, key, id);
    return now == id ? std::nullopt : readAttachment(connection, key, now);
}

QList<domain::Activity> readActivities(Connection &connection, CaseKey key)
{
    QList<domain::Activity> activities;
    Statement find(connection,
                   "SELECT json FROM activity WHERE key BETWEEN ? AND ? AND json IS NOT NULL ORDER BY key");
    find.bind(firstRowKey(key), lastRowKey(key));
    while (find.next())
        activities.append(activityFrom(find.bytes(0)));
    return activities;
}

std::optional<CaseImport> readWhole(Connection &connection, CaseKey key)
{
    Result<StoredCase> stored = readCase(connection, key);
    if (!stored)
        return std::nullopt;
    return CaseImport{ std::move(stored->value), readAttachments(connection, key, {}),
                       readActivities(connection, key) };
}

} // namespace casebook::store
