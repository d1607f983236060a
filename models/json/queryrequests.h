#pragma once

#include "models/json/findrequest.h"

#include <optional>

namespace casebook::json {

// The query parts of the smaller requests, read as strictly as Kibana reads them: a parameter that is not
// known is InvalidInput `invalid keys "…"`, or, where Kibana's route itself looks at the query,
// `[request query.a]: definition for this key is missing` (CONTRACT §1.5, §2). See findrequest.h for the two
// large ones.

/// GET {id}/comments/_find (§2.6).
struct CommentsRequest
{
    int page = 1;
    int perPage = domain::limits::perPageByDefault;
    domain::SortOrder order = domain::SortOrder::Ascending;
};
Result<CommentsRequest> commentsRequest(const QueryParameters &parameters);

/// GET status (§2.10).
struct StatusRequest
{
    QStringList owners = {};
    std::optional<Timestamp> from = {};
    std::optional<Timestamp> to = {};
};
/// @p now is what "now-1d" counts from.
Result<StatusRequest> statusRequest(const QueryParameters &parameters, const Timestamp &now);

/// The one parameter, `owner`, of tags, reporters, categories, alerts/{alertId} and configure (§2.9, §2.10).
Result<QStringList> ownersRequest(const QueryParameters &parameters);

/// The one parameter of DELETE /api/cases: `ids=["a","b"]` or repeated; a bare single id is refused (§2.8).
Result<QStringList> idsRequest(const QueryParameters &parameters);

/// GET {id}: `includeComments` (§2.3); nullopt: not given, which means true.
Result<std::optional<bool>> includeCommentsRequest(const QueryParameters &parameters);

/// Of a request that has no query.
Result<void> emptyRequest(const QueryParameters &parameters);

} // namespace casebook::json
