#pragma once

#include "models/base/timestamp.h"
#include "models/domain/activity.h"
#include "models/domain/connector.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace casebook::domain {

/// How a case stands to one of the connectors it has or had (CONTRACT §7, last paragraph; §2.10
/// `_connectors`).
struct PushState
{
    CaseConnector connector; ///< with the fields it was last given
    bool needsPush = false;
    bool hasBeenPushed = false;
    std::optional<Timestamp> firstPush = {};
    std::optional<Timestamp> lastPush = {};
    QJsonObject externalService = {}; ///< of the last push

    bool operator==(const PushState &) const = default;
};

/// One for each connector that the history names, by id; @p activities ascending. A push is needed when there
/// was none with this connector, when its fields were changed since, or when a comment, description, tags or
/// title activity (for webhooks status and severity, too) came after it. Pure and thread-safe.
QList<PushState> pushStates(const QList<Activity> &activities);

} // namespace casebook::domain
