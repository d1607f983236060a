#pragma once

#include "models/base/result.h"
#include "models/domain/operation.h"

namespace casebook::domain {

// What the edit of one case and of many share (CONTRACT §2.7). Used inside models/domain only.

/// Somebody was faster; @p caseIds are joined by ", ".
Error staleVersion(const QString &caseIds);
Error nothingChanged();
/// The history can't take @p added activities more (§3.2).
std::optional<Error> historyFull(const Case &before, qsizetype added, const RuleContext &context);
/// The fields of @p patch that the case has not so already, in the order of their activities.
QList<CaseField> differingFields(const Case &before, const CasePatch &patch);
/// Checks what depends on the owner's configuration and on the history's length, and applies what differs.
Result<Outcome> changed(const Case &before, const CasePatch &patch, const RuleContext &context);

} // namespace casebook::domain
