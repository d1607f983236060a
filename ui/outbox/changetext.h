#pragma once

#include "models/domain/query.h"
#include "models/store/syncledger.h"

#include <QString>

namespace casebook::ui {

// Waiting changes in words, and what they hold. Pure; GUI thread (translations).

/// "Change the title of “Phishing wave” to “Lost laptop”"
QString changeText(const store::WaitingChange &change);
/// What the person wrote or chose, whole: the comment, the description, the fields of a connector. Empty
/// where the sentence says it all.
QString writtenText(const domain::PendingOperation &operation);
/// "Waiting", "Sending", "Failed", "Will be tried again in 2 minutes"
QString pendingStateText(const domain::PendingOperation &operation, const Timestamp &now);
/// What the remote said when it last refused, in its own words; empty where it did not.
QString refusalText(const domain::PendingOperation &operation);
/// A freedesktop name.
QLatin1String changeIcon(const domain::PendingOperation &operation);
/// How the change stands, in the words that cases stand in.
domain::SyncState syncStateOf(const domain::PendingOperation &operation);

} // namespace casebook::ui
