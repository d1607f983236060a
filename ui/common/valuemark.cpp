#include "ui/common/valuemark.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace casebook::ui {

namespace {

Token tokenOf(const domain::Status &status)
{
    switch (status.value) {
    case domain::StatusValue::Open:
        return Token::StatusOpen;
    case domain::StatusValue::InProgress:
        return Token::StatusInProgress;
    case domain::StatusValue::Closed:
    case domain::StatusValue::Other:
        break;
    }
    return Token::StatusClosed;
}

Token tokenOf(const domain::Severity &severity)
{
    switch (severity.value) {
    case domain::SeverityValue::Low:
        return Token::SeverityLow;
    case domain::SeverityValue::Medium:
        return Token::SeverityMedium;
    case domain::SeverityValue::High:
        return Token::SeverityHigh;
    case domain::SeverityValue::Critical:
        return Token::SeverityCritical;
    case domain::SeverityValue::Other:
        break;
    }
    return Token::SecondaryText;
}

QRectF squareIn(const QRectF &place)
{
    const qreal side = qMin(place.width(), place.height());
    return { place.center().x() - side / 2, place.center().y() - side / 2, side, side };
}

void paintUnknown(QPainter &painter, const QRectF &square, const QColor &ink)
{
    painter.setPen(QPen(ink, square.width() / 9));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(square.adjusted(2.5, 2.5, -2.5, -2.5));
}

template <typename Paint>
QIcon iconOf(const Paint &paint)
{
    QIcon result;
    for (const int scale : { 1, 2, 3 }) {
        QPixmap pixmap(metrics::icon * scale, metrics::icon * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(painter, QRectF(0, 0, metrics::icon, metrics::icon));
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace

void paintStatusMark(QPainter &painter, const QRectF &place, const domain::Status &status,
                     const QPalette &palette)
{
    const QRectF square = squareIn(place);
    const QColor ink = color(tokenOf(status), palette);
    const qreal line = square.width() / 8;
    const QRectF ring = square.adjusted(line, line, -line, -line);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, line));
    switch (status.value) {
    case domain::StatusValue::Open:
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        break;
    case domain::StatusValue::InProgress: {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ring);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawPie(ring.adjusted(line, line, -line, -line), 90 * 16, -180 * 16);
        break;
    }
    case domain::StatusValue::Closed: {
        painter.setBrush(ink);
        painter.drawEllipse(ring);
        QPen check(color(Token::Surface, palette), line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter.setPen(check);
        const qreal s = square.width();
        painter.drawPolyline(QPolygonF{ { square.left() + 0.32 * s, square.top() + 0.52 * s },
                                        { square.left() + 0.45 * s, square.top() + 0.65 * s },
                                        { square.left() + 0.69 * s, square.top() + 0.38 * s } });
        break;
    }
    case domain::StatusValue::Other:
        paintUnknown(painter, square, ink);
        break;
    }
    painter.restore();
}

void paintSeverityMark(QPainter &painter, const QRectF &place, const domain::Severity &severity,
                       const QPalette &palette)
{
    const QRectF square = squareIn(place);
    const QColor ink = color(tokenOf(severity), palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (severity.value == domain::SeverityValue::Other) {
        paintUnknown(painter, square, ink);
    } else {
        const int level = static_cast<int>(severity.value) + 1;
        const qreal step = square.width() / 4;
        const QColor faint = blend(ink, color(Token::Surface, palette), 0.25);
        painter.setPen(Qt::NoPen);
        for (int bar = 0; bar < 4; ++bar) {
            const qreal height = square.height() * (0.34 + 0.18 * bar);
            painter.setBrush(bar < level ? ink : faint);
            painter.drawRoundedRect(QRectF(square.left() + bar * step + step * 0.14,
                                           square.bottom() - height - square.height() * 0.06, step * 0.72,
                                           height),
                                    1, 1);
        }
    }
    painter.restore();
}

QIcon statusIcon(const domain::Status &status, const QPalette &palette)
{
    return iconOf(
        [&](QPainter &painter, const QRectF &place) { paintStatusMark(painter, place, status, palette); });
}

QIcon severityIcon(const domain::Severity &severity, const QPalette &palette)
{
    return iconOf([&](QPainter &painter, const QRectF &place) {
        paintSeverityMark(painter, place, severity, palette);
    });
}

} // namespace casebook::ui
