#pragma once

#include "models/base/result.h"
#include "models/domain/operation.h"

namespace casebook::domain {

// Custom fields held against the configuration of the case's owner (CONTRACT §2.1, §2.7, §2.9). Used inside
// models/domain only.

/// The custom fields @p wanted for a case that has @p current: checked as the context says, and with those
/// that are configured but not given at the end (their default value, else null).
Result<QList<CustomField>> configuredValues(const QList<CustomField> &wanted,
                                            const QList<CustomField> &current, const RuleContext &context);

} // namespace casebook::domain
