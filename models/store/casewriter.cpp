#include "models/store/casewriter.h"

#include "models/store/bodies.h"
#include "models/store/caserow.h"
#include "models/store/counters.h"
#include "models/store/linkqueries.h"
#include "models/store/peoplequeries.h"
#include "models/store/searchindex.h"
#include "models/store/statement.h"

#include <QByteArrayList>

#include <array>

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

QVariant variant(qint64 value)
{
    return qlonglong(value);
}

QVariant variant(const Timestamp &time)
{
    return variant(time.msecs());
}

template <typename Value>
QVariant variant(const std::optional<Value> &value)
{
    return value ? variant(*value) : QVariant();
}

template <>
QVariant variant(const std::optional<QString> &text)
{
    return text ? QVariant(*text) : QVariant();
}

constexpr std::array columns{ "version",        "owner",          "title",          "status",
                              "status_text",    "severity",       "severity_text",  "category",
                              "reporter",       "comments",       "alerts",         "connector_id",
                              "connector_name", "connector_type", "external_title", "external_url",
                              "created",        "updated",        "closed",         "recency",
                              "tags",           "assignees",      "sort_title",     "sort_assignees",
                              "sort_tags",      "sort_category",  "sort_connector", "sort_external" };

/// The values of `columns`, but for those that other tables decide.
QVariantList valuesOf(const CaseRow &row, const domain::Case &value, const QVariant &reporter,
                      const QVariant &sortAssignees)
{
    const auto &external = value.externalService;
    return { value.version,
             value.owner,
             value.title,
             row.status,
             variant(otherText(value.status.otherText)),
             row.severity,
             variant(otherText(value.severity.otherText)),
             variant(value.category),
             reporter,
             value.totalComments,
             value.totalAlerts,
             value.connector.id,
             value.connector.name,
             value.connector.type,
             external ? QVariant(external->externalTitle) : QVariant(),
             external ? QVariant(external->externalUrl) : QVariant(),
             variant(value.createdAt),
             variant(value.updatedAt),
             variant(value.closedAt),
             variant(row.recency),
             QString::fromUtf8(textOf(row.tags)),
             QString::fromUtf8(textOf(row.assignees)),
             variant(sortable(foldedForSorting(value.title))),
             sortAssignees,
             variant(sortable(foldedForSorting(row.tags.join(u'\n')))),
             variant(sortable(foldedForSorting(row.category))),
             value.connector.isNone() ? QVariant() : variant(sortable(foldedForSorting(row.connectorName))),
             external ? variant(sortable(foldedForSorting(external->externalTitle))) : QVariant() };
}

QVariant sortAssigneesOf(Connection &connection, const CaseRow &row)
{
    return variant(sortable(sortText(connection, row.assignees)));
}

/// Sets the columns that differ and no others: SQLite writes every index anew that has one of those it is
/// told.
void updateRow(Connection &connection, CaseKey key, const QVariantList &before, const QVariantList &after)
{
    QByteArray sql = "UPDATE case_row SET ";
    QVariantList changed;
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (before[i] == after[i])
            continue;
        sql += (changed.isEmpty() ? "" : ", ") + QByteArray(columns[size_t(i)]) + " = ?";
        changed.append(after[i]);
    }
    if (changed.isEmpty())
        return;
    Statement update(connection, sql + " WHERE key = ?");
    update.bind();
    update.addAll(changed);
    update.add(key);
    update.run();
}

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
    static const QByteArray insertSql = "INSERT INTO case_row (key, workspace, id, "
        + QByteArrayList(columns.begin(), columns.end()).join(", ") + ") VALUES ("
        + placeholders(int(columns.size()) + 3) + ')';
    const CaseRow row = rowOf(value, workspace);
    // Links first: they make the assignees that the sort column names; then who made the case, for that may
    // name one of them.
    writeLinks(connection, key, row);
    const QVariant reporter = variant(personId(connection, value.createdBy, run));
    const QVariant sortAssignees = sortAssigneesOf(connection, row);
    Statement insert(connection, insertSql);
    insert.bind(key, workspace, value.id);
    insert.addAll(valuesOf(row, value, reporter, sortAssignees));
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
    const CaseRow oldRow = rowOf(before, workspace);
    const CaseRow newRow = rowOf(after, workspace);
    if (!(oldRow == newRow)) {
        removeLinks(connection, key, oldRow);
        writeLinks(connection, key, newRow);
        facets.remove(oldRow);
        facets.add(newRow);
    }
    // Who made it, and the names that its assignees are sorted by, are looked up where they may have changed
    // only.
    const QVariant reporter = before.createdBy == after.createdBy
        ? QVariant()
        : variant(personId(connection, after.createdBy, {}));
    const QVariant sortAssignees
        = oldRow.assignees == newRow.assignees ? QVariant() : sortAssigneesOf(connection, newRow);
    const QVariantList oldValues = valuesOf(oldRow, before, {}, {});
    const QVariantList newValues = valuesOf(newRow, after, reporter, sortAssignees);
    updateRow(connection, key, oldValues, newValues);
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
