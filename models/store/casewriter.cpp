#include "models/store/casewriter.h"

#include "models/store/bodies.h"
#include "models/store/caserow.h"
#include "models/store/counters.h"
#include "models/store/linkqueries.h"
#include "models/store/peoplequeries.h"
#include "models/store/searchindex.h"
#include "models/store/statement.h"

namespace casebook::store {

namespace {

/// Empty values are null for sorting.
std::optional<QString> sortable(const QString &folded)
{
    return folded.isEmpty() ? std::nullopt : std::optional(folded);
}

std::optional<QString> otherText(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// Binds the columns that insert and update share, in the order of `columns`.
void addColumns(Statement &statement, Connection &connection, const CaseRow &row, const domain::Case &value,
                ImportKey run)
{
    const qint64 reporter = personId(connection, value.createdBy, run);
    statement.add(value.version);
    statement.add(value.owner);
    statement.add(value.title);
    statement.add(row.status);
    statement.add(otherText(value.status.otherText));
    statement.add(row.severity);
    statement.add(otherText(value.severity.otherText));
    statement.add(value.category);
    statement.add(reporter);
    statement.add(value.totalComments);
    statement.add(value.totalAlerts);
    statement.add(value.connector.id);
    statement.add(value.connector.name);
    statement.add(value.connector.type);
    statement.add(value.externalService ? std::optional(value.externalService->externalTitle) : std::nullopt);
    statement.add(value.externalService ? std::optional(value.externalService->externalUrl) : std::nullopt);
    statement.add(value.createdAt);
    statement.add(value.updatedAt);
    statement.add(value.closedAt);
    statement.add(row.recency);
    statement.add(textOf(row.tags));
    statement.add(textOf(row.assignees));
    statement.add(sortable(foldedForSorting(value.title)));
    statement.add(sortable(sortText(connection, row.assignees)));
    statement.add(sortable(foldedForSorting(row.tags.join(u'\n'))));
    statement.add(sortable(foldedForSorting(row.category)));
    statement.add(value.connector.isNone() ? std::nullopt : sortable(foldedForSorting(row.connectorName)));
    statement.add(value.externalService ? sortable(foldedForSorting(value.externalService->externalTitle))
                                        : std::nullopt);
}

constexpr char columns[]
    = "version, owner, title, status, status_text, severity, severity_text, category, reporter, "
      "comments, alerts, connector_id, connector_name, connector_type, external_title, "
      "external_url, created, updated, closed, recency, tags, assignees, sort_title, "
      "sort_assignees, sort_tags, sort_category, sort_connector, sort_external";
constexpr int columnCount = 28;

QByteArray placeholders(int count)
{
    QByteArray text = QByteArray("?, ").repeated(count);
    text.chop(2);
    return text;
}

} // namespace

void insertCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &value,
                FacetChanges &facets, ImportKey run)
{
    static const QByteArray insertSql = QByteArray("INSERT INTO case_row (key, workspace, id, ") + columns
        + ") VALUES (" + placeholders(columnCount + 3) + ')';
    const CaseRow row = rowOf(value, workspace);
    writeLinks(connection, key, row); // first: it makes the assignees that the sort column names
    Statement insert(connection, insertSql);
    insert.bind(key, workspace, value.id);
    addColumns(insert, connection, row, value, run);
    insert.run();
    Statement body(connection, "INSERT INTO case_body (key, json) VALUES (?, ?)");
    body.bind(key, textOf(bodyOf(value)));
    body.run();
    indexCase(connection, key, value);
    facets.add(row);
}

void updateCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &before,
                const domain::Case &after, FacetChanges &facets)
{
    static const QByteArray updateSql = QByteArray("UPDATE case_row SET (") + columns + ") = ("
        + placeholders(columnCount) + ") WHERE key = ?";
    const CaseRow oldRow = rowOf(before, workspace);
    const CaseRow newRow = rowOf(after, workspace);
    if (!(oldRow == newRow)) {
        removeLinks(connection, key, oldRow);
        writeLinks(connection, key, newRow);
        facets.remove(oldRow);
        facets.add(newRow);
    }
    Statement update(connection, updateSql);
    update.bind();
    addColumns(update, connection, newRow, after, {});
    update.add(key);
    update.run();
    Statement body(connection, "UPDATE case_body SET json = ? WHERE key = ?");
    body.bind(textOf(bodyOf(after)), key);
    body.run();
    reindexCase(connection, key, before, after);
}

void removeCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &value,
                FacetChanges &facets)
{
    const CaseRow row = rowOf(value, workspace);
    unindexCase(connection, key, value);
    removeLinks(connection, key, row);
    facets.remove(row);
    for (const char *sql : { "DELETE FROM case_body WHERE key = ?", "DELETE FROM case_row WHERE key = ?" }) {
        Statement remove(connection, sql);
        remove.bind(key);
        remove.run();
    }
}

void setSyncState(Connection &connection, CaseKey key, domain::SyncState state)
{
    Statement update(connection, "UPDATE case_row SET sync_state = ? WHERE key = ?");
    update.bind(int(state), key);
    update.run();
}

} // namespace casebook::store
