#include "ui/theme/icons.h"

#include "ui/theme/themeiconengine.h"

namespace casebook::ui {

QIcon icon(QLatin1String name)
{
    return QIcon(new ThemeIconEngine(name));
}

} // namespace casebook::ui
