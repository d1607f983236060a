#include "ui/common/syncstatemark.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace casebook::ui {

using domain::SyncState;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::SyncState)
};

} // namespace

QString syncStateHint(SyncState state)
{
    switch (state) {
    case SyncState::Saved:
        return {};
    case SyncState::Waiting:
        return Tr::tr("Changes wait to be sent.");
    case SyncState::Sending:
        return Tr::tr("Changes are being sent.");
    case SyncState::Conflict:
        return Tr::tr("You and somebody else changed the same. Choose under Conflicts.");
    case SyncState::Refused:
        return Tr::tr("A change was refused. Look into the outbox.");
    case SyncState::DeletedThere:
        return Tr::tr("Deleted on its remote. Your texts are kept.");
    }
    return {};
}

Token syncToken(SyncState state)
{
    switch (state) {
    case SyncState::Saved:
        return Token::Synced;
    case SyncState::Waiting:
    case SyncState::Sending:
        return Token::Waiting;
    case SyncState::Conflict:
        return Token::Conflict;
    case SyncState::Refused:
    case SyncState::DeletedThere:
        return Token::Failed;
    }
    return Token::SecondaryText;
}

namespace {

// Shapes on a square of 12 by 12.
QPainterPath strokesOf(SyncState state)
{
    QPainterPath path;
    const auto line = [&path](QPointF from, QPointF to) {
        path.moveTo(from);
        path.lineTo(to);
    };
    switch (state) {
    case SyncState::Saved:
        line({ 2, 6.5 }, { 5, 9.5 });
        path.lineTo(10, 3);
        break;
    case SyncState::Waiting:
        path.addEllipse(QPointF(6, 6), 5, 5);
        line({ 6, 3.2 }, { 6, 6 });
        path.lineTo(8, 7.5);
        break;
    case SyncState::Sending:
        line({ 6, 11 }, { 6, 1.5 });
        line({ 2.2, 5.2 }, { 6, 1.5 });
        path.lineTo(9.8, 5.2);
        break;
    case SyncState::Conflict:
        line({ 0.5, 6 }, { 4.7, 6 });
        line({ 2.6, 3.4 }, { 5, 6 });
        path.lineTo(2.6, 8.6);
        line({ 11.5, 6 }, { 7.3, 6 });
        line({ 9.4, 3.4 }, { 7, 6 });
        path.lineTo(9.4, 8.6);
        break;
    case SyncState::Refused:
        path.moveTo(6, 1);
        path.lineTo(11.4, 10.6);
        path.lineTo(0.6, 10.6);
        path.closeSubpath();
        line({ 6, 4.6 }, { 6, 7.2 });
        line({ 6, 8.9 }, { 6, 9.1 });
        break;
    case SyncState::DeletedThere:
        path.addEllipse(QPointF(6, 6), 5, 5);
        line({ 4, 4 }, { 8, 8 });
        line({ 8, 4 }, { 4, 8 });
        break;
    }
    return path;
}

} // namespace

void paintSyncState(QPainter &painter, const QRectF &place, SyncState state, const QPalette &palette)
{
    constexpr double drawn = 12;
    const double side = qMin(place.width(), place.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.center() - QPointF(side, side) / 2);
    painter.scale(side / drawn, side / drawn);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(syncToken(state), palette), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(strokesOf(state));
    painter.restore();
}

} // namespace casebook::ui
