#pragma once

#include "models/server/call.h"

namespace casebook::server {

/// POST /api/cases/{caseId}/connector/{connectorId}/_push (CONTRACT §7)
Result<Reply> pushCase(const Call &call, Service &service);
/// GET /internal/cases/{caseId}/_connectors (§2.10): how the case stands to each connector it has or had
Result<Reply> listConnectorsOfCase(const Call &call, Service &service);

} // namespace casebook::server
