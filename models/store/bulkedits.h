#pragma once

#include "models/base/clock.h"
#include "models/store/bulktypes.h"
#include "models/store/storecore.h"

namespace casebook::store {

/// CaseStore::editMany(): parts of a few milliseconds, each a write of its own that asks for the next.
Future<BulkReport> startBulkEdit(StoreCore &core, BulkEdit edit, const Clock &clock,
                                 Generation::Ticket ticket);

} // namespace casebook::store
