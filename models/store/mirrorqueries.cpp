#include "models/store/mirrorqueries.h"

#include "models/store/basequeries.h"
#include "models/store/casequeries.h"
#include "models/store/caserow.h"
#include "models/store/keys.h"
#include "models/store/statement.h"

namespace casebook::store {

namespace {

QString newestActivity(Connection &connection, CaseKey key)
{
    Statement find(
        connection,
        "SELECT json_extract(json, '$.id') FROM activity WHERE key BETWEEN ? AND ? AND provisional = 0 "
        "AND json IS NOT NULL ORDER BY key DESC LIMIT 1");
    find.bind(firstRowKey(key), lastRowKey(key));
    return find.next() ? find.text(0) : QString();
}

DetailsDue dueFrom(Connection &connection, const Statement &row)
{
    DetailsDue due{ .key = CaseKey{ row.number(0) },
                    .id = row.text(1),
                    .newestActivity = {},
                    .comments = row.small(2),
                    .alerts = row.small(3),
                    .due = row.isNull(4) ? 0 : row.number(4) };
    due.newestActivity = newestActivity(connection, due.key);
    return due;
}

/// Cases of the remote that are not here as it has them: with changes of the person's, or deleted here.
struct Changed
{
    CaseKey key;
    domain::Case base;
};

QList<Changed> changedCases(Connection &connection, WorkspaceId remote)
{
    QList<CaseKey> keys;
    {
        Statement find(connection,
                       "SELECT DISTINCT o.case_key FROM outbox o JOIN base b ON b.case_key = o.case_key "
                       "WHERE o.workspace = ?");
        find.bind(remote);
        while (find.next())
            keys.append(CaseKey{ find.number(0) });
    }
    QList<Changed> changed;
    for (const CaseKey key : std::as_const(keys))
        changed.append({ key, *readBase(connection, key) });
    return changed;
}

bool isWithin(const Timestamp &time, const Timestamp &from, const Timestamp &to)
{
    return from <= time && time <= to;
}

void count(RemoteTotals &totals, int status, qint64 by)
{
    totals.total += by;
    if (status == numberOf(domain::StatusValue::Open))
        totals.open += by;
    else if (status == numberOf(domain::StatusValue::InProgress))
        totals.inProgress += by;
    else if (status == numberOf(domain::StatusValue::Closed))
        totals.closed += by;
}

// With the columns that dueFrom() reads; what is being sent is left out: its answer tells.
constexpr char dueCases[] = "SELECT o.key, r.id, r.comments, r.alerts, o.due FROM remote_case o INDEXED BY "
                            "remote_case_due JOIN case_row r ON r.key = o.key WHERE NOT EXISTS (SELECT 1 "
                            "FROM outbox x WHERE x.case_key = o.key AND x.state = 1) AND o.workspace = ? ";

// Rows whose case exists there, is as it is there, and was made in the range.
constexpr char unchanged[] = " FROM case_row r INDEXED BY case_by_created WHERE r.created BETWEEN ?1 AND ?2 "
                             "AND r.workspace = ?3 AND r.key NOT IN (SELECT case_key FROM outbox WHERE "
                             "workspace = ?3) AND r.key NOT IN (SELECT key FROM vanished)";

} // namespace

QList<DetailsDue> readDetailsDue(Connection &connection, WorkspaceId remote, int limit)
{
    QList<DetailsDue> all;
    Statement find(connection,
                   QByteArray(dueCases) + "AND o.due > 0 ORDER BY o.due DESC, o.key DESC LIMIT ?");
    find.bind(remote, limit);
    while (find.next())
        all.append(dueFrom(connection, find));
    return all;
}

QList<DetailsDue> readSecondLooks(Connection &connection, WorkspaceId remote, const Timestamp &now)
{
    QList<DetailsDue> all;
    Statement find(connection, QByteArray(dueCases) + "AND o.due < 0 AND o.due >= ?");
    find.bind(remote, -now.msecs());
    while (find.next())
        all.append(dueFrom(connection, find));
    return all;
}

qint64 countDetailsDue(Connection &connection, WorkspaceId remote)
{
    Statement find(connection, "SELECT count(*) FROM remote_case WHERE workspace = ? AND due > 0");
    find.bind(remote);
    return find.next() ? find.number(0) : 0;
}

Result<DetailsDue> readDetailsOf(Connection &connection, CaseKey key)
{
    Statement find(
        connection,
        "SELECT r.key, r.id, r.comments, r.alerts, o.due FROM case_row r JOIN remote_case o ON o.key = r.key "
        "WHERE r.key = ?");
    find.bind(key);
    if (find.next())
        return dueFrom(connection, find);
    return caseNotFound(QString::number(key.value));
}

QString readWatermark(Connection &connection, WorkspaceId remote, const QString &stream)
{
    Statement find(connection, "SELECT value FROM watermark WHERE workspace = ? AND stream = ?");
    find.bind(remote, stream);
    return find.next() ? find.text(0) : QString();
}

void writeWatermark(Connection &connection, WorkspaceId remote, const QString &stream, const QString &value)
{
    Statement write(connection,
                    "INSERT OR REPLACE INTO watermark (workspace, stream, value) VALUES (?, ?, ?)");
    write.bind(remote, stream, value);
    write.run();
}

QList<MirrorWindow> readMirrorWindows(Connection &connection, WorkspaceId remote)
{
    QList<MirrorWindow> windows;
    Statement find(
        connection,
        "SELECT first, last, total, read, done FROM mirror_window WHERE workspace = ? ORDER BY first DESC");
    find.bind(remote);
    while (find.next()) {
        windows.append({ .first = find.time(0),
                         .last = find.time(1),
                         .total = find.number(2),
                         .read = find.number(3),
                         .done = find.number(4) != 0 });
    }
    return windows;
}

void writeMirrorWindows(Connection &connection, WorkspaceId remote, const QList<MirrorWindow> &windows)
{
    Statement remove(connection, "DELETE FROM mirror_window WHERE workspace = ?");
    remove.bind(remote);
    remove.run();
    Statement insert(connection,
                     "INSERT OR REPLACE INTO mirror_window (workspace, first, last, total, read, done) "
                     "VALUES (?, ?, ?, ?, ?, ?)");
    for (const MirrorWindow &window : windows) {
        insert.bind(remote, window.first, window.last, window.total, window.read, window.done);
        insert.run();
    }
}

RemoteTotals readTotals(Connection &connection, WorkspaceId remote, const Timestamp &from,
                        const Timestamp &to)
{
    RemoteTotals totals;
    Statement find(connection, QByteArray("SELECT r.status, count(*)") + unchanged + " GROUP BY r.status");
    find.bind(from, to, remote);
    while (find.next())
        count(totals, find.small(0), find.number(1));
    for (const Changed &changed : changedCases(connection, remote)) {
        if (isWithin(changed.base.createdAt, from, to))
            count(totals, numberOf(changed.base.status), 1);
    }
    return totals;
}

QHash<QString, CaseKey> readRemoteIds(Connection &connection, WorkspaceId remote, const Timestamp &from,
                                      const Timestamp &to)
{
    QHash<QString, CaseKey> ids;
    Statement find(connection, QByteArray("SELECT r.id, r.key") + unchanged);
    find.bind(from, to, remote);
    while (find.next())
        ids.insert(find.text(0), CaseKey{ find.number(1) });
    for (const Changed &changed : changedCases(connection, remote)) {
        if (isWithin(changed.base.createdAt, from, to))
            ids.insert(changed.base.id, changed.key);
    }
    return ids;
}

} // namespace casebook::store
