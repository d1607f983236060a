#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"
#include "models/store/storetypes.h"

#include <QJsonArray>

namespace casebook::store {

class Connection;

// What cases of a remote wait to have confirmed (DATA-CORE §3 step 1). models/sync sends it.

/// One row an intent, in order.
void queueIntents(Connection &connection, CaseKey key, WorkspaceId workspace, const QJsonArray &intents,
                  const Timestamp &now);
QList<OutboxEntry> readOutbox(Connection &connection);

} // namespace casebook::store
