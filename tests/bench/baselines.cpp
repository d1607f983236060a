#include "tests/bench/baselines.h"

#include "tests/bench/rawloop.h"
#include "tests/bench/stopwatch.h"

#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

namespace casebook::test::baselines {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 101;
constexpr int fewRounds = 9;
constexpr int slowRounds = 3;
constexpr int rowsOfPage = 50;

} // namespace

const char pageSql[]
    = "SELECT key, workspace, id, owner, title, status, severity, tags, assignees, reporter, category, "
      "comments, alerts, "
      "connector_id, connector_name, connector_type, external_title, external_url, created, updated, closed "
      "FROM case_row ORDER BY recency DESC, key DESC LIMIT 50";

double rawPage(const RawDatabase &database)
{
    RawStatement raw(database.handle(), pageSql);
    return medianMilliseconds(rounds, [&](int) { raw.run(); });
}

RawRows::RawRows(const RawDatabase &database)
    : m_statement(database.handle(),
                  QByteArray(pageSql).left(QByteArray(pageSql).indexOf("ORDER BY")) + "WHERE key IN (?"
                      + QByteArray(",?").repeated(rowsOfPage - 1) + ')')
{
}

double RawRows::milliseconds(const QList<domain::CaseSummary> &rows)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rowsOfPage; ++i)
        m_statement.bind(i + 1, i < rows.size() ? rows.at(i).key.value : 0);
    m_statement.run();
    return double(timer.nsecsElapsed()) / 1e6;
}

double exactCount(const RawDatabase &database, const QByteArray &condition, qint64 *counted)
{
    RawStatement raw(database.handle(), "SELECT count(*) FROM case_row WHERE " + condition);
    return medianMilliseconds(fewRounds, [&](int) { *counted = raw.number(); });
}

double like(const RawDatabase &database, const QString &text)
{
    RawStatement raw(database.handle(), "SELECT count(*) FROM case_body WHERE json LIKE '%' || ?1 || '%'");
    raw.bind(1, text);
    return medianMilliseconds(slowRounds, [&](int) { raw.number(); });
}

double plainPrefix(const RawDatabase &database, const QString &prefix)
{
    return plainMatch(database, prefix + u'*');
}

double orderByRank(const RawDatabase &database, const QString &match)
{
    RawStatement raw(database.handle(),
                     "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT 50");
    raw.bind(1, match);
    return medianMilliseconds(slowRounds, [&](int) { raw.run(); });
}

double plainMatch(const RawDatabase &database, const QString &match)
{
    RawStatement raw(database.handle(), "SELECT count(*) FROM search WHERE search MATCH ?1");
    raw.bind(1, match);
    return medianMilliseconds(slowRounds, [&](int) { raw.number(); });
}

double oneRowCommit(RawDatabase &database)
{
    database.execute("PRAGMA synchronous=FULL; CREATE TABLE bench_row (id INTEGER PRIMARY KEY, text TEXT)");
    double milliseconds = 0;
    {
        RawStatement insert(database.handle(), "INSERT INTO bench_row (text) VALUES ('x')");
        milliseconds = medianMilliseconds(rounds, [&](int) { insert.run(); });
    }
    database.execute("DROP TABLE bench_row");
    return milliseconds;
}

OneRowCommits::OneRowCommits(RawDatabase &database)
    : m_database(database)
{
    m_database.execute("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; "
                       "CREATE TABLE bench_row (id INTEGER PRIMARY KEY, text TEXT)");
    m_insert
        = std::make_unique<RawStatement>(m_database.handle(), "INSERT INTO bench_row (text) VALUES ('x')");
}

OneRowCommits::~OneRowCommits()
{
    m_insert.reset();
    m_database.execute("DROP TABLE bench_row");
}

void OneRowCommits::commit()
{
    m_insert->run();
}

double rawBulkEdit(RawDatabase &database, const QList<CaseKey> &cases, int casesPerCommit)
{
    // What the store's edit wrote, once more: another severity, another tag, half a day later.
    RawStatement(database.handle(), "INSERT OR IGNORE INTO tag (name) VALUES ('seen-by-raw')").run();
    constexpr char tagsOf[]
        = "FROM case_row r JOIN case_tag l ON l.key = r.key AND l.recency = r.recency AND l.tag IN "
          "(SELECT id FROM tag WHERE name IN (SELECT value FROM json_each(r.tags))) WHERE r.key = ?1";
    constexpr char assigneesOf[]
        = "FROM case_row r JOIN case_assignee l ON l.key = r.key AND l.recency = r.recency AND "
          "l.assignee IN (SELECT id FROM assignee WHERE uid IN (SELECT value FROM json_each(r.assignees))) "
          "WHERE r.key = ?1";
    // The entries that the store's edit wrote: of the tags and, mostly, of the severity.
    const QByteArray newest = "activity a WHERE a.created = r.updated AND a.key BETWEEN "
                              "((r.key << 24) | (r.next_entry - 2)) AND ((r.key << 24) | r.next_entry)";
    const QByteArray written = "(SELECT count(*) FROM " + newest + ')';
    RawLoop loop(database);
    loop.add("DELETE FROM case_tag WHERE tag = ? AND recency = ? AND key = ?",
             QByteArray("SELECT l.tag, l.recency, l.key ") + tagsOf);
    loop.add("INSERT INTO case_tag (tag, recency, key, facet) VALUES (?, ?, ?, ?)",
             QByteArray("SELECT l.tag, l.recency + 43200000, l.key, l.facet + 1 ") + tagsOf);
    loop.add("INSERT INTO case_tag (tag, recency, key, facet) VALUES (?, ?, ?, ?)",
             "SELECT t.id, r.recency + 43200000, r.key, r.status * 1000 + r.severity + 1 "
             "FROM case_row r JOIN tag t ON t.name = 'seen-by-raw' WHERE r.key = ?1");
    loop.add("DELETE FROM case_assignee WHERE assignee = ? AND recency = ? AND key = ?",
             QByteArray("SELECT l.assignee, l.recency, l.key ") + assigneesOf);
    loop.add("INSERT INTO case_assignee (assignee, recency, key, facet) VALUES (?, ?, ?, ?)",
             QByteArray("SELECT l.assignee, l.recency + 43200000, l.key, l.facet + 1 ") + assigneesOf);
    // The store sets the severity where it was another one only: told of a column, SQLite writes its indexes.
    const QByteArray values = "SELECT version || 'x', recency + 43200000, recency + 43200000, "
                              "json_insert(tags, '$[#]', 'seen-by-raw'), "
                              "sort_tags || char(10) || 'seen-by-raw', next_entry + 2, "
                              "timeline_history + 2, activities + 2, ";
    const QByteArray columns = "UPDATE case_row SET version = ?, updated = ?, recency = ?, tags = ?, "
                               "sort_tags = ?, next_entry = ?, timeline_history = ?, activities = ?";
    loop.add(columns + ", severity = ? WHERE key = ?",
             values + "(severity + 10) % 40, key FROM case_row r WHERE key = ?1 AND 2 = " + written);
    loop.add(columns + " WHERE key = ?", values + "key FROM case_row r WHERE key = ?1 AND 1 = " + written);
    loop.add("UPDATE case_body SET json = ? WHERE key = ?",
             "SELECT json_insert(json, '$.tags[#]', 'seen-by-raw'), key FROM case_body WHERE key = ?1");
    // The tags are a column of the search index, which knows whole rows only.
    constexpr char textsOf[] = "FROM case_row r JOIN case_body b ON b.key = r.key WHERE r.key = ?1";
    loop.add("INSERT INTO search (search, rowid, title, description, tags) VALUES ('delete', ?, ?, ?, ?)",
             QByteArray("SELECT (r.key << 24), r.title, json_extract(b.json, '$.description'), r.tags ")
                 + textsOf);
    loop.add("INSERT INTO search (rowid, title, description, tags) VALUES (?, ?, ?, ?)",
             QByteArray("SELECT (r.key << 24), r.title, json_extract(b.json, '$.description'), "
                        "json_insert(r.tags, '$[#]', 'seen-by-raw') ")
                 + textsOf);
    loop.add("INSERT INTO activity (key, type, action, word, is_comment, created, author, attachment, "
             "provisional, old, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             "SELECT a.key + 2, a.type, a.action, a.word, a.is_comment, a.created, a.author, a.attachment, "
             "a.provisional, a.old, a.json FROM case_row r, "
                 + newest + " AND r.key = ?1");
    std::vector<qint64> keys;
    for (const CaseKey key : cases)
        keys.push_back(key.value);
    loop.load(keys);
    return loop.run(casesPerCommit);
}

double rawImport(RawDatabase &database, qint64 first, int count, int casesPerCommit)
{
    const QByteArray by = QByteArray::number(count); // the keys right behind theirs
    const QByteArray entryBy = QByteArray::number(qint64(count) << 24);
    const QByteArray entries = " WHERE key BETWEEN (?1 << 24) AND (((?1 + 1) << 24) - 1)";
    QString columns = RawStatement(database.handle(),
                                   "SELECT group_concat(name, ', ') FROM pragma_table_info('case_row')")
                          .text();
    const QByteArray names = columns.toUtf8();
    const QByteArray places = QByteArray("?, ").repeated(int(columns.count(u',')) + 1).chopped(2);
    const QByteArray moved
        = columns.replace(u"key, workspace, id"_s, u"key + %1, workspace, 'x' || id"_s.arg(count)).toUtf8();
    RawLoop loop(database);
    loop.add("INSERT INTO case_tag (tag, recency, key, facet) VALUES (?, ?, ?, ?)",
             "SELECT l.tag, l.recency, l.key + " + by
                 + ", l.facet FROM case_row r JOIN case_tag l ON l.key = r.key AND l.recency = r.recency "
                   "AND l.tag IN (SELECT id FROM tag WHERE name IN (SELECT value FROM json_each(r.tags))) "
                   "WHERE r.key = ?1");
    loop.add("INSERT INTO case_assignee (assignee, recency, key, facet) VALUES (?, ?, ?, ?)",
             "SELECT l.assignee, l.recency, l.key + " + by
                 + ", l.facet FROM case_row r JOIN case_assignee l ON l.key = r.key AND "
                   "l.recency = r.recency AND l.assignee IN (SELECT id FROM assignee WHERE uid IN "
                   "(SELECT value FROM json_each(r.assignees))) WHERE r.key = ?1");
    loop.add("INSERT INTO case_row (" + names + ") VALUES (" + places + ')',
             "SELECT " + moved + " FROM case_row WHERE key = ?1");
    loop.add("INSERT INTO case_body (key, json) VALUES (?, ?)",
             "SELECT key + " + by + ", json FROM case_body WHERE key = ?1");
    loop.add("INSERT INTO search (rowid, title, description, tags) VALUES (?, ?, ?, ?)",
             "SELECT ((r.key + " + by
                 + ") << 24), r.title, json_extract(b.json, '$.description'), r.tags "
                   "FROM case_row r JOIN case_body b ON b.key = r.key WHERE r.key = ?1");
    loop.add("INSERT INTO attachment (key, id, kind, is_file, created, entry, json) "
             "VALUES (?, ?, ?, ?, ?, ?, ?)",
             "SELECT key + " + entryBy + ", id, kind, is_file, created, entry + " + entryBy
                 + ", json FROM attachment" + entries);
    loop.add("INSERT INTO search (rowid, comment) VALUES (?, ?)",
             "SELECT key + " + entryBy + ", json_extract(json, '$.comment') FROM attachment" + entries
                 + " AND kind IN (0, 2)");
    loop.add("INSERT INTO activity (key, type, action, word, is_comment, created, author, attachment, "
             "provisional, old, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
             "SELECT key + " + entryBy + ", type, action, word, is_comment, created, author, attachment + "
                 + entryBy + ", provisional, old, json FROM activity" + entries);
    loop.add("INSERT INTO attachment_alert (alert, key) VALUES (?, ?)",
             "SELECT DISTINCT alert.value, a.key + " + entryBy
                 + " FROM attachment a, json_each(a.json, '$.alertId') alert"
                 + QByteArray(entries).replace("key", "a.key") + " AND kind = 1");
    std::vector<qint64> keys;
    for (qint64 key = first; key < first + count; ++key)
        keys.push_back(key);
    loop.load(keys);
    return count * 1e3 / loop.run(casesPerCommit);
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("/proc/self/statm can't be read");
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace casebook::test::baselines
