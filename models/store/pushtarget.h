#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/case.h"

namespace casebook::store {

class Connection;

/// Where a local push of the case with this connector goes: id, title and URL of its last push there, or new
/// ones (CONTRACT §7.3). NotFound with Kibana's words when the store has no such connector.
Result<domain::ExternalService> localPushTarget(Connection &connection, CaseKey key,
                                                const QString &connectorId);

} // namespace casebook::store
