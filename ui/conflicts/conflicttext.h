#pragma once

#include "models/base/result.h"
#include "models/store/syncledger.h"

#include <QString>

namespace casebook::ui {

// Conflicts in words. Pure; GUI thread (translations).

/// Whether the person deleted what was changed there since: the case, or a comment of it.
bool isDeletion(const store::ConflictEntry &conflict);
/// "You and Anna changed the title"
QString conflictTitle(const store::ConflictEntry &conflict);
/// What would be lost by deleting anyway, as far as it is known.
QString deletionText(const store::ConflictEntry &conflict);
/// Whether the field takes this text.
Result<void> validateText(const QString &field, const QString &text);

} // namespace casebook::ui
