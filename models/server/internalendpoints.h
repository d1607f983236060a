#pragma once

#include "models/server/call.h"

namespace casebook::server {

// Internal operations that Kibana's own pages use (CONTRACT §2.10).

/// POST /internal/cases/_suggest_user_profiles: of the people that the server knows.
Result<Reply> suggestUserProfiles(const Call &call, Service &service);
/// GET /internal/cases/metrics/{caseId}: those of `features`.
Result<Reply> caseMetrics(const Call &call, Service &service);
/// GET /internal/cases/metrics: mttr and status over all cases, of `owner`, `from` and `to`.
Result<Reply> allMetrics(const Call &call, Service &service);

} // namespace casebook::server
