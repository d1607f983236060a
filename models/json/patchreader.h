#pragma once

#include "models/domain/operation.h"
#include "models/json/strictreader.h"

namespace casebook::json {

/// Takes the fields of a case that a PATCH may set. Internal to this library.
void readPatch(StrictReader &reader, domain::CasePatch &patch);

} // namespace casebook::json
