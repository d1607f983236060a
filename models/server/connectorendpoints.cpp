#include "models/server/connectorendpoints.h"

#include "models/domain/notfound.h"
#include "models/json/queryrequests.h"
#include "models/json/responses.h"
#include "models/server/connectorchoices.h"
#include "models/store/casestore.h"

#include <QJsonArray>

#include <algorithm>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

template <typename Listed>
Listed listed(const domain::ConnectorDefinition &definition)
{
    Listed connector;
    connector.id = definition.id;
    connector.name = definition.name;
    connector.type = definition.type;
    connector.config = definition.config;
    return connector;
}

template <typename Listed>
Result<Reply> list(const Call &call, Service &service)
{
    if (const Result<void> none = json::emptyRequest(call.query); !none)
        return failure(none.error());
    const Result<QList<domain::ConnectorDefinition>> definitions = waitFor(service.store.connectors());
    if (!definitions)
        return failure(definitions.error());
    QJsonArray documents;
    for (const domain::ConnectorDefinition &definition : *definitions)
        documents.append(json::write(listed<Listed>(definition)));
    return Reply::json(documents);
}

} // namespace

Result<Reply> findConnectors(const Call &call, Service &service)
{
    return list<json::ListedConnector>(call, service);
}

Result<Reply> listActionConnectors(const Call &call, Service &service)
{
    return list<json::ActionConnector>(call, service);
}

Result<Reply> executeChoices(const QString &connectorId, const QJsonObject &params, Service &service)
{
    const Result<QList<domain::ConnectorDefinition>> definitions = waitFor(service.store.connectors());
    if (!definitions)
        return failure(definitions.error());
    const auto connector
        = std::find_if(definitions->cbegin(), definitions->cend(),
                       [&](const domain::ConnectorDefinition &each) { return each.id == connectorId; });
    if (connector == definitions->cend())
        return failure(domain::connectorNotFound(connectorId));

    json::ActionResult answer{ .status = u"ok"_s, .connectorId = connectorId };
    const Result<QJsonValue> data = choicesFor(*connector, params.value("subAction"_L1).toString(),
                                               params.value("subActionParams"_L1).toObject());
    if (data) {
        answer.data = *data;
    } else {
        answer.status = u"error"_s;
        answer.message = u"an error occurred while running the action"_s;
        answer.serviceMessage = data.error().message;
        answer.retry = data.error().kind == ErrorKind::NotFound; // as Kibana answers it
    }
    return Reply::json(json::write(answer));
}

} // namespace casebook::server
