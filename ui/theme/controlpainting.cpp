#include "ui/theme/controlpainting.h"

#include "ui/theme/metrics.h"
#include "ui/theme/paintingtools.h"

#include <QApplication>
#include <QIcon>
#include <QVariant>
#include <QWidget>

namespace casebook::ui::painting {

constexpr double ringWidth = 2;

bool isPrimary(const QStyleOption &option, const QWidget *widget)
{
    if (widget != nullptr && widget->property("primary").isValid())
        return widget->property("primary").toBool();
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

Token inkOf(const QStyleOption &option, const QWidget *widget)
{
    if (!has(option, QStyle::State_Enabled))
        return Token::DisabledText;
    if (isPrimary(option, widget))
        return Token::OnAccent;
    return widget != nullptr && widget->property("dangerous").toBool() ? Token::Failed : Token::Text;
}

void roundedBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &line)
{
    const Saved saved(painter);
    painter.setBrush(fill);
    painter.setPen(QPen(line, 1));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius - 0.5,
                            metrics::radius - 0.5);
}

void focusRing(QPainter &painter, const QRect &rect, const QPalette &palette)
{
    const Saved saved(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::Accent, palette), ringWidth));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), metrics::radius - 1, metrics::radius - 1);
}

void fieldPanel(QPainter &painter, const QStyleOption &option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor fill = color(enabled ? Token::Surface : Token::Window, option.palette);
    roundedBox(painter, option.rect, fill, enabled ? strongLine(option.palette) : lineColor(option.palette));
    if (enabled && has(option, QStyle::State_HasFocus))
        focusRing(painter, option.rect, option.palette);
}

void fieldFrame(QPainter &painter, const QStyleOption &option)
{
    // Filled, so that a field whose viewport is see-through keeps its round corners.
    roundedBox(painter, option.rect, color(Token::Surface, option.palette), strongLine(option.palette));
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled))
        focusRing(painter, option.rect, option.palette);
}

void pushButton(QPainter &painter, const QStyleOptionButton &option, bool primary)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool flat = option.features.testFlag(QStyleOptionButton::Flat);
    const bool pressed = has(option, QStyle::State_On) || has(option, QStyle::State_Sunken);
    if (primary && enabled) {
        const QColor accent = color(Token::Accent, option.palette);
        const QColor fill = blend(color(Token::OnAccent, option.palette), accent, touch(option));
        roundedBox(painter, option.rect, fill, fill);
    } else if (!flat || touch(option) > 0 || pressed) {
        const QColor base = color(flat || !enabled ? Token::Window : Token::Raised, option.palette);
        const QColor fill = has(option, QStyle::State_On)
            ? blend(color(Token::Accent, option.palette), base, 0.14)
            : touched(base, option);
        roundedBox(painter, option.rect, fill, flat ? fill : strongLine(option.palette));
    }
    if (!has(option, QStyle::State_HasFocus) || !enabled)
        return;
    if (!primary) {
        focusRing(painter, option.rect, option.palette);
        return;
    }
    // A ring of the accent would not show on the accent: one of the text on it, a pixel further in.
    const Saved saved(painter);
    painter.setPen(QPen(color(Token::OnAccent, option.palette), 1.5));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5), metrics::radius - 2.5,
                            metrics::radius - 2.5);
}

void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QColor &ink, int flags)
{
    QRect rect = option.rect.adjusted(metrics::inside, 0, -metrics::inside, 0);
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        rect = QStyle::visualRect(option.direction, option.rect, rect.adjusted(0, 0, -metrics::group, 0));
    const Saved saved(painter);
    if (!option.icon.isNull()) {
        const int gap = option.text.isEmpty() ? 0 : 6;
        const int textWidth
            = option.text.isEmpty() ? 0 : option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
        const int width = qMin(rect.width(), option.iconSize.width() + gap + textWidth);
        QRect all(rect.left() + (rect.width() - width) / 2, rect.top(), width, rect.height());
        const bool enabled = has(option, QStyle::State_Enabled);
        QPixmap pixmap = option.icon.pixmap(option.iconSize, painter.device()->devicePixelRatioF(),
                                            enabled ? QIcon::Normal : QIcon::Disabled);
        if (enabled && ink != color(Token::Text, option.palette)) {
            QPainter tint(&pixmap);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(pixmap.rect(), ink);
        }
        const QRect place(all.topLeft(), QSize(option.iconSize.width(), all.height()));
        QStyle *style = QApplication::style();
        style->drawItemPixmap(&painter, QStyle::visualRect(option.direction, all, place), Qt::AlignCenter,
                              pixmap);
        rect
            = QStyle::visualRect(option.direction, all, all.adjusted(option.iconSize.width() + gap, 0, 0, 0));
    }
    painter.setPen(ink);
    painter.drawText(rect, flags, option.text);
}

void toolButton(QPainter &painter, const QStyleOption &option, bool focusShown)
{
    const QColor base = option.palette.color(QPalette::Window);
    if (has(option, QStyle::State_On)) {
        const QColor fill = blend(color(Token::Accent, option.palette), base, 0.16);
        roundedBox(painter, option.rect, fill, fill);
    } else if (touch(option) > 0) {
        const QColor fill = touched(base, option);
        roundedBox(painter, option.rect, fill, fill);
    }
    if (focusShown && has(option, QStyle::State_HasFocus))
        focusRing(painter, option.rect, option.palette);
}

void checkBox(QPainter &painter, const QStyleOption &option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool partly = has(option, QStyle::State_NoChange);
    const bool set = has(option, QStyle::State_On) || partly;
    const Saved saved(painter);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const QColor accent = color(enabled ? Token::Accent : Token::DisabledText, option.palette);
    painter.setPen(QPen(set ? accent : strongLine(option.palette), 1.2));
    painter.setBrush(set ? accent : touched(color(Token::Surface, option.palette), option));
    painter.drawRoundedRect(box, 3.5, 3.5);
    if (!set)
        return;
    painter.setPen(
        QPen(color(Token::OnAccent, option.palette), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + box.width() * x, box.top() + box.height() * y);
    };
    if (partly)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    else
        painter.drawPolyline(QPolygonF({ at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31) }));
}

void radioButton(QPainter &painter, const QStyleOption &option)
{
    const bool set = has(option, QStyle::State_On);
    const Saved saved(painter);
    const QRectF circle = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const QColor accent
        = color(has(option, QStyle::State_Enabled) ? Token::Accent : Token::DisabledText, option.palette);
    painter.setPen(QPen(set ? accent : strongLine(option.palette), 1.2));
    painter.setBrush(set ? accent : touched(color(Token::Surface, option.palette), option));
    painter.drawEllipse(circle);
    if (!set)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::OnAccent, option.palette));
    const double inset = circle.width() * 0.32;
    painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
}

void chevron(QPainter &painter, const QRect &rect, const QColor &color, int degrees)
{
    const Saved saved(painter);
    painter.translate(QRectF(rect).center());
    painter.rotate(degrees);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({ { -3.5, -1.75 }, { 0, 1.75 }, { 3.5, -1.75 } }));
}

void arrow(QPainter &painter, const QStyleOption &option, QStyle::PrimitiveElement direction)
{
    int degrees = 0;
    if (direction == QStyle::PE_IndicatorArrowLeft)
        degrees = 90;
    else if (direction == QStyle::PE_IndicatorArrowUp)
        degrees = 180;
    else if (direction == QStyle::PE_IndicatorArrowRight)
        degrees = 270;
    const bool enabled = has(option, QStyle::State_Enabled);
    chevron(painter, option.rect, color(enabled ? Token::SecondaryText : Token::DisabledText, option.palette),
            degrees);
}

void spinArrows(QPainter &painter, const QStyleOption &option, const QRect &up, const QRect &down)
{
    const QColor ink = color(has(option, QStyle::State_Enabled) ? Token::SecondaryText : Token::DisabledText,
                             option.palette);
    chevron(painter, up.adjusted(0, 4, 0, 0), ink, 180);
    chevron(painter, down.adjusted(0, 0, 0, -4), ink, 0);
}

void comboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRect &arrow)
{
    if (option.editable) {
        fieldPanel(painter, option);
    } else {
        QStyleOptionButton button;
        button.rect = option.rect;
        button.palette = option.palette;
        button.state = option.state & ~QStyle::State_On;
        if (!option.frame)
            button.features = QStyleOptionButton::Flat;
        pushButton(painter, button, false);
    }
    chevron(painter, arrow,
            color(has(option, QStyle::State_Enabled) ? Token::SecondaryText : Token::DisabledText,
                  option.palette),
            0);
}

} // namespace casebook::ui::painting
