#pragma once

#include "models/server/call.h"

namespace casebook::server {

// The configurations of the owners (CONTRACT §2.9).

/// GET /api/cases/configure
Result<Reply> listConfigurations(const Call &call, Service &service);
/// POST /api/cases/configure
Result<Reply> createConfiguration(const Call &call, Service &service);
/// PATCH /api/cases/configure/{configurationId}
Result<Reply> patchConfiguration(const Call &call, Service &service);

} // namespace casebook::server
