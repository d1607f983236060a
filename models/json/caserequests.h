#pragma once

#include "models/base/result.h"
#include "models/domain/operation.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace casebook::json {

// Bodies that name several cases, read as strictly as those of codec.h.

/// PATCH /api/cases `{"cases": [{id, version, …fields}]}` (CONTRACT §2.7), 1 to 100 of them. Takes the text,
/// since each case's history follows the order in which its fields are written (§4.3).
Result<QList<domain::CaseChange>> caseChangesFromJson(const QByteArray &body);

/// POST /internal/cases/_bulk_get `{"ids": […]}` (§2.5), 1 to 1,000 of them.
Result<QStringList> bulkGetIdsFromJson(const QJsonObject &body);

} // namespace casebook::json
