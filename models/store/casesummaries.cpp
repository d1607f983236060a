#include "models/store/caselists.h"
#include "models/store/caserow.h"
#include "models/store/counters.h"
#include "models/store/statement.h"
#include "models/store/summaryreader.h"

namespace casebook::store {

QList<domain::CaseSummary> readSummaries(Connection &connection, const QList<CaseKey> &keys)
{
    return connection.kept<SummaryReader>().read(keys);
}

domain::ViewCounts readViewCounts(Connection &connection, const domain::User &me)
{
    const auto count
        = [&connection](FacetKind kind, const QString &value) { return facetCount(connection, kind, value); };
    domain::ViewCounts counts;
    counts.open = count(FacetKind::Status, QString::number(numberOf(domain::StatusValue::Open)));
    counts.inProgress = count(FacetKind::Status, QString::number(numberOf(domain::StatusValue::InProgress)));
    counts.closed = count(FacetKind::Status, QString::number(numberOf(domain::StatusValue::Closed)));
    counts.all = counts.open + counts.inProgress + counts.closed
        + count(FacetKind::Status, QString::number(numberOf(domain::StatusValue::Other)));
    counts.assignedToMe = count(FacetKind::Assignee, me.assigneeUid());
    counts.unassigned = count(FacetKind::Unassigned, QString());
    Statement drafts(connection, "SELECT count(*) FROM draft");
    counts.drafts = drafts.next() ? drafts.number(0) : 0;
    return counts;
}

domain::Facets readFacets(Connection &connection, std::optional<WorkspaceId> workspace)
{
    domain::Facets facets;
    Statement find(
        connection,
        "SELECT f.kind, f.value, sum(f.count) AS total, coalesce(nullif(max(f.label), ''), a.name, p.name) "
        "FROM facet_count f LEFT JOIN assignee a ON f.kind = 4 AND a.uid = f.value "
        "LEFT JOIN person p ON f.kind = 5 AND p.identity = f.value "
        "WHERE f.run = 0 AND f.kind BETWEEN 3 AND 7 AND (?1 IS NULL OR f.workspace = ?1) "
        "GROUP BY f.kind, f.value HAVING total > 0 ORDER BY total DESC, f.value");
    find.bind(workspace);
    while (find.next()) {
        const QString value = find.text(1);
        const QString label = find.text(3);
        const domain::FacetValue facet{ value, label.isEmpty() ? value : label, find.number(2) };
        switch (FacetKind(find.small(0))) {
        case FacetKind::Tag:
            facets.tags.append(facet);
            break;
        case FacetKind::Assignee:
            facets.assignees.append(facet);
            break;
        case FacetKind::Reporter:
            facets.reporters.append(facet);
            break;
        case FacetKind::Category:
            facets.categories.append(facet);
            break;
        case FacetKind::Connector:
            facets.connectors.append(facet);
            break;
        default:
            break;
        }
    }
    return facets;
}

} // namespace casebook::store
