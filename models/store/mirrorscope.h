#pragma once

#include "models/base/ids.h"
#include "models/domain/case.h"
#include "models/domain/remote.h"

namespace casebook::store {

class Connection;

/// Whether a remote's case is kept here by its scope alone.
bool isInScope(const domain::RemoteSettings &settings, const domain::Case &value, const Timestamp &now);
/// Cases that the scope does not keep, and in which is nothing of the person's: no work, no draft, never
/// opened. At most @p limit.
QList<CaseKey> outOfScope(Connection &connection, const domain::Remote &remote, const Timestamp &now,
                          int limit);

} // namespace casebook::store
