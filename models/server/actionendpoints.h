#pragma once

#include "models/server/call.h"

namespace casebook::server {

/// POST /api/actions/connector/{connectorId}/_execute (CONTRACT §5.1, §6): what the connector's type says.
/// HTTP 200 also where it fails; NotFound for a connector that isn't there, InvalidInput for a body without
/// params.
///
/// Every served casebook has one connector of type `.case`: it is preconfigured, in no list, under the fixed
/// id action::builtInId, needs no configuration and can't be changed. It does its work as Kibana's null user,
/// within what the caller may see and change.
Result<Reply> executeConnector(const Call &call, Service &service);

} // namespace casebook::server
