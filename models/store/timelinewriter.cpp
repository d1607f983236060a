#include "models/store/timelinewriter.h"

#include "models/json/storedtext.h"
#include "models/store/alertlinks.h"
#include "models/store/bodies.h"
#include "models/store/failure.h"
#include "models/store/keys.h"
#include "models/store/peoplequeries.h"
#include "models/store/searchindex.h"
#include "models/store/statement.h"

namespace casebook::store {

TimelineWriter::TimelineWriter(Connection &connection, CaseKey caseKey, bool existing, ImportKey run)
    : m_connection(connection)
    , m_case(caseKey)
    , m_run(run)
{
    if (!existing) {
        m_lastTime = 0;
        return;
    }
    Statement find(connection,
                   "SELECT next_entry, next_attachment, timeline_comments, timeline_history, activities, "
                   "unordered FROM case_row WHERE key = ?");
    find.bind(caseKey);
    if (!find.next())
        failCorrupt("case");
    m_before = { find.number(0), find.number(1), find.number(2),
                 find.number(3), find.number(4), find.number(5) != 0 };
    m_numbers = m_before;
}

TimelineWriter::TimelineWriter(Connection &connection, CaseKey caseKey, const TimelineNumbers &numbers)
    : m_connection(connection)
    , m_case(caseKey)
    , m_before(numbers)
    , m_numbers(numbers)
{
}

void TimelineWriter::know(const domain::Case &before)
{
    m_fields.know(before);
}

void TimelineWriter::know(const domain::Attachment &before)
{
    m_fields.know(before);
}

void TimelineWriter::know(const QJsonObject &before)
{
    m_fields.know(before);
}

void TimelineWriter::addAll(const QList<domain::Attachment> &attachments,
                            const QList<domain::Activity> &activities)
{
    addAll(TimelineRows(attachments, activities, m_fields));
}

void TimelineWriter::addAll(const TimelineRows &rows)
{
    for (qsizetype i = 0; i < rows.attachments.size(); ++i) {
        const qsizetype entry = rows.creations[i];
        insertAttachment(rows.attachments[i], rowKey(m_case, m_numbers.nextAttachment++),
                         entry < 0 ? 0 : rowKey(m_case, m_numbers.nextEntry + entry));
    }
    for (const EntryRow &row : rows.entries)
        insertEntry(row, rowKey(m_case, m_numbers.nextEntry++));
}

void TimelineWriter::append(const QList<domain::Attachment> &attachments,
                            const QList<domain::Activity> &activities,
                            const QHash<QString, OperationKey> &operations)
{
    QHash<QString, const domain::Attachment *> byId;
    for (const domain::Attachment &attachment : attachments)
        byId.insert(attachment.id, &attachment);
    qint64 next = m_numbers.nextEntry;
    QHash<QString, qint64> entryKeys;
    for (const domain::Activity &activity : activities)
        entryKeys.insert(activity.commentId.value_or(QString()), rowKey(m_case, next++));
    for (const domain::Attachment &attachment : attachments) {
        const qint64 entry = entryKeys.value(attachment.id);
        insertAttachment(AttachmentRow(attachment), rowKey(m_case, m_numbers.nextAttachment++),
                         entry ? entry : rowKey(m_case, next++));
    }
    for (const domain::Activity &activity : activities)
        insertEntry(EntryRow(&activity, byId.value(activity.commentId.value_or(QString())), m_fields),
                    rowKey(m_case, m_numbers.nextEntry++), operations.value(activity.id));
    for (const domain::Attachment &attachment : attachments) {
        if (!entryKeys.contains(attachment.id))
            insertEntry(EntryRow(nullptr, &attachment, m_fields), rowKey(m_case, m_numbers.nextEntry++));
    }
}

void TimelineWriter::insertAttachment(const AttachmentRow &row, qint64 key, qint64 entryKey)
{
    Statement insert(m_connection,
                     "INSERT INTO attachment (key, id, kind, is_file, created, entry, json) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert.bind(key, row.id, int(row.kind), row.isFile, row.created, entryKey, row.json);
    insert.run();
    if (row.searchedText)
        indexComment(m_connection, key, *row.searchedText);
    linkAlerts(m_connection, key, row.alerts);
    m_attachmentKeys.insert(row.id, key);
}

void TimelineWriter::insertEntry(const EntryRow &row, qint64 key, OperationKey operation)
{
    const qint64 attachmentKey = row.attachmentId.isEmpty() ? 0 : attachmentKeyOf(row.attachmentId);
    const qint64 time = row.created.msecs();
    const qint64 newestYet = lastTime();
    Statement insert(
        m_connection,
        "INSERT INTO activity (key, type, action, word, is_comment, created, author, attachment, "
        "provisional, old, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(key, row.type, row.action, row.word, row.isComment, time, personOf(row.author),
                attachmentKey ? std::optional(attachmentKey) : std::nullopt, operation, row.old, row.json);
    insert.run();
    ++(row.isComment ? m_numbers.comments : m_numbers.history);
    m_numbers.activities += row.isActivity ? 1 : 0;
    m_numbers.unordered = m_numbers.unordered || time < newestYet;
    m_lastTime = time;
}

qint64 TimelineWriter::lastTime()
{
    if (!m_lastTime) {
        Statement find(m_connection,
                       "SELECT created FROM activity WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1");
        find.bind(firstRowKey(m_case), lastRowKey(m_case));
        m_lastTime = find.next() ? find.number(0) : 0;
    }
    return *m_lastTime;
}

qint64 TimelineWriter::personOf(const domain::User &user)
{
    if (m_personId == 0 || !(user == m_person)) {
        m_personId = personId(m_connection, user, m_run);
        m_person = user;
    }
    return m_personId;
}

qint64 TimelineWriter::attachmentKeyOf(const QString &id)
{
    const auto known = m_attachmentKeys.constFind(id);
    if (known != m_attachmentKeys.constEnd())
        return *known;
    Statement find(m_connection, "SELECT key FROM attachment WHERE key BETWEEN ? AND ? AND id = ?");
    find.bind(firstRowKey(m_case), lastRowKey(m_case), id);
    const qint64 key = find.next() ? find.number(0) : 0;
    m_attachmentKeys.insert(id, key);
    return key;
}

void TimelineWriter::updateAttachment(const domain::Attachment &before, const domain::Attachment &after)
{
    const qint64 key = attachmentKeyOf(before.id);
    const bool sameContent = before.payload == after.payload;
    if (!sameContent) {
        unindexComment(m_connection, key, before.payload);
        unlinkAlerts(m_connection, key, before.payload);
    }
    Statement update(m_connection,
                     "UPDATE attachment SET kind = ?, is_file = ?, created = ?, json = ? WHERE key = ?");
    update.bind(int(after.payload.kind()), after.payload.isFile(), after.createdAt, json::storedText(after),
                key);
    update.run();
    if (!sameContent) {
        indexComment(m_connection, key, after.payload);
        linkAlerts(m_connection, key, after.payload);
    }
}

TimelineWriter::Place TimelineWriter::removeAttachment(const domain::Attachment &attachment)
{
    Place place;
    place.attachmentKey = attachmentKeyOf(attachment.id);
    unindexComment(m_connection, place.attachmentKey, attachment.payload);
    unlinkAlerts(m_connection, place.attachmentKey, attachment.payload);
    Statement remove(m_connection, "DELETE FROM attachment WHERE key = ? RETURNING entry");
    remove.bind(place.attachmentKey);
    if (remove.next())
        place.entryKey = remove.number(0);
    while (remove.next()) { }
    Statement standIn(m_connection, "SELECT is_comment FROM activity WHERE key = ? AND json IS NULL");
    standIn.bind(place.entryKey);
    if (standIn.next()) {
        --(standIn.number(0) != 0 ? m_numbers.comments : m_numbers.history);
        Statement removeEntry(m_connection, "DELETE FROM activity WHERE key = ?");
        removeEntry.bind(place.entryKey);
        removeEntry.run();
    }
    return place;
}

void TimelineWriter::restoreAttachment(const domain::Attachment &attachment, Place place)
{
    insertAttachment(AttachmentRow(attachment), place.attachmentKey, place.entryKey);
    Statement find(m_connection, "SELECT 1 FROM activity WHERE key = ?");
    find.bind(place.entryKey);
    if (find.next())
        return;
    const qint64 newest = lastTime(); // the entry goes back to where it was, not to the end
    const bool unordered = m_numbers.unordered;
    insertEntry(EntryRow(nullptr, &attachment, m_fields), place.entryKey);
    m_lastTime = newest;
    m_numbers.unordered = unordered;
}

void TimelineWriter::removeActivity(const QString &id)
{
    Statement find(
        m_connection,
        "SELECT key, is_comment, json FROM activity WHERE key BETWEEN ? AND ? AND json IS NOT NULL "
        "ORDER BY key DESC");
    find.bind(firstRowKey(m_case), lastRowKey(m_case));
    while (find.next()) {
        if (activityFrom(find.bytes(2)).id != id)
            continue;
        Statement remove(m_connection, "DELETE FROM activity WHERE key = ?");
        remove.bind(find.number(0));
        --(find.number(1) != 0 ? m_numbers.comments : m_numbers.history);
        --m_numbers.activities;
        remove.run();
        return;
    }
}

TimelineNumbers TimelineWriter::numbersOf(const TimelineRows &rows)
{
    TimelineNumbers numbers{ .nextEntry = 1 + rows.entries.size(),
                             .nextAttachment = 1 + rows.attachments.size() };
    qint64 newestYet = 0;
    for (const EntryRow &row : rows.entries) {
        ++(row.isComment ? numbers.comments : numbers.history);
        numbers.activities += row.isActivity ? 1 : 0;
        numbers.unordered = numbers.unordered || row.created.msecs() < newestYet;
        newestYet = row.created.msecs();
    }
    return numbers;
}

void TimelineWriter::finish()
{
    Statement update(m_connection,
                     "UPDATE case_row SET next_entry = ?, next_attachment = ?, timeline_comments = ?, "
                     "timeline_history = ?, activities = ?, unordered = ? WHERE key = ?");
    update.bind(m_numbers.nextEntry, m_numbers.nextAttachment, m_numbers.comments, m_numbers.history,
                m_numbers.activities, m_numbers.unordered, m_case);
    update.run();
}

void TimelineWriter::removeAll(Connection &connection, CaseKey caseKey)
{
    Statement comments(connection, "SELECT key, json FROM attachment WHERE key BETWEEN ? AND ?");
    comments.bind(firstRowKey(caseKey), lastRowKey(caseKey));
    while (comments.next()) {
        const domain::AttachmentPayload payload = attachmentFrom(comments.bytes(1)).payload;
        unindexComment(connection, comments.number(0), payload);
        unlinkAlerts(connection, comments.number(0), payload);
    }
    for (const char *sql : { "DELETE FROM attachment WHERE key BETWEEN ? AND ?",
                             "DELETE FROM activity WHERE key BETWEEN ? AND ?" }) {
        Statement remove(connection, sql);
        remove.bind(firstRowKey(caseKey), lastRowKey(caseKey));
        remove.run();
    }
}

} // namespace casebook::store
