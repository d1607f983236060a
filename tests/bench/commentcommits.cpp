#include "tests/bench/commentcommits.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int casesUsed = 2'000;
constexpr qint64 checkpointMilliseconds = 1'000; // as the store does
constexpr qint64 changesKept = 500;

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

std::vector<qint64> numbersOf(const QJsonValue &list)
{
    std::vector<qint64> numbers;
    const QJsonArray array = list.toArray();
    for (const QJsonValue number : array)
        numbers.push_back(number.toInteger());
    return numbers;
}

} // namespace

struct CommentCommits::Statements
{
    explicit Statements(sqlite3 *database)
        : begin(database, "BEGIN IMMEDIATE")
        , commit(database, "COMMIT")
        , version(database, "UPDATE counter SET value = value + 1 WHERE name = 'version'")
        , row(database,
              "UPDATE case_row SET version = ?, comments = comments + 1, updated = ?2, recency = ?2, "
              "timeline_comments = timeline_comments + 1, activities = activities + 1, next_entry = ?, "
              "next_attachment = ? WHERE key = ?")
        , body(database, "UPDATE case_body SET json = ? WHERE key = ?")
        , attachment(database,
                     "INSERT INTO attachment (key, id, kind, is_file, created, entry, json) "
                     "VALUES (?, ?, 0, 0, ?, ?, ?)")
        , search(database, "INSERT INTO search (rowid, comment) VALUES (?, ?)")
        , activity(database,
                   "INSERT INTO activity (key, type, action, word, is_comment, created, author, attachment, "
                   "json) VALUES (?, 'comment', 'create', 'user', 1, ?, ?, ?, ?)")
        , removeTag(database, "DELETE FROM case_tag WHERE tag = ? AND recency = ? AND key = ?")
        , addTag(database, "INSERT INTO case_tag (tag, recency, key, facet) VALUES (?, ?, ?, ?)")
        , removeAssignee(database, "DELETE FROM case_assignee WHERE assignee = ? AND recency = ? AND key = ?")
        , addAssignee(database,
                      "INSERT INTO case_assignee (assignee, recency, key, facet) VALUES (?, ?, ?, ?)")
        , change(database, "INSERT INTO change_log (origin, changes) VALUES (1, ?)")
        , prune(database, "DELETE FROM change_log WHERE id <= (SELECT max(id) FROM change_log) - ?")
    {
    }

    RawStatement begin, commit, version, row, body, attachment, search, activity, removeTag, addTag,
        removeAssignee, addAssignee, change, prune;
};

CommentCommits::CommentCommits(const QString &path, const QString &postedPath)
    : m_database(path)
{
    m_database.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                       "PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=0");
    const QByteArray cases
        = "SELECT json_group_array(json_object('key', r.key, 'recency', r.recency, 'entry', r.next_entry, "
          "'attachment', r.next_attachment, 'facet', r.status * 1000 + r.severity, 'body', b.json, "
          "'tags', (SELECT json_group_array(l.tag) FROM case_tag l WHERE l.key = r.key), "
          "'assignees', (SELECT json_group_array(l.assignee) FROM case_assignee l WHERE l.key = r.key))) "
          "FROM (SELECT * FROM case_row LIMIT "
        + QByteArray::number(casesUsed) + ") r JOIN case_body b ON b.key = r.key";
    const QJsonArray rows
        = QJsonDocument::fromJson(RawStatement(m_database.handle(), cases).text().toUtf8()).array();
    for (const QJsonValue row : rows) {
        m_rows.push_back(
            { .key = row["key"_L1].toInteger(),
              .recency = row["recency"_L1].toInteger(),
              .nextEntry = row["entry"_L1].toInteger(),
              .nextAttachment = row["attachment"_L1].toInteger(),
              .facet = row["facet"_L1].toInteger(),
              .body = row["body"_L1].toString(),
              .tags = numbersOf(QJsonDocument::fromJson(row["tags"_L1].toString().toUtf8()).array()),
              .assignees
              = numbersOf(QJsonDocument::fromJson(row["assignees"_L1].toString().toUtf8()).array()) });
    }
    const RawDatabase posted(postedPath);
    m_attachment = objectOf(
        RawStatement(posted.handle(),
                     "SELECT json_object('json', json, 'text', json_extract(json, '$.comment'), 'key', key) "
                     "FROM attachment WHERE kind = 0 ORDER BY created DESC LIMIT 1")
            .text());
    m_activity = objectOf(RawStatement(posted.handle(),
                                       "SELECT json_object('json', json, 'author', author) FROM activity "
                                       "WHERE attachment = "
                                           + QByteArray::number(m_attachment.value("key"_L1).toInteger()))
                              .text());
    m_changes
        = RawStatement(posted.handle(), "SELECT changes FROM change_log ORDER BY id DESC LIMIT 1").text();
    if (m_rows.empty() || m_activity.isEmpty() || m_changes.isEmpty())
        qFatal("no posted comment to write again");
}

void CommentCommits::writeOne(Statements &statements, Row &row)
{
    const qint64 now = row.recency + 1 + m_written;
    const qint64 attachmentKey = (row.key << 24) | row.nextAttachment++;
    const qint64 entryKey = (row.key << 24) | row.nextEntry++;
    const auto run = [](RawStatement &statement, auto... values) {
        int place = 0;
        (statement.bind(++place, values), ...);
        statement.run();
    };
    statements.begin.run();
    for (int i = 0; i < 3; ++i) // of the case, the comment and the activity
        statements.version.run();
    for (const qint64 tag : row.tags) {
        run(statements.removeTag, tag, row.recency, row.key);
        run(statements.addTag, tag, now, row.key, row.facet);
    }
    for (const qint64 assignee : row.assignees) {
        run(statements.removeAssignee, assignee, row.recency, row.key);
        run(statements.addAssignee, assignee, now, row.key, row.facet);
    }
    run(statements.row, QString::number(m_written), now, row.nextEntry, row.nextAttachment, row.key);
    run(statements.body, row.body, row.key);
    run(statements.attachment, attachmentKey,
        u"1f2e3d4c-0000-4000-8000-%1"_s.arg(m_written, 12, 10, QChar(u'0')), now, entryKey,
        m_attachment.value("json"_L1).toString());
    run(statements.search, attachmentKey, m_attachment.value("text"_L1).toString());
    run(statements.activity, entryKey, now, m_activity.value("author"_L1).toInteger(), attachmentKey,
        m_activity.value("json"_L1).toString());
    run(statements.change, m_changes);
    run(statements.prune, changesKept);
    statements.commit.run();
    row.recency = now;
    ++m_written;
}

double CommentCommits::perSecond(int milliseconds)
{
    Statements statements(m_database.handle());
    QElapsedTimer timer;
    QElapsedTimer sinceCheckpoint;
    timer.start();
    sinceCheckpoint.start();
    const qint64 before = m_written;
    while (!timer.hasExpired(milliseconds)) {
        writeOne(statements, m_rows[size_t(m_written) % m_rows.size()]);
        if (sinceCheckpoint.hasExpired(checkpointMilliseconds)) {
            RawStatement(m_database.handle(), "PRAGMA wal_checkpoint(PASSIVE)").run();
            sinceCheckpoint.restart();
        }
    }
    return double(m_written - before) * 1e9 / double(timer.nsecsElapsed());
}

} // namespace casebook::test
