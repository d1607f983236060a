#pragma once

#include "models/domain/operation.h"

namespace casebook::domain {

// One field of a PATCH at a time. Used inside models/domain only.

/// True when @p patch names @p field.
bool isSet(const CasePatch &patch, CaseField field);
/// True when the value that @p patch has for @p field, normalised as Kibana stores it, is not the one of @p
/// current; lists are compared as sets (CONTRACT §2.7). The field must be set.
bool differs(const Case &current, const CasePatch &patch, CaseField field);
/// Puts the field into @p outcome: the case's value, the activities (CONTRACT §4.2) and the intents. The
/// field must be set and differ.
void applyField(const CasePatch &patch, CaseField field, const RuleContext &context, Outcome *outcome);

} // namespace casebook::domain
