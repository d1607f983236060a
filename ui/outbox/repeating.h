#pragma once

#include "models/domain/operation.h"
#include "models/store/syncledger.h"

#include <optional>

namespace casebook::ui {

// What may be done with a waiting change, and how to take back that it was taken back. Pure.

/// Whether the change can be given another text where it stands (SyncLedger::rewrite).
bool canRewrite(const domain::PendingOperation &operation);
/// Whether it may be taken back now (SyncLedger::discard): one that is on its way may not.
bool canDiscard(const domain::PendingOperation &operation);
/// The edit that would make the change once more after it was discarded; nullopt where none does.
std::optional<domain::Operation> operationAgain(const store::WaitingChange &change);
/// The edit that gives @p field of a case this value, both as domain::FieldConflict writes them; nullopt
/// where none does.
std::optional<domain::Operation> settingOperation(CaseKey key, const QString &field, const QJsonValue &value);

} // namespace casebook::ui
