#pragma once

#include "models/action/problem.h"

#include <QString>

namespace casebook::ui {

/// What is wrong, as a sentence with its place: "Line 4, column 14: title needs a text, not a number."
QString actionProblemText(const action::Problem &problem);

} // namespace casebook::ui
