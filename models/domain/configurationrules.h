#pragma once

#include "models/base/result.h"
#include "models/domain/configuration.h"

namespace casebook::domain {

// The rules of POST and PATCH /api/cases/configure (CONTRACT §2.9, §3.2). Pure and thread-safe. Codes:
// "closureType.unknown", "customFields.tooMany", "customFields.duplicate", "customFields.keyInvalid",
// "customFields.keyTooLong", "customFields.labelInvalid", "customFields.typeUnknown",
// "customFields.defaultInvalid", "customFields.typeChanged", "templates.…", "observableTypes.…",
// "connector.…", "owner.empty", "version.stale".

/// A new configuration, by @p author at @p now; its version is the store's.
Result<Configuration> applyNewConfiguration(const NewConfiguration &values, const QString &id,
                                            const User &author, const Timestamp &now);
/// @p before with what the patch sets. Conflict for a stale version; a custom field's type can't change.
Result<Configuration> applyConfigurationPatch(const Configuration &before, const ConfigurationPatch &patch,
                                              const User &author, const Timestamp &now);

} // namespace casebook::domain
