#pragma once

#include "models/base/clock.h"
#include "models/exchange/importreport.h"
#include "models/store/casestore.h"

namespace casebook::exchange {

/// Adds a small made-up casebook to look around in: a handful of cases of the last weeks, with comments,
/// alerts, connectors and their history. They are written to a temporary file and imported as any other file;
/// a second call adds nothing.
Future<ImportReport> importSample(store::CaseStore &store, const Clock &clock);

} // namespace casebook::exchange
