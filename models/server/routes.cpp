#include "models/server/routes.h"

#include "models/server/actionendpoints.h"
#include "models/server/activityendpoints.h"
#include "models/server/casesendpoints.h"
#include "models/server/commentsendpoints.h"
#include "models/server/configureendpoints.h"
#include "models/server/connectorendpoints.h"
#include "models/server/fileendpoints.h"
#include "models/server/internalendpoints.h"
#include "models/server/pushendpoints.h"
#include "models/server/smallendpoints.h"

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

QList<QByteArrayView> segmentsOf(QByteArrayView path)
{
    QList<QByteArrayView> segments;
    qsizetype start = 1;
    for (qsizetype at = 1; at <= path.size(); ++at) {
        if (at == path.size() || path[at] == '/') {
            segments.append(path.sliced(start, at - start));
            start = at + 1;
        }
    }
    return segments;
}

bool isParameter(QByteArrayView segment)
{
    return segment.startsWith('{');
}

} // namespace

const QList<Route> &routes()
{
    static const QList<Route> table{
        { "GET"_L1, "/api/status"_L1, getStatus, Access::Anyone },

        { "POST"_L1, "/api/cases"_L1, createCase },
        { "PATCH"_L1, "/api/cases"_L1, patchCases },
        { "DELETE"_L1, "/api/cases"_L1, deleteCases },
        { "GET"_L1, "/api/cases/_find"_L1, findCases },
        { "GET"_L1, "/api/cases/tags"_L1, listTags },
        { "GET"_L1, "/api/cases/reporters"_L1, listReporters },
        { "GET"_L1, "/api/cases/status"_L1, countStatuses },
        { "GET"_L1, "/api/cases/alerts/{alertId}"_L1, listCasesOfAlert },
        { "GET"_L1, "/api/cases/configure"_L1, listConfigurations },
        { "POST"_L1, "/api/cases/configure"_L1, createConfiguration },
        { "PATCH"_L1, "/api/cases/configure/{configurationId}"_L1, patchConfiguration },
        { "GET"_L1, "/api/cases/configure/connectors/_find"_L1, findConnectors },
        { "GET"_L1, "/api/cases/{caseId}"_L1, getCase },
        { "GET"_L1, "/api/cases/{caseId}/resolve"_L1, resolveCase },
        { "GET"_L1, "/api/cases/{caseId}/alerts"_L1, listAlerts },

        { "GET"_L1, "/api/cases/{caseId}/comments/_find"_L1, findComments },
        { "GET"_L1, "/api/cases/{caseId}/comments/{commentId}"_L1, getComment },
        { "DELETE"_L1, "/api/cases/{caseId}/comments/{commentId}"_L1, deleteComment },
        { "GET"_L1, "/api/cases/{caseId}/comments"_L1, listComments },
        { "POST"_L1, "/api/cases/{caseId}/comments"_L1, addComment },
        { "PATCH"_L1, "/api/cases/{caseId}/comments"_L1, patchComment },
        { "DELETE"_L1, "/api/cases/{caseId}/comments"_L1, deleteAllComments },

        { "GET"_L1, "/api/cases/{caseId}/user_actions/_find"_L1, findActivities },
        { "GET"_L1, "/api/cases/{caseId}/user_actions"_L1, listActivities },

        { "POST"_L1, "/api/actions/connector/{connectorId}/_execute"_L1, executeConnector },
        { "GET"_L1, "/api/actions/connectors"_L1, listActionConnectors },
        { "POST"_L1, "/api/cases/{caseId}/connector/{connectorId}/_push"_L1, pushCase },
        { "GET"_L1, "/internal/cases/{caseId}/_connectors"_L1, listConnectorsOfCase },

        { "POST"_L1, "/api/cases/{caseId}/files"_L1, uploadFile, Access::SignedIn, BodyForm::Streamed },
        { "GET"_L1, "/api/files/files/{kind}/{fileId}/blob"_L1, downloadFile },
        { "GET"_L1, "/api/files/files/{kind}/{fileId}/blob/{name}"_L1, downloadFile },

        { "POST"_L1, "/internal/cases/_bulk_get"_L1, bulkGetCases },
        { "GET"_L1, "/internal/cases/categories"_L1, listCategories },
        { "POST"_L1, "/internal/cases/_suggest_user_profiles"_L1, suggestUserProfiles },
        { "GET"_L1, "/internal/cases/metrics"_L1, allMetrics },
        { "GET"_L1, "/internal/cases/metrics/{caseId}"_L1, caseMetrics },
        { "GET"_L1, "/internal/cases/{caseId}/user_actions/_stats"_L1, countActivities },
        { "POST"_L1, "/internal/cases/{caseId}/attachments/_bulk_create"_L1, bulkAddAttachments },
        { "POST"_L1, "/internal/cases/{caseId}/attachments/_bulk_get"_L1, bulkGetAttachments },
    };
    return table;
}

Router::Router(const QList<Route> &table)
{
    for (const Route &route : table) {
        const QList<QByteArrayView> segments
            = segmentsOf(QByteArrayView(route.pattern.data(), route.pattern.size()));
        m_entries[segments.size()].append({ &route, segments });
    }
}

std::optional<MatchedRoute> Router::find(QByteArrayView method, QByteArrayView path) const
{
    if (!path.startsWith('/'))
        return std::nullopt;
    const QList<QByteArrayView> segments = segmentsOf(path);
    const auto candidates = m_entries.constFind(segments.size());
    if (candidates == m_entries.constEnd())
        return std::nullopt;
    for (const Entry &entry : *candidates) {
        if (QByteArrayView(entry.route->method.data(), entry.route->method.size()) != method)
            continue;
        MatchedRoute match{ .route = entry.route };
        bool matches = true;
        for (qsizetype i = 0; i < segments.size() && matches; ++i) {
            const QByteArrayView segment = entry.segments.at(i);
            if (!isParameter(segment)) {
                matches = segment == segments.at(i);
                continue;
            }
            matches = !segments.at(i).isEmpty();
            const QLatin1String name(segment.data() + 1, segment.size() - 2);
            match.parameters.append(
                { name, QString::fromUtf8(QByteArray::fromPercentEncoding(segments.at(i).toByteArray())) });
        }
        if (matches)
            return match;
    }
    return std::nullopt;
}

} // namespace casebook::server
