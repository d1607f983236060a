#pragma once

#include "models/server/call.h"

namespace casebook::server {

/// GET /api/cases/{caseId}/user_actions/_find (CONTRACT §4.4).
Result<Reply> findActivities(const Call &call, Service &service);
/// GET /api/cases/{caseId}/user_actions, the legacy list (§4.1).
Result<Reply> listActivities(const Call &call, Service &service);
/// GET /internal/cases/{caseId}/user_actions/_stats (§2.10).
Result<Reply> countActivities(const Call &call, Service &service);

} // namespace casebook::server
