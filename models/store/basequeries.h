#pragma once

#include "models/base/ids.h"
#include "models/domain/case.h"

#include <optional>

namespace casebook::store {

class Connection;

// The case as its remote last had it; only of cases that wait to have something confirmed.

std::optional<domain::Case> readBase(Connection &connection, CaseKey key);
/// Remembers it unless one is remembered already.
void keepBase(Connection &connection, CaseKey key, const domain::Case &value);
void writeBase(Connection &connection, CaseKey key, const domain::Case &value);
void removeBase(Connection &connection, CaseKey key);

} // namespace casebook::store
