#pragma once

#include "models/sync/remotecontext.h"

#include <QJsonObject>

namespace casebook::sync {

/// The choices of a connector's field (CONTRACT §5.1): asked for and kept; those last known, with their age,
/// while the remote or the external system can't answer. Blocks; any thread of sync's. The error is the
/// remote's, with the external system's words, where nothing was ever known.
Result<store::SyncLedger::Choices> fetchChoices(RemoteContext &context, const QString &connectorId,
                                                const QString &subAction, const QJsonObject &parameters);

} // namespace casebook::sync
