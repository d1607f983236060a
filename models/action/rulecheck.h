#pragma once

#include "models/action/action.h"
#include "models/action/problem.h"
#include "models/base/result.h"

#include <QJsonObject>

namespace casebook::action {

/// What of a well-formed action breaks a rule of the Cases API that needs no look at the store (CONTRACT
/// §3.2, §3.3, §5), each at its place in @p document. Used inside models/action only.
QList<Problem> brokenRules(const Action &action, const QJsonObject &document);

/// The first of them in the words with which the Cases API refuses the whole.
Result<void> checkRules(const Action &action);

} // namespace casebook::action
