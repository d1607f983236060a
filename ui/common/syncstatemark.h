#pragma once

#include "models/domain/query.h"
#include "ui/theme/theme.h"

#include <QRectF>

class QPainter;

namespace casebook::ui {

// How far a case or a change is from its remote, as a shape of its own; the colour only comes on top (UI.md).

/// What the state means and where to go on; empty for a case that is saved.
QString syncStateHint(domain::SyncState state);
Token syncToken(domain::SyncState state);
/// A clock (waiting), an arrow upwards (sending), two arrows that meet (conflict), a triangle with a mark
/// (failed), a crossed circle (deleted there), a check mark (saved).
void paintSyncState(QPainter &painter, const QRectF &place, domain::SyncState state, const QPalette &palette);

} // namespace casebook::ui
