#pragma once

#include "models/server/call.h"

namespace casebook::server {

// The connectors that the store defines (CONTRACT §2.9, §5.1).

/// GET /api/cases/configure/connectors/_find, with camelCase keys
Result<Reply> findConnectors(const Call &call, Service &service);
/// GET /api/actions/connectors, with snake_case keys
Result<Reply> listActionConnectors(const Call &call, Service &service);
/// The choice sub-actions of POST /api/actions/connector/{connectorId}/_execute, answered from the choices
/// that the store has for the connector. @p params is the body's `params`; HTTP 200 also for failures.
/// NotFound.
Result<Reply> executeChoices(const QString &connectorId, const QJsonObject &params, Service &service);

} // namespace casebook::server
