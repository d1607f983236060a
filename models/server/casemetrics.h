#pragma once

#include "models/base/timestamp.h"
#include "models/domain/activity.h"

#include <QJsonObject>
#include <QList>

namespace casebook::server {

/// What the history of one case tells in numbers, as GET /internal/cases/metrics/{caseId} answers it
/// (CONTRACT §2.10, recorded from 8.12.2). @p activities: all of the case, oldest first.

/// `lifespan.statusInfo`: milliseconds open and in progress up to @p now, and when the case was opened again.
QJsonObject statusInfo(const QList<domain::Activity> &activities, const Timestamp &created,
                       const Timestamp &now);
/// `connectors.total`: how many different connectors the case has had.
int connectorsUsed(const QList<domain::Activity> &activities);
/// `actions.isolateHost`: how often hosts were isolated and released.
QJsonObject isolations(const QList<domain::Activity> &activities);

} // namespace casebook::server
