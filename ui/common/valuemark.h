#pragma once

#include "models/domain/enums.h"

#include <QIcon>
#include <QRectF>

class QPainter;
class QPalette;

namespace casebook::ui {

// Status and severity as shapes of their own, so that the colour only comes on top (UI.md).

/// A ring (open), a ring half filled (in progress), a disc with a check mark (closed), a square (unknown).
void paintStatusMark(QPainter &painter, const QRectF &place, const domain::Status &status,
                     const QPalette &palette);
/// One to four bars of rising height (low to critical); a square where it is unknown.
void paintSeverityMark(QPainter &painter, const QRectF &place, const domain::Severity &severity,
                       const QPalette &palette);
/// The same as icons for buttons and menus, sharp at any scale.
QIcon statusIcon(const domain::Status &status, const QPalette &palette);
QIcon severityIcon(const domain::Severity &severity, const QPalette &palette);

} // namespace casebook::ui
