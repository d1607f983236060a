#pragma once

#include "models/base/result.h"
#include "models/domain/configuration.h"

#include <QJsonObject>

namespace casebook::json {

// The bodies of the configuration endpoints (CONTRACT §2.9), read as strictly as those of codec.h. The values
// are checked by models/domain/configurationrules.h.

/// POST /api/cases/configure.
Result<domain::NewConfiguration> newConfigurationFromJson(const QJsonObject &body);
/// PATCH /api/cases/configure/{id}.
Result<domain::ConfigurationPatch> configurationPatchFromJson(const QJsonObject &body);

} // namespace casebook::json
