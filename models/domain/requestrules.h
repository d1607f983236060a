#pragma once

#include "models/base/result.h"

#include <QStringList>

namespace casebook::domain {

// How many things one request may name (CONTRACT §3.2), with Kibana's messages. Pure and thread-safe.

/// PATCH /api/cases: 1 to 100 cases.
Result<void> validateNumberOfChanges(qsizetype count);
/// DELETE /api/cases: 1 to 100 ids.
Result<void> validateIdsToDelete(const QStringList &ids);
/// POST /internal/cases/_bulk_get: 1 to 1,000 ids.
Result<void> validateIdsToGet(const QStringList &ids);

} // namespace casebook::domain
