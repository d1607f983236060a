#pragma once

#include "models/store/storetypes.h"

namespace casebook::store {

class Connection;

/// Everything that waits to be confirmed, oldest first.
QList<OutboxEntry> readOutbox(Connection &connection);

} // namespace casebook::store
