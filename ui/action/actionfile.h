#pragma once

#include "models/base/result.h"

#include <QString>

namespace casebook::ui {

/// Reads the text of an action from a file, on a thread that may wait. File; InvalidInput
/// "action.fileTooLong" past what Kibana takes as a body (CONTRACT §1.5).
Result<QString> readActionFile(const QString &path);
/// What a person reads about that failure.
QString actionFileProblem(const Error &error);

} // namespace casebook::ui
