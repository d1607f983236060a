#include "models/store/importqueries.h"

#include "models/store/bodies.h"
#include "models/store/casewriter.h"
#include "models/store/connectorqueries.h"
#include "models/store/counters.h"
#include "models/store/keys.h"
#include "models/store/peoplequeries.h"
#include "models/store/statement.h"
#include "models/store/timelinewriter.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <vector>

namespace casebook::store {

namespace {

/// So many cases are removed in one transaction.
constexpr int casesRemovedAtOnce = 200;

/// The run owns these keys; a range that goes on where its last one ended grows.
void hideRange(Connection &connection, ImportKey run, qint64 first, qint64 last)
{
    Statement grow(connection, "UPDATE import_range SET last = ? WHERE run = ? AND last = ? RETURNING first");
    grow.bind(last, run, first - 1);
    if (grow.next()) {
        while (grow.next()) { }
        return;
    }
    Statement insert(connection, "INSERT INTO import_range (first, last, run) VALUES (?, ?, ?)");
    insert.bind(first, last, run);
    insert.run();
}

void endRun(Connection &connection, ImportKey key)
{
    for (const char *sql :
         { "DELETE FROM import_range WHERE run = ?", "DELETE FROM import_run WHERE key = ?" }) {
        Statement remove(connection, sql);
        remove.bind(key);
        remove.run();
    }
}

ImportRun runFrom(const Statement &row)
{
    return { ImportKey{ row.number(0) }, WorkspaceId{ row.number(1) }, row.text(2), row.number(3) != 0 };
}

} // namespace

QList<KeyRange> hiddenRanges(Connection &connection)
{
    QList<KeyRange> ranges;
    Statement find(connection, "SELECT first, last FROM import_range");
    while (find.next())
        ranges.append({ find.number(0), find.number(1) });
    return ranges;
}

bool isHidden(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT 1 FROM import_range WHERE first <= ?1 AND last >= ?1");
    find.bind(key);
    return find.next();
}

ImportKey startRun(Connection &connection, WorkspaceId workspace, const QString &source, const Timestamp &now,
                   const QString &lockName)
{
    Statement insert(
        connection,
        "INSERT INTO import_run (workspace, source, started, process, lock) VALUES (?, ?, ?, ?, ?) "
        "RETURNING key");
    insert.bind(workspace, source, now, QCoreApplication::applicationPid(), lockName);
    insert.next();
    const ImportKey key{ insert.number(0) };
    while (insert.next()) { }
    return key;
}

QList<ImportRun> runs(Connection &connection)
{
    QList<ImportRun> all;
    Statement find(connection, "SELECT key, workspace, lock, abandoned FROM import_run");
    while (find.next())
        all.append(runFrom(find));
    return all;
}

Result<ImportRun> runOf(Connection &connection, ImportKey key)
{
    Statement find(connection, "SELECT key, workspace, lock, abandoned FROM import_run WHERE key = ?");
    find.bind(key);
    if (!find.next() || find.number(3) != 0)
        return failure(ErrorKind::NotFound, QStringLiteral("The import has ended"));
    return runFrom(find);
}

ImportBatchReport importBatch(Connection &connection, const ImportRun &run, const PreparedCases &cases,
                              const QList<domain::ConnectorDefinition> &connectors)
{
    ImportBatchReport report;
    std::vector<const PreparedCase *> added;
    QSet<QString> ids;
    Statement taken(connection, "SELECT 1 FROM case_row WHERE id = ? AND workspace = ?");
    for (const PreparedCase &each : cases) {
        const QString &id = each.rows.value.id;
        taken.bind(id, run.workspace);
        if (ids.contains(id) || taken.next()) {
            report.alreadyThere.append(id);
        } else {
            ids.insert(id);
            added.push_back(&each);
        }
    }
    report.added = int(added.size());
    importConnectors(connection, run.key, connectors);
    if (added.empty())
        return report;
    std::stable_sort(added.begin(), added.end(), [](const PreparedCase *a, const PreparedCase *b) {
        return a->rows.value.createdAt < b->rows.value.createdAt;
    });
    const qint64 first = takeNumber(connection, "case", qint64(added.size()));
    hideRange(connection, run.key, first, first + qint64(added.size()) - 1);
    FacetChanges facets;
    qint64 next = first;
    for (const PreparedCase *each : added) {
        const CaseKey key{ next++ };
        insertCase(connection, key, run.workspace, each->rows, TimelineWriter::numbersOf(each->timeline),
                   facets, run.key);
        TimelineWriter(connection, key, false, run.key).addAll(each->timeline);
    }
    facets.write(connection, run.key);
    return report;
}

void finishRun(Connection &connection, ImportKey key)
{
    mergeCounters(connection, key);
    keepPeople(connection, key);
    keepConnectors(connection, key);
    endRun(connection, key);
}

void abandonRun(Connection &connection, ImportKey key)
{
    Statement abandon(connection, "UPDATE import_run SET abandoned = 1 WHERE key = ?");
    abandon.bind(key);
    abandon.run();
    dropCounters(connection, key);
    dropConnectors(connection, key);
}

bool removePart(Connection &connection, ImportKey key)
{
    QList<std::pair<CaseKey, QByteArray>> part;
    WorkspaceId workspace;
    Statement find(connection,
                   "SELECT r.key, b.json, r.workspace FROM import_range i "
                   "JOIN case_row r ON r.key BETWEEN i.first AND i.last JOIN case_body b ON b.key = r.key "
                   "WHERE i.run = ? LIMIT ?");
    find.bind(key, casesRemovedAtOnce);
    while (find.next()) {
        part.append({ CaseKey{ find.number(0) }, find.bytes(1) });
        workspace = WorkspaceId{ find.number(2) };
    }
    FacetChanges uncounted; // abandonRun() dropped the counters of the run
    for (const auto &[caseKey, body] : part) {
        TimelineWriter::removeAll(connection, caseKey);
        removeCase(connection, caseKey, workspace, caseFrom(body), uncounted);
    }
    if (part.size() == casesRemovedAtOnce)
        return true;
    dropPeople(connection, key);
    endRun(connection, key);
    return false;
}

} // namespace casebook::store
