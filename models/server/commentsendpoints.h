#pragma once

#include "models/server/call.h"

namespace casebook::server {

// Attachments of a case (CONTRACT §2.6).

/// POST /api/cases/{caseId}/comments
Result<Reply> addComment(const Call &call, Service &service);
/// PATCH /api/cases/{caseId}/comments
Result<Reply> patchComment(const Call &call, Service &service);
/// GET /api/cases/{caseId}/comments (deprecated)
Result<Reply> listComments(const Call &call, Service &service);
/// GET /api/cases/{caseId}/comments/_find
Result<Reply> findComments(const Call &call, Service &service);
/// GET /api/cases/{caseId}/comments/{commentId}
Result<Reply> getComment(const Call &call, Service &service);
/// DELETE /api/cases/{caseId}/comments/{commentId}
Result<Reply> deleteComment(const Call &call, Service &service);
/// DELETE /api/cases/{caseId}/comments
Result<Reply> deleteAllComments(const Call &call, Service &service);
/// POST /internal/cases/{caseId}/attachments/_bulk_create
Result<Reply> bulkAddAttachments(const Call &call, Service &service);
/// POST /internal/cases/{caseId}/attachments/_bulk_get
Result<Reply> bulkGetAttachments(const Call &call, Service &service);

} // namespace casebook::server
