#pragma once

#include "models/base/result.h"
#include "models/json/responses.h"
#include "models/store/storetypes.h"

#include <QByteArrayView>

#include <functional>

namespace casebook::store {

class Connection;

domain::TimelinePage readTimeline(Connection &connection, const domain::TimelineRequest &request);
QList<domain::PersonName> readTimelineAuthors(Connection &connection, CaseKey key);
/// One page of user_actions/_find (CONTRACT §4.4): calls @p begin with the number of activities that @p types
/// select, then @p each with the stored text of every one of the page, in order. NotFound; InvalidInput for
/// wrong paging or types.
Result<void> walkActivities(Connection &connection, CaseKey key, const QStringList &types, int page,
                            int perPage, domain::SortOrder order, const std::function<void(qint64)> &begin,
                            const std::function<void(QByteArrayView)> &each);
/// Kibana's user_actions/_find (CONTRACT §4.4). NotFound; InvalidInput for wrong paging or types.
Result<ActivityPage> findActivities(Connection &connection, CaseKey key, const QStringList &types, int page,
                                    int perPage, domain::SortOrder order);
/// Every activity of the case, in order.
void walkAllActivities(Connection &connection, CaseKey key, int limit,
                       const std::function<void(QByteArrayView)> &each);
/// user_actions/_stats (CONTRACT §2.10): `comments` are those that `types=user` selects. NotFound.
Result<json::ActivityStats> countActivities(Connection &connection, CaseKey key);

} // namespace casebook::store
