#pragma once

#include "models/domain/case.h"

#include <QJsonObject>

namespace casebook::store {

/// Whether people would see a difference: not versions, times of changes and who made them.
bool isSameContent(const domain::Case &one, const domain::Case &other);

/// The body of POST /api/cases that would make this case.
QJsonObject creationPayload(const domain::Case &value);

} // namespace casebook::store
