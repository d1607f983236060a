#include "models/store/casewriter.h"

#include "models/json/storedtext.h"
#include "models/store/bodies.h"
#include "models/store/caserow.h"
#include "models/store/counters.h"
#include "models/store/linkqueries.h"
#include "models/store/peoplequeries.h"
#include "models/store/statement.h"

#include <QByteArrayList>

#include <array>
#include <string_view>
#include <utility>

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

ColumnValue column(qint64 value)
{
    return value;
}

ColumnValue column(const Timestamp &time)
{
    return time.msecs();
}

ColumnValue column(const QString &text)
{
    return text.toUtf8();
}

template <typename Value>
ColumnValue column(const std::optional<Value> &value)
{
    return value ? column(*value) : ColumnValue(nullptr);
}

constexpr std::array columns{ "version",        "owner",          "title",          "status",
                              "status_text",    "severity",       "severity_text",  "category",
                              "reporter",       "comments",       "alerts",         "connector_id",
                              "connector_name", "connector_type", "external_title", "external_url",
                              "created",        "updated",        "closed",         "recency",
                              "tags",           "assignees",      "sort_title",     "sort_assignees",
                              "sort_tags",      "sort_category",  "sort_connector", "sort_external" };

constexpr size_t reporterColumn = 8;
constexpr size_t sortAssigneesColumn = 23;
static_assert(std::string_view(columns[reporterColumn]) == "reporter"
              && std::string_view(columns[sortAssigneesColumn]) == "sort_assignees");

/// The values of `columns`, but for those that other tables decide.
std::vector<ColumnValue> valuesOf(const CaseRow &row, const domain::Case &value)
{
    const auto &external = value.externalService;
    const auto externalText = [&external](QString domain::ExternalService::*member) {
        return external ? column((*external).*member) : ColumnValue(nullptr);
    };
    return { column(value.version),
             column(value.owner),
             column(value.title),
             column(row.status),
             column(otherText(value.status.otherText)),
             column(row.severity),
             column(otherText(value.severity.otherText)),
             column(value.category),
             nullptr, // reporter
             column(value.totalComments),
             column(value.totalAlerts),
             column(value.connector.id),
             column(value.connector.name),
             column(value.connector.type),
             externalText(&domain::ExternalService::externalTitle),
             externalText(&domain::ExternalService::externalUrl),
             column(value.createdAt),
             column(value.updatedAt),
             column(value.closedAt),
             column(row.recency),
             textOf(row.tags),
             textOf(row.assignees),
             column(sortable(foldedForSorting(value.title))),
             nullptr, // sort_assignees
             column(sortable(foldedForSorting(row.tags.join(u'\n')))),
             column(sortable(foldedForSorting(row.category))),
             value.connector.isNone() ? nullptr : column(sortable(foldedForSorting(row.connectorName))),
             external ? column(sortable(foldedForSorting(external->externalTitle))) : nullptr };
}

ColumnValue sortAssigneesOf(Connection &connection, const CaseRow &row)
{
    return column(sortable(sortText(connection, row.assignees)));
}

/// The columns of a row that get another value, and no others: SQLite writes every index anew that has one of
/// those it is told.
class RowChanges
{
public:
    template <typename Value>
    bool set(const char *name, const Value &before, const Value &after)
    {
        if (before == after)
            return false;
        add(name, column(after));
        return true;
    }
    void setFolded(const char *name, const QString &before, const QString &after)
    {
        if (before != after)
            set(name, sortable(foldedForSorting(before)), sortable(foldedForSorting(after)));
    }
    void add(const char *name, ColumnValue value)
    {
        m_sql += (m_values.empty() ? "" : ", ") + QByteArray(name) + " = ?";
        m_values.push_back(std::move(value));
    }
    void write(Connection &connection, CaseKey key) const
    {
        if (m_values.empty())
            return;
        Statement update(connection, m_sql + " WHERE key = ?");
        for (const ColumnValue &value : m_values)
            update.add(value);
        update.add(key);
        update.run();
    }

private:
    QByteArray m_sql = "UPDATE case_row SET ";
    std::vector<ColumnValue> m_values;
};

QString connectorToSort(const domain::Case &value)
{
    return value.connector.isNone() ? QString() : value.connector.name;
}

void setLists(Connection &connection, const CaseRow &before, const CaseRow &after, RowChanges &changes)
{
    if (before.tags != after.tags) {
        changes.add("tags", textOf(after.tags));
        changes.setFolded("sort_tags", before.tags.join(u'\n'), after.tags.join(u'\n'));
    }
    if (before.assignees != after.assignees) {
        changes.add("assignees", textOf(after.assignees));
        changes.add("sort_assignees", sortAssigneesOf(connection, after));
    }
}

void setValues(const domain::Case &before, const domain::Case &after, RowChanges &changes)
{
    changes.set("version", before.version, after.version);
    changes.set("owner", before.owner, after.owner);
    if (changes.set("title", before.title, after.title))
        changes.setFolded("sort_title", before.title, after.title);
    changes.set("status", numberOf(before.status), numberOf(after.status));
    changes.set("status_text", otherText(before.status.otherText), otherText(after.status.otherText));
    changes.set("severity", numberOf(before.severity), numberOf(after.severity));
    changes.set("severity_text", otherText(before.severity.otherText), otherText(after.severity.otherText));
    if (changes.set("category", before.category, after.category))
        changes.setFolded("sort_category", before.category.value_or(QString()),
                          after.category.value_or(QString()));
    changes.set("comments", before.totalComments, after.totalComments);
    changes.set("alerts", before.totalAlerts, after.totalAlerts);
    changes.set("connector_id", before.connector.id, after.connector.id);
    changes.set("connector_name", before.connector.name, after.connector.name);
    changes.set("connector_type", before.connector.type, after.connector.type);
    changes.setFolded("sort_connector", connectorToSort(before), connectorToSort(after));
    if (before.externalService != after.externalService) {
        const auto titleOf = [](const domain::Case &value) {
            return value.externalService ? std::optional(value.externalService->externalTitle) : std::nullopt;
        };
        const auto urlOf = [](const domain::Case &value) {
            return value.externalService ? std::optional(value.externalService->externalUrl) : std::nullopt;
        };
        changes.set("external_title", titleOf(before), titleOf(after));
        changes.set("external_url", urlOf(before), urlOf(after));
        changes.setFolded("sort_external", titleOf(before).value_or(QString()),
                          titleOf(after).value_or(QString()));
    }
    changes.set("created", before.createdAt, after.createdAt);
    changes.set("updated", before.updatedAt, after.updatedAt);
    changes.set("closed", before.closedAt, after.closedAt);
}

void setTimeline(const TimelineNumbers &before, const TimelineNumbers &after, RowChanges &changes)
{
    changes.set("next_entry", before.nextEntry, after.nextEntry);
    changes.set("next_attachment", before.nextAttachment, after.nextAttachment);
    changes.set("timeline_comments", before.comments, after.comments);
    changes.set("timeline_history", before.history, after.history);
    changes.set("activities", before.activities, after.activities);
    changes.set("unordered", int(before.unordered), int(after.unordered));
}

QByteArray placeholders(int count)
{
    QByteArray text = QByteArray("?, ").repeated(count);
    text.chop(2);
    return text;
}

} // namespace

CaseRows::CaseRows(const domain::Case &theValue)
    : value(theValue)
    , row(rowOf(theValue, {}))
    , columns(valuesOf(row, theValue))
    , body(json::storedText(theValue))
    , searched(theValue)
{
}

void insertCase(Connection &connection, CaseKey key, WorkspaceId workspace, const CaseRows &rows,
                const TimelineNumbers &timeline, FacetChanges &facets, ImportKey run)
{
    static const QByteArray insertSql = "INSERT INTO case_row (key, workspace, id, "
        + QByteArrayList(columns.begin(), columns.end()).join(", ")
        + ", next_entry, next_attachment, timeline_comments, timeline_history, activities, unordered) VALUES "
          "("
        + placeholders(int(columns.size()) + 9) + ')';
    // Links first: they make the assignees that the sort column names; then who made the case, for that may
    // name one of them.
    CaseRow row = rows.row;
    row.workspace = workspace;
    writeLinks(connection, key, row);
    const ColumnValue reporter = personId(connection, rows.value.createdBy, run);
    Statement insert(connection, insertSql);
    insert.bind(key, workspace, rows.value.id);
    for (size_t i = 0; i < columns.size(); ++i) {
        if (i == reporterColumn)
            insert.add(reporter);
        else if (i == sortAssigneesColumn)
            insert.add(sortAssigneesOf(connection, row));
        else
            insert.add(rows.columns[i]);
    }
    insert.add(timeline.nextEntry);
    insert.add(timeline.nextAttachment);
    insert.add(timeline.comments);
    insert.add(timeline.history);
    insert.add(timeline.activities);
    insert.add(timeline.unordered);
    insert.run();
    Statement body(connection, "INSERT INTO case_body (key, json) VALUES (?, ?)");
    body.bind(key, rows.body);
    body.run();
    indexCase(connection, key, rows.searched);
    facets.add(row);
}

void insertCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &value,
                FacetChanges &facets)
{
    insertCase(connection, key, workspace, CaseRows(value), {}, facets);
}

void updateCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &before,
                const domain::Case &after, FacetChanges &facets, const TimelineChange &timeline)
{
    const CaseRow oldRow = rowOf(before, workspace);
    const CaseRow newRow = rowOf(after, workspace);
    if (!(oldRow == newRow)) {
        replaceLinks(connection, key, oldRow, newRow);
        facets.remove(oldRow);
        facets.add(newRow);
    }
    RowChanges changes;
    setValues(before, after, changes);
    changes.set("recency", oldRow.recency, newRow.recency);
    // Who made it, and the names that its assignees are sorted by, are looked up where they may have changed
    // only.
    if (before.createdBy != after.createdBy)
        changes.add("reporter", column(personId(connection, after.createdBy, {})));
    setLists(connection, oldRow, newRow, changes);
    setTimeline(timeline.before, timeline.after, changes);
    changes.write(connection, key);
    Statement body(connection, "UPDATE case_body SET json = ? WHERE key = ?");
    body.bind(json::storedText(after), key);
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
