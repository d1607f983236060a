#include "ui/theme/icons.h"

namespace casebook::ui {

QIcon icon(QLatin1String name)
{
    const QString text = name;
    if (QIcon::hasThemeIcon(text))
        return QIcon::fromTheme(text);
    return QIcon(QStringLiteral(":/casebook/icons/%1.svg").arg(text));
}

} // namespace casebook::ui
