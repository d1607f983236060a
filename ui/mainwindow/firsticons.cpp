#include "ui/mainwindow/firsticons.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QGuiApplication>

#include <array>

namespace casebook::ui {

void drawFirstIcons()
{
    constexpr std::array names{ "list-add",  "edit-find",         "application-menu",
                                "dialog-ok", "configure",         "view-list-details",
                                "user",      "im-invisible-user", "document-edit" };
    for (const char *name : names)
        icon(QLatin1String(name)).pixmap(QSize(metrics::icon, metrics::icon), qApp->devicePixelRatio());
}

} // namespace casebook::ui
