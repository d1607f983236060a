#pragma once

#include <QIcon>
#include <QRectF>

class QPainter;
class QPalette;

namespace casebook::ui {

/// How a remote stands, as a shape; the colour only comes on top (UI.md).
enum class SyncMark {
    Fine, ///< a ring with a check mark
    Syncing, ///< a turning arrow
    Waiting, ///< an arrow upwards
    Offline, ///< a ring, struck through
    SignIn, ///< a padlock
    Paused, ///< two bars
    Conflict, ///< two arrows that part
    Failed, ///< a triangle with an exclamation mark
};

void paintSyncMark(QPainter &painter, const QRectF &place, SyncMark mark, const QPalette &palette);
/// The same as an icon, sharp at any scale.
QIcon syncIcon(SyncMark mark, const QPalette &palette);

} // namespace casebook::ui
