#pragma once

#include "models/server/call.h"

namespace casebook::server {

// Files of cases (CONTRACT §2.11).

/// POST /api/cases/{caseId}/files, multipart/form-data; the route streams its body
Result<Reply> uploadFile(const Call &call, Service &service);
/// GET /api/files/files/{kind}/{fileId}/blob and …/blob/{name}
Result<Reply> downloadFile(const Call &call, Service &service);

} // namespace casebook::server
