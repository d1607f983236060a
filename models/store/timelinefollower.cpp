#include "models/store/timelinefollower.h"

#include "models/json/storedtext.h"
#include "models/store/bodies.h"
#include "models/store/keys.h"
#include "models/store/remotecasequeries.h"
#include "models/store/statement.h"
#include "models/store/timelinewriter.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

TimelineFollower::TimelineFollower(Connection &connection, CaseKey key)
    : m_connection(connection)
    , m_case(key)
{
}

QSet<QString> TimelineFollower::knownActivities(const Timestamp &since) const
{
    QSet<QString> ids;
    Statement find(m_connection,
                   "SELECT json_extract(json, '$.id') FROM activity WHERE key BETWEEN ? AND ? "
                   "AND created >= ? AND provisional = 0 AND json IS NOT NULL");
    find.bind(firstRowKey(m_case), lastRowKey(m_case), since);
    while (find.next())
        ids.insert(find.text(0));
    return ids;
}

void TimelineFollower::add(const QList<domain::Attachment> &attachments,
                           const QList<domain::Activity> &activities,
                           const std::optional<domain::Case> &before)
{
    if (attachments.isEmpty() && activities.isEmpty())
        return;
    Statement next(m_connection, "SELECT next_entry FROM case_row WHERE key = ?");
    next.bind(m_case);
    const qint64 from = next.next() ? next.number(0) : 1;
    TimelineWriter writer(m_connection, m_case, true);
    if (before)
        writer.know(*before);
    writer.addAll(attachments, activities);
    writer.finish();
    for (const domain::Attachment &attachment : attachments)
        linkEarlier(attachment);
    adoptEntries(from);
    settleOrder();
}

void TimelineFollower::change(const domain::Attachment &before, const domain::Attachment &after)
{
    TimelineWriter writer(m_connection, m_case, true);
    writer.updateAttachment(before, after);
    writer.finish();
}

void TimelineFollower::remove(const domain::Attachment &attachment)
{
    TimelineWriter writer(m_connection, m_case, true);
    writer.removeAttachment(attachment);
    writer.finish();
}

void TimelineFollower::keepOnly(const QSet<QString> &ids)
{
    QList<std::pair<qint64, bool>> gone;
    Statement find(
        m_connection,
        "SELECT key, is_comment, json_extract(json, '$.id') FROM activity WHERE key BETWEEN ? AND ? "
        "AND provisional = 0 AND json IS NOT NULL");
    find.bind(firstRowKey(m_case), lastRowKey(m_case));
    while (find.next()) {
        if (!ids.contains(find.text(2)))
            gone.append({ find.number(0), find.number(1) != 0 });
    }
    for (const auto &[key, isComment] : gone)
        removeEntry(key, isComment);
}

void TimelineFollower::dropProvisional(OperationKey operation)
{
    removeEntries("provisional = ?", operation.value);
}

void TimelineFollower::dropHappened()
{
    removeEntries(
        "provisional <> ? AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.case_key = activity.key >> 24 "
        "AND (o.key = provisional OR provisional = -1))");
}

void TimelineFollower::rewriteProvisional(OperationKey operation, const QJsonObject &payload)
{
    Statement find(m_connection,
                   "SELECT key, json FROM activity WHERE key BETWEEN ? AND ? AND provisional <> 0 "
                   "AND provisional = ? AND json IS NOT NULL");
    find.bind(firstRowKey(m_case), lastRowKey(m_case), operation);
    if (!find.next())
        return;
    domain::Activity activity = activityFrom(find.bytes(1));
    activity.payload = payload;
    Statement update(m_connection, "UPDATE activity SET json = ? WHERE key = ?");
    update.bind(json::storedText(activity), find.number(0));
    update.run();
}

void TimelineFollower::removeEntries(const QByteArray &condition, qint64 value)
{
    QList<std::pair<qint64, bool>> gone;
    {
        Statement find(
            m_connection,
            "SELECT key, is_comment FROM activity WHERE key BETWEEN ? AND ? AND provisional <> 0 AND "
                + condition);
        find.bind(firstRowKey(m_case), lastRowKey(m_case), value);
        while (find.next())
            gone.append({ find.number(0), find.number(1) != 0 });
    }
    for (const auto &[key, isComment] : gone)
        removeEntry(key, isComment);
    if (!gone.isEmpty())
        settleOrder();
}

void TimelineFollower::removeEntry(qint64 key, bool isComment)
{
    Statement count(
        m_connection,
        "UPDATE case_row SET activities = activities - ?, timeline_comments = timeline_comments - ?, "
        "timeline_history = timeline_history - ? WHERE key = ?");
    Statement told(m_connection, "SELECT json IS NOT NULL FROM activity WHERE key = ?");
    told.bind(key);
    const bool isActivity = told.next() && told.number(0) != 0;
    Statement attachment(m_connection, "SELECT 1 FROM attachment WHERE key BETWEEN ? AND ? AND entry = ?");
    attachment.bind(firstRowKey(m_case), lastRowKey(m_case), key);
    if (attachment.next()) { // it goes on standing for its attachment, until an activity of the remote's does
        Statement standIn(m_connection,
                          "UPDATE activity SET json = NULL, old = NULL, provisional = 0 WHERE key = ?");
        standIn.bind(key);
        standIn.run();
        count.bind(isActivity, 0, 0, m_case);
    } else {
        Statement remove(m_connection, "DELETE FROM activity WHERE key = ?");
        remove.bind(key);
        remove.run();
        count.bind(isActivity, isComment, !isComment, m_case);
    }
    count.run();
}

void TimelineFollower::linkEarlier(const domain::Attachment &attachment)
{
    // Its activity was read before it, for it was made in between the two requests; or it comes back.
    QList<std::pair<qint64, bool>> earlier;
    {
        Statement find(
            m_connection,
            "SELECT key, action = 'create' FROM activity WHERE key BETWEEN ? AND ? AND type = 'comment' "
            "AND (attachment IS NULL OR attachment NOT IN (SELECT key FROM attachment)) AND "
            "json_extract(json, '$.comment_id') = ?");
        find.bind(firstRowKey(m_case), lastRowKey(m_case), attachment.id);
        while (find.next())
            earlier.append({ find.number(0), find.number(1) != 0 });
    }
    if (earlier.isEmpty())
        return;
    Statement which(m_connection, "SELECT key, entry FROM attachment WHERE key BETWEEN ? AND ? AND id = ?");
    which.bind(firstRowKey(m_case), lastRowKey(m_case), attachment.id);
    if (!which.next())
        return;
    const qint64 attachmentKey = which.number(0);
    for (const auto &[key, isCreation] : earlier) {
        Statement link(m_connection, "UPDATE activity SET attachment = ? WHERE key = ?");
        link.bind(attachmentKey, key);
        link.run();
    }
    for (const auto &[key, isCreation] : earlier) {
        if (isCreation)
            adoptEntries(key & (lastRowKey(m_case) - firstRowKey(m_case)));
    }
}

void TimelineFollower::adoptEntries(qint64 from)
{
    struct Creation
    {
        qint64 key = 0;
        qint64 attachment = 0;
        qint64 entry = 0;
    };
    QList<Creation> creations;
    {
        Statement find(
            m_connection,
            "SELECT a.key, t.key, t.entry FROM activity a JOIN attachment t ON t.key = a.attachment "
            "WHERE a.key BETWEEN ? AND ? AND a.type = 'comment' AND a.action = 'create' "
            "AND a.provisional = 0 AND a.json IS NOT NULL AND t.entry <> a.key");
        find.bind(rowKey(m_case, from), lastRowKey(m_case));
        while (find.next())
            creations.append({ find.number(0), find.number(1), find.number(2) });
    }
    for (const Creation &creation : creations) {
        Statement move(m_connection, "UPDATE attachment SET entry = ? WHERE key = ?");
        move.bind(creation.key, creation.attachment);
        move.run();
        Statement standIn(m_connection,
                          "DELETE FROM activity WHERE key = ? AND json IS NULL RETURNING is_comment");
        standIn.bind(creation.entry);
        if (!standIn.next())
            continue;
        const bool isComment = standIn.number(0) != 0;
        while (standIn.next()) { }
        Statement count(m_connection,
                        "UPDATE case_row SET timeline_comments = timeline_comments - ?, "
                        "timeline_history = timeline_history - ? WHERE key = ?");
        count.bind(isComment, !isComment, m_case);
        count.run();
    }
}

void TimelineFollower::settleOrder()
{
    Statement disordered(m_connection, "SELECT unordered FROM case_row WHERE key = ?");
    disordered.bind(m_case);
    if (!disordered.next() || disordered.number(0) == 0)
        return;
    bool unordered = false;
    {
        qint64 last = 0;
        Statement walk(m_connection, "SELECT created FROM activity WHERE key BETWEEN ? AND ? ORDER BY key");
        walk.bind(firstRowKey(m_case), lastRowKey(m_case));
        while (!unordered && walk.next()) {
            unordered = walk.number(0) < last;
            last = walk.number(0);
        }
    }
    Statement update(m_connection, "UPDATE case_row SET unordered = ? WHERE key = ?");
    update.bind(unordered, m_case);
    update.run();
}

void TimelineFollower::rename(const QString &before, const QString &id)
{
    qint64 key = 0;
    {
        Statement find(m_connection, "SELECT key, json FROM attachment WHERE key BETWEEN ? AND ? AND id = ?");
        find.bind(firstRowKey(m_case), lastRowKey(m_case), before);
        if (find.next()) {
            key = find.number(0);
            domain::Attachment attachment = attachmentFrom(find.bytes(1));
            attachment.id = id;
            Statement update(m_connection, "UPDATE attachment SET id = ?, json = ? WHERE key = ?");
            update.bind(id, json::storedText(attachment), key);
            update.run();
        }
    }
    QList<std::pair<qint64, QByteArray>> entries;
    {
        Statement find(m_connection,
                       "SELECT key, json FROM activity WHERE key BETWEEN ? AND ? AND provisional <> 0 "
                       "AND json_extract(json, '$.comment_id') = ?");
        find.bind(firstRowKey(m_case), lastRowKey(m_case), before);
        while (find.next())
            entries.append({ find.number(0), find.bytes(1) });
    }
    for (const auto &[entry, json] : entries) {
        domain::Activity activity = activityFrom(json);
        activity.commentId = id;
        Statement update(m_connection, "UPDATE activity SET json = ? WHERE key = ?");
        update.bind(json::storedText(activity), entry);
        update.run();
    }
    addAttachmentAlias(m_connection, m_case, before, id);
}

} // namespace casebook::store
