#pragma once

#include "models/domain/case.h"

#include <QString>

namespace casebook::ui {

enum class ActionExample { Create, Update, Comment, Alert };

/// The text of an action to begin with. Those that need a case are about @p subject, which may be empty.
QString actionExample(ActionExample kind, const domain::Case &subject);

} // namespace casebook::ui
