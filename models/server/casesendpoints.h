#pragma once

#include "models/server/call.h"

namespace casebook::server {

// Cases themselves (CONTRACT §2.1 to §2.5, §2.7, §2.8).

/// POST /api/cases
Result<Reply> createCase(const Call &call, Service &service);
/// GET /api/cases/_find
Result<Reply> findCases(const Call &call, Service &service);
/// GET /api/cases/{caseId}
Result<Reply> getCase(const Call &call, Service &service);
/// GET /api/cases/{caseId}/resolve
Result<Reply> resolveCase(const Call &call, Service &service);
/// PATCH /api/cases
Result<Reply> patchCases(const Call &call, Service &service);
/// DELETE /api/cases
Result<Reply> deleteCases(const Call &call, Service &service);
/// POST /internal/cases/_bulk_get
Result<Reply> bulkGetCases(const Call &call, Service &service);

} // namespace casebook::server
