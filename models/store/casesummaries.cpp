#include "models/store/bodies.h"
#include "models/store/caselists.h"
#include "models/store/caserow.h"
#include "models/store/counters.h"
#include "models/store/peoplequeries.h"
#include "models/store/statement.h"

#include <QHash>

#include <algorithm>

namespace casebook::store {

QList<domain::CaseSummary> readSummaries(Connection &connection, const QList<CaseKey> &keys)
{
    QList<domain::CaseSummary> summaries;
    summaries.reserve(keys.size());
    QHash<QString, QString> names;
    Statement find(
        connection,
        "SELECT r.workspace, r.id, r.owner, r.title, r.status, r.status_text, r.severity, "
        "r.severity_text, r.tags, r.assignees, p.identity, p.name, r.category, r.comments, r.alerts, "
        "r.connector_id, r.connector_name, r.connector_type, r.external_title, r.external_url, r.created, "
        "r.updated, r.closed, r.sync_state, EXISTS (SELECT 1 FROM draft d WHERE d.case_key = r.key) "
        "FROM case_row r LEFT JOIN person p ON p.id = r.reporter WHERE r.key = ?");
    for (const CaseKey key : keys) {
        find.bind(key);
        if (!find.next())
            continue;
        domain::CaseSummary summary;
        summary.key = key;
        summary.workspace = WorkspaceId{ find.number(0) };
        summary.id = find.text(1);
        summary.owner = find.text(2);
        summary.title = find.text(3);
        summary.status = statusFrom(find.small(4), find.text(5));
        summary.severity = severityFrom(find.small(6), find.text(7));
        summary.tags = listFrom(find.bytes(8));
        for (const QString &uid : listFrom(find.bytes(9))) {
            auto name = names.constFind(uid);
            if (name == names.constEnd())
                name = names.insert(uid, assigneeName(connection, uid));
            summary.assignees.append({ uid, *name });
        }
        summary.reporter = { find.text(10), find.text(11) };
        summary.category = find.text(12);
        summary.comments = find.small(13);
        summary.alerts = find.small(14);
        summary.connectorId = find.text(15);
        summary.connectorName = find.text(16);
        summary.connectorType = find.text(17);
        summary.externalTitle = find.text(18);
        summary.externalUrl = find.text(19);
        summary.created = find.time(20);
        summary.updated = find.optionalTime(21);
        summary.closed = find.optionalTime(22);
        summary.syncState = domain::SyncState(find.small(23));
        summary.hasDraft = find.number(24) != 0;
        summaries.append(std::move(summary));
    }
    return summaries;
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
