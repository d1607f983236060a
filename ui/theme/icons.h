#pragma once

#include <QIcon>
#include <QString>

namespace casebook::ui {

/// An icon by its freedesktop name from the Breeze theme (its dark variant in dark, following the scheme that
/// applyScheme set), else from resources/icons. The only way icons are made.
QIcon icon(QLatin1String name);

} // namespace casebook::ui
