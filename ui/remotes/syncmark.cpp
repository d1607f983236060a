#include "ui/remotes/syncmark.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace casebook::ui {

namespace {

constexpr qreal grid = 16; // marks are drawn on a square of 16 × 16

Token tokenOf(SyncMark mark)
{
    switch (mark) {
    case SyncMark::Fine:
        return Token::Synced;
    case SyncMark::Syncing:
        return Token::Accent;
    case SyncMark::Waiting:
    case SyncMark::SignIn:
        return Token::Waiting;
    case SyncMark::Offline:
    case SyncMark::Paused:
        return Token::SecondaryText;
    case SyncMark::Conflict:
        return Token::Conflict;
    case SyncMark::Failed:
        break;
    }
    return Token::Failed;
}

void fill(QPainter &painter, const QPainterPath &path)
{
    painter.fillPath(path, painter.pen().brush());
}

QPainterPath triangle(QPointF a, QPointF b, QPointF c)
{
    QPainterPath path(a);
    path.lineTo(b);
    path.lineTo(c);
    path.closeSubpath();
    return path;
}

void drawTurningArrow(QPainter &painter)
{
    painter.drawArc(QRectF(3, 3, 10, 10), 60 * 16, 280 * 16);
    fill(painter, triangle({ 9.2, 0.8 }, { 13.6, 3.8 }, { 9.2, 6.8 }));
}

void drawUpArrow(QPainter &painter)
{
    painter.drawLine(QPointF(8, 13.5), QPointF(8, 4));
    painter.drawPolyline(QPolygonF{ { 4, 7 }, { 8, 3 }, { 12, 7 } });
}

void drawPadlock(QPainter &painter)
{
    painter.drawArc(QRectF(5, 2, 6, 8), 0, 180 * 16);
    painter.drawLine(QPointF(5, 6), QPointF(5, 7.5));
    painter.drawLine(QPointF(11, 6), QPointF(11, 7.5));
    QPainterPath body;
    body.addRoundedRect(QRectF(3, 7.5, 10, 6.5), 1.5, 1.5);
    fill(painter, body);
}

void drawPartingArrows(QPainter &painter)
{
    painter.drawPolyline(QPolygonF{ { 8, 14 }, { 8, 9.5 }, { 3.5, 4.5 } });
    painter.drawLine(QPointF(8, 9.5), QPointF(12.5, 4.5));
    fill(painter, triangle({ 1.6, 6.8 }, { 2, 2.4 }, { 6.2, 3 }));
    fill(painter, triangle({ 14.4, 6.8 }, { 14, 2.4 }, { 9.8, 3 }));
}

void drawWarning(QPainter &painter)
{
    painter.drawPath(triangle({ 8, 2.2 }, { 14.4, 13.4 }, { 1.6, 13.4 }));
    painter.drawLine(QPointF(8, 6.6), QPointF(8, 9.4));
    painter.drawPoint(QPointF(8, 11.6));
}

void draw(QPainter &painter, SyncMark mark)
{
    switch (mark) {
    case SyncMark::Fine:
        painter.drawEllipse(QRectF(2, 2, 12, 12));
        painter.drawPolyline(QPolygonF{ { 5.2, 8.3 }, { 7.2, 10.3 }, { 10.9, 6 } });
        return;
    case SyncMark::Syncing:
        return drawTurningArrow(painter);
    case SyncMark::Waiting:
        return drawUpArrow(painter);
    case SyncMark::Offline:
        painter.drawEllipse(QRectF(2, 2, 12, 12));
        painter.drawLine(QPointF(4, 12), QPointF(12, 4));
        return;
    case SyncMark::SignIn:
        return drawPadlock(painter);
    case SyncMark::Paused:
        painter.drawLine(QPointF(5.5, 4), QPointF(5.5, 12));
        painter.drawLine(QPointF(10.5, 4), QPointF(10.5, 12));
        return;
    case SyncMark::Conflict:
        return drawPartingArrows(painter);
    case SyncMark::Failed:
        return drawWarning(painter);
    }
}

} // namespace

void paintSyncMark(QPainter &painter, const QRectF &place, SyncMark mark, const QPalette &palette)
{
    const qreal side = std::min(place.width(), place.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.center() - QPointF(side / 2, side / 2));
    painter.scale(side / grid, side / grid);
    const qreal width = mark == SyncMark::Paused ? 2.4 : 1.6;
    painter.setPen(QPen(color(tokenOf(mark), palette), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    draw(painter, mark);
    painter.restore();
}

QIcon syncIcon(SyncMark mark, const QPalette &palette)
{
    QIcon icon;
    for (const int side : { 16, 32, 48 }) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSyncMark(painter, QRectF(0, 0, side, side), mark, palette);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace casebook::ui
