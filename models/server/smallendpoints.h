#pragma once

#include "models/server/call.h"

namespace casebook::server {

// The small reading operations of CONTRACT §2.10 and §1.6.

/// GET /api/status (§1.6): everything for who is signed in, else the level alone.
Result<Reply> getStatus(const Call &call, Service &service);
/// GET /api/cases/tags
Result<Reply> listTags(const Call &call, Service &service);
/// GET /api/cases/reporters
Result<Reply> listReporters(const Call &call, Service &service);
/// GET /internal/cases/categories
Result<Reply> listCategories(const Call &call, Service &service);
/// GET /api/cases/status
Result<Reply> countStatuses(const Call &call, Service &service);
/// GET /api/cases/{caseId}/alerts
Result<Reply> listAlerts(const Call &call, Service &service);
/// GET /api/cases/alerts/{alertId}
Result<Reply> listCasesOfAlert(const Call &call, Service &service);

} // namespace casebook::server
