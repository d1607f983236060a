#pragma once

#include "models/base/timestamp.h"
#include "models/sync/syncstatus.h"

#include <QString>

namespace casebook::ui {

/// What a remote's state means, what waits there and when it was last well: the lines of a tooltip.
QString syncDetails(const sync::RemoteStatus &status, bool workingOffline, const Timestamp &now);

} // namespace casebook::ui
