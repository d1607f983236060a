#pragma once

#include <QString>

namespace casebook::domain {

/// @p text without the white space that JavaScript's trim() takes away at both ends. Differs from
/// QString::trimmed(): a byte order mark is white space, U+0085 is not.
QString trimmedAsKibana(const QString &text);

} // namespace casebook::domain
