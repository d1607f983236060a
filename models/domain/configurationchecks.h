#pragma once

#include "models/base/result.h"
#include "models/domain/configuration.h"

namespace casebook::domain {

// The lists of a configuration held against Kibana's limits (CONTRACT §3.2). Used inside models/domain only.
// Each answers the first thing that is wrong.

std::optional<Error> customFieldsProblem(const QJsonArray &fields);
/// @p customFields: those of the same configuration, which a template's fields must be of.
std::optional<Error> templatesProblem(const QJsonArray &templates, const QJsonArray &customFields);
std::optional<Error> observableTypesProblem(const QJsonArray &types);

} // namespace casebook::domain
