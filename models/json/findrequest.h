#pragma once

#include "models/base/result.h"
#include "models/domain/limits.h"
#include "models/domain/query.h"

#include <QList>

#include <utility>

namespace casebook::json {

/// The query part of a request: names as Kibana has them, repeated for several values.
using QueryParameters = QList<std::pair<QString, QString>>;

/// GET /api/cases/_find (CONTRACT §2.2).
struct FindRequest
{
    domain::CaseQuery query{ .filter = {},
                             .sort = domain::CaseSort::Created,
                             .order = domain::SortOrder::Ascending };
    int page = 1;
    int perPage = domain::limits::perPageByDefault;
};
/// Refuses what Kibana refuses, with its messages. @p now is what "now-1d" counts from.
Result<FindRequest> findRequest(const QueryParameters &parameters, const Timestamp &now);

/// The filter whose cases the answer's three counts count: all conditions but status and search (§2.2).
domain::CaseFilter countingFilter(domain::CaseFilter filter, domain::StatusValue status);

/// GET /api/cases/{id}/user_actions/_find (CONTRACT §4.4).
struct ActivityRequest
{
    QStringList types = {};
    int page = 1;
    int perPage = domain::limits::perPageByDefault;
    domain::SortOrder order = domain::SortOrder::Ascending;
};
Result<ActivityRequest> activityRequest(const QueryParameters &parameters);

} // namespace casebook::json
