#include "models/store/pushtarget.h"

#include "models/domain/notfound.h"
#include "models/store/bodies.h"
#include "models/store/connectorqueries.h"
#include "models/store/counters.h"
#include "models/store/keys.h"
#include "models/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::store {

Result<domain::ExternalService> localPushTarget(Connection &connection, CaseKey key,
                                                const QString &connectorId)
{
    const QList<domain::ConnectorDefinition> connectors = readConnectors(connection);
    const auto connector
        = std::find_if(connectors.cbegin(), connectors.cend(),
                       [&](const domain::ConnectorDefinition &each) { return each.id == connectorId; });
    if (connector == connectors.cend())
        return failure(domain::connectorNotFound(connectorId));
    domain::ExternalService target;
    target.connectorId = connectorId;
    target.connectorName = connector->name;
    Statement pushes(connection,
                     "SELECT json FROM activity WHERE key BETWEEN ? AND ? AND type = 'pushed' "
                     "AND json IS NOT NULL ORDER BY key DESC");
    pushes.bind(firstRowKey(key), lastRowKey(key));
    while (pushes.next()) {
        const QJsonObject service
            = activityFrom(pushes.bytes(0)).payload.value("externalService"_L1).toObject();
        if (service.value("connector_id"_L1) != connectorId)
            continue;
        target.externalId = service.value("external_id"_L1).toString();
        target.externalTitle = service.value("external_title"_L1).toString();
        target.externalUrl = service.value("external_url"_L1).toString();
        return target;
    }
    const QString number = QString::number(takeNumber(connection, "push"));
    target.externalId = number;
    target.externalTitle = u"Local-"_s + number;
    target.externalUrl = u"casebook://local/%1/%2"_s.arg(connectorId, number);
    return target;
}

} // namespace casebook::store
