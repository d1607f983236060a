#include "models/store/servedlists.h"

#include "models/domain/limits.h"
#include "models/store/bodies.h"
#include "models/store/casedocuments.h"
#include "models/store/casefilter.h"
#include "models/store/caselists.h"
#include "models/store/caserow.h"
#include "models/store/counters.h"
#include "models/store/importqueries.h"
#include "models/store/selectionbuilder.h"
#include "models/store/statement.h"

#include <algorithm>

namespace casebook::store {

namespace {

constexpr int valuesShown = domain::limits::window; // CONTRACT §2.10

/// Every owner of a visible case.
QStringList ownersOf(Connection &connection, WorkspaceId workspace)
{
    QStringList owners;
    Statement find(
        connection,
        "SELECT value FROM facet_count WHERE run = 0 AND kind = ? AND workspace = ? AND count > 0");
    find.bind(int(FacetKind::Owner), workspace);
    while (find.next())
        owners.append(find.text(0));
    return owners;
}

QStringList countedValues(Connection &connection, FacetKind kind, WorkspaceId workspace)
{
    QStringList values;
    Statement find(connection,
                   "SELECT value FROM facet_count WHERE run = 0 AND kind = ? AND workspace = ? AND count > 0 "
                   "ORDER BY value LIMIT ?");
    find.bind(int(kind), workspace, valuesShown);
    while (find.next())
        values.append(find.text(0));
    return values;
}

/// The values that @p column has in the selected cases; @p join adds to `case_row r` what it stands in.
QStringList selectedValues(Connection &connection, const domain::CaseFilter &filter, const QByteArray &column,
                           const QByteArray &join = {})
{
    const CaseSelection selection = selectionOf(connection, filter);
    QStringList values;
    Statement find(connection,
                   "SELECT DISTINCT " + column + " AS value FROM " + selection.from + join + " WHERE "
                       + selection.where + " AND value IS NOT NULL ORDER BY value LIMIT ?");
    find.addAll(selection.values);
    find.add(valuesShown);
    while (find.next())
        values.append(find.text(0));
    return values;
}

bool isWholeWorkspace(const domain::CaseFilter &filter)
{
    domain::CaseFilter whole;
    whole.workspace = filter.workspace;
    return filter == whole;
}

json::StatusCounts countsOf(const StatusTally &tally)
{
    return { .open = tally.open, .inProgress = tally.inProgress, .closed = tally.closed, .carried = {} };
}

/// The newest of the selected cases that this person made: how Kibana shows who reported.
std::optional<domain::User> asReporter(Connection &connection, const CaseSelection &selection, qint64 person)
{
    Statement find(connection,
                   "SELECT b.json FROM case_row r INDEXED BY case_by_reporter "
                   "CROSS JOIN case_body b ON b.key = r.key WHERE r.reporter = ? AND "
                       + selection.where + " ORDER BY r.key DESC LIMIT 1");
    find.add(person);
    find.addAll(selection.values);
    if (!find.next())
        return std::nullopt;
    return caseFrom(find.bytes(0)).createdBy;
}

} // namespace

std::optional<domain::CaseFilter> seenBy(Connection &connection, const Sight &sight,
                                         domain::CaseFilter filter)
{
    filter.workspace = sight.workspace;
    QStringList owners = filter.owners.isEmpty() ? sight.owners.value_or(QStringList()) : filter.owners;
    if (sight.owners)
        owners.removeIf([&sight](const QString &owner) { return !sight.sees(owner); });
    if (owners.isEmpty() && (sight.owners || !filter.owners.isEmpty()))
        return std::nullopt;
    const QStringList used = owners.isEmpty() ? QStringList() : ownersOf(connection, sight.workspace);
    const bool hidesSome = std::any_of(used.begin(), used.end(),
                                       [&owners](const QString &owner) { return !owners.contains(owner); });
    filter.owners = hidesSome ? owners : QStringList();
    return filter;
}

QByteArray findCases(Connection &connection, const Sight &sight, const json::FindRequest &request)
{
    const std::optional<domain::CaseFilter> seen = seenBy(connection, sight, request.query.filter);
    QByteArray cases;
    StatusTally tally;
    qint64 total = 0;
    if (seen) {
        const domain::CaseQuery query{ *seen, request.query.sort, request.query.order };
        appendCases(
            connection,
            readPageKeys(connection, query, qint64(request.page - 1) * request.perPage, request.perPage),
            cases);
        const domain::CaseFilter counted = json::countingFilter(*seen, domain::StatusValue::Open);
        tally = countByStatus(connection, counted);
        domain::CaseFilter unsearched = counted;
        unsearched.statuses = seen->statuses;
        if (!(unsearched == *seen)) { // a search: the three counts don't look at it
            total = countCases(connection, *seen);
        } else if (seen->statuses.isEmpty()) {
            total = tally.all();
        } else {
            QList<domain::StatusValue> distinct = seen->statuses;
            std::sort(distinct.begin(), distinct.end());
            distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
            for (const domain::StatusValue status : std::as_const(distinct))
                total += tally.of(status);
        }
    } else {
        cases = "[]";
    }
    // Sorted keys, as everywhere.
    return "{\"cases\":" + cases + ",\"count_closed_cases\":" + QByteArray::number(tally.closed)
        + ",\"count_in_progress_cases\":" + QByteArray::number(tally.inProgress) + ",\"count_open_cases\":"
        + QByteArray::number(tally.open) + ",\"page\":" + QByteArray::number(request.page) + ",\"per_page\":"
        + QByteArray::number(request.perPage) + ",\"total\":" + QByteArray::number(total) + '}';
}

json::StatusCounts countStatuses(Connection &connection, const Sight &sight, const domain::CaseFilter &filter)
{
    const std::optional<domain::CaseFilter> seen = seenBy(connection, sight, filter);
    return seen ? countsOf(countByStatus(connection, *seen)) : json::StatusCounts{};
}

QStringList usedTags(Connection &connection, const Sight &sight, const QStringList &owners)
{
    const std::optional<domain::CaseFilter> seen = seenBy(connection, sight, { .owners = owners });
    if (!seen)
        return {};
    if (isWholeWorkspace(*seen))
        return countedValues(connection, FacetKind::Tag, sight.workspace);
    return selectedValues(connection, *seen, "t.name",
                          " JOIN case_tag l ON l.key = r.key JOIN tag t ON t.id = l.tag");
}

QStringList usedCategories(Connection &connection, const Sight &sight, const QStringList &owners)
{
    const std::optional<domain::CaseFilter> seen = seenBy(connection, sight, { .owners = owners });
    if (!seen)
        return {};
    if (isWholeWorkspace(*seen))
        return countedValues(connection, FacetKind::Category, sight.workspace);
    return selectedValues(connection, *seen, "r.category");
}

QList<domain::User> reportersOf(Connection &connection, const Sight &sight, const QStringList &owners)
{
    QList<domain::User> reporters;
    const std::optional<domain::CaseFilter> seen = seenBy(connection, sight, { .owners = owners });
    if (!seen)
        return reporters;
    const CaseSelection selection = selectionOf(connection, *seen);
    // Kibana groups by user name; whoever has none is no reporter.
    Statement people(connection,
                     "SELECT p.id FROM person p JOIN facet_count f ON f.run = 0 AND f.kind = ? "
                     "AND f.value = p.identity AND f.workspace = ? AND f.count > 0 "
                     "WHERE p.username IS NOT NULL ORDER BY p.username LIMIT ?");
    people.bind(int(FacetKind::Reporter), sight.workspace, valuesShown);
    while (people.next()) {
        if (const std::optional<domain::User> user = asReporter(connection, selection, people.number(0)))
            reporters.append(*user);
    }
    return reporters;
}

QList<json::CaseOfAlert> casesOfAlert(Connection &connection, const Sight &sight, const QString &alertId,
                                      const QStringList &owners)
{
    QList<json::CaseOfAlert> cases;
    const std::optional<domain::CaseFilter> seen = seenBy(connection, sight, { .owners = owners });
    if (!seen)
        return cases;
    const CaseSelection selection = selectionOf(connection, *seen);
    Statement find(
        connection,
        "SELECT b.json FROM (SELECT DISTINCT key >> 24 AS key FROM attachment_alert WHERE alert = ?) a "
        "CROSS JOIN case_row r ON r.key = a.key CROSS JOIN case_body b ON b.key = r.key WHERE "
            + selection.where + " ORDER BY r.created, r.key");
    find.add(alertId);
    find.addAll(selection.values);
    while (find.next()) {
        const domain::Case value = caseFrom(find.bytes(0));
        cases.append({ .id = value.id,
                       .title = value.title,
                       .description = value.description,
                       .status = value.status,
                       .createdAt = value.createdAt,
                       .totals = { { QStringLiteral("alerts"), value.totalAlerts },
                                   { QStringLiteral("userComments"), value.totalComments } },
                       .carried = {} });
    }
    return cases;
}

} // namespace casebook::store
