#pragma once

#include "models/base/error.h"

#include <QString>

namespace casebook::ui {

/// The whole translated sentence for an expected failure, with the next step where there is one. Known codes
/// have their own sentence; for unknown ones it names the kind and quotes Error::message.
QString errorText(const Error &error);

} // namespace casebook::ui
