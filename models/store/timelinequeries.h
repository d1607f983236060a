#pragma once

#include "models/base/result.h"
#include "models/store/storetypes.h"

namespace casebook::store {

class Connection;

domain::TimelinePage readTimeline(Connection &connection, const domain::TimelineRequest &request);
QList<domain::PersonName> readTimelineAuthors(Connection &connection, CaseKey key);
/// Kibana's user_actions/_find (CONTRACT §4.4). NotFound; InvalidInput for wrong paging or types.
Result<ActivityPage> findActivities(Connection &connection, CaseKey key, const QStringList &types, int page,
                                    int perPage, domain::SortOrder order);

} // namespace casebook::store
