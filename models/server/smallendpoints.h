#pragma once

#include "models/server/call.h"

namespace casebook::server {

/// GET /api/status (CONTRACT §1.6): everything for who is signed in, else the level alone.
Result<Reply> getStatus(const Call &call, Service &service);

} // namespace casebook::server
