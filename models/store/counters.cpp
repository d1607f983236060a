#include "models/store/counters.h"

#include "models/store/caserow.h"
#include "models/store/failure.h"
#include "models/store/statement.h"

namespace casebook::store {

qint64 takeNumber(Connection &connection, const QByteArray &name, qint64 count)
{
    // Not by RETURNING: such a statement has a savepoint of its own, at which FTS5 writes down what it has
    // gathered so far; of a bulk edit that is one part of the index for each case.
    Statement find(connection, "SELECT value FROM counter WHERE name = ?");
    find.bind(name);
    if (!find.next())
        failCorrupt("counter");
    const qint64 first = find.number(0);
    Statement update(connection, "UPDATE counter SET value = ? WHERE name = ?");
    update.bind(first + count, name);
    update.run();
    return first;
}

QString takeVersion(Connection &connection)
{
    return Versions(connection, 1).next();
}

Versions::Versions(Connection &connection, qint64 count)
    : m_next(takeNumber(connection, "version", count))
{
}

QString Versions::next()
{
    const QByteArray plain = '[' + QByteArray::number(m_next++) + ",1]";
    return QString::fromLatin1(plain.toBase64());
}

void FacetChanges::change(const CaseRow &row, int by)
{
    const qint64 workspace = row.workspace.value;
    change(FacetKind::Status, QString::number(row.status), workspace, by);
    change(FacetKind::Severity, QString::number(row.severity), workspace, by);
    change(FacetKind::Owner, row.owner, workspace, by);
    change(FacetKind::Reporter, row.reporterIdentity, workspace, by);
    change(FacetKind::Connector, row.connectorId, workspace, by, row.connectorName);
    if (!row.category.isEmpty())
        change(FacetKind::Category, row.category, workspace, by);
    if (row.assignees.isEmpty())
        change(FacetKind::Unassigned, QString(), workspace, by);
    for (const QString &tag : row.distinctTags())
        change(FacetKind::Tag, tag, workspace, by);
    for (const QString &uid : row.distinctAssignees())
        change(FacetKind::Assignee, uid, workspace, by);
}

void FacetChanges::change(FacetKind kind, const QString &value, qint64 workspace, int by,
                          const QString &label)
{
    Change &change = m_changes[Key{ kind, value, workspace }];
    change.count += by;
    if (by > 0)
        change.label = label;
}

void FacetChanges::write(Connection &connection, ImportKey run) const
{
    if (m_changes.isEmpty())
        return;
    Statement add(
        connection,
        "INSERT INTO facet_count (run, kind, value, workspace, label, count) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (run, kind, value, workspace) DO UPDATE SET count = count + excluded.count, "
        "label = iif(excluded.label = '', label, excluded.label)");
    Statement prune(connection,
                    "DELETE FROM facet_count WHERE run = ? AND kind = ? AND value = ? AND workspace = ? "
                    "AND count = 0");
    for (auto it = m_changes.cbegin(); it != m_changes.cend(); ++it) {
        const Key &key = it.key();
        if (it->count == 0 && it->label.isEmpty())
            continue;
        add.bind(run, int(key.kind), key.value, key.workspace, it->label, it->count);
        add.run();
        if (it->count <= 0) {
            prune.bind(run, int(key.kind), key.value, key.workspace);
            prune.run();
        }
    }
}

qint64 facetCount(Connection &connection, FacetKind kind, const QString &value,
                  std::optional<WorkspaceId> workspace)
{
    QByteArray sql = "SELECT sum(count) FROM facet_count WHERE run = 0 AND kind = ? AND value = ?";
    if (workspace)
        sql += " AND workspace = ?";
    Statement statement(connection, sql);
    statement.bind(int(kind), value);
    if (workspace)
        statement.add(*workspace);
    return statement.next() ? statement.number(0) : 0;
}

void mergeCounters(Connection &connection, ImportKey run)
{
    Statement merge(connection,
                    "INSERT INTO facet_count (run, kind, value, workspace, label, count) "
                    "SELECT 0, kind, value, workspace, label, count FROM facet_count WHERE run = ? "
                    "ON CONFLICT (run, kind, value, workspace) DO UPDATE SET count = count + excluded.count, "
                    "label = iif(excluded.label = '', label, excluded.label)");
    merge.bind(run);
    merge.run();
    dropCounters(connection, run);
}

void dropCounters(Connection &connection, ImportKey run)
{
    Statement drop(connection, "DELETE FROM facet_count WHERE run = ?");
    drop.bind(run);
    drop.run();
}

} // namespace casebook::store
