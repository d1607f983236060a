#include "ui/theme/viewpainting.h"

#include "ui/theme/controlpainting.h"
#include "ui/theme/paintingtools.h"

#include <QAbstractScrollArea>

namespace casebook::ui::painting {

bool thinLine(QPainter &painter, const QStyleOptionFrame &option)
{
    QRect line = option.rect;
    if (option.frameShape == QFrame::HLine)
        line.setHeight(1);
    else if (option.frameShape == QFrame::VLine)
        line.setWidth(1);
    else
        return false;
    line.moveCenter(option.rect.center());
    painter.fillRect(line, lineColor(option.palette));
    return true;
}

void menuPanel(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(option.rect, color(Token::Raised, option.palette));
    painter.save();
    painter.setPen(strongLine(option.palette));
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void tab(QPainter &painter, const QStyleOptionTab &option)
{
    const bool selected = has(option, QStyle::State_Selected);
    if (!selected && touch(option) > 0) {
        const QColor fill = touched(option.palette.color(QPalette::Window), option);
        roundedBox(painter, option.rect.adjusted(2, 2, -2, -4), fill, fill);
    }
    if (selected) {
        const QRect line(option.rect.left() + 4, option.rect.bottom() - 1, option.rect.width() - 8, 2);
        painter.fillRect(line, color(Token::Accent, option.palette));
    }
    if (has(option, QStyle::State_HasFocus))
        focusRing(painter, option.rect.adjusted(2, 2, -2, -4), option.palette);
}

void tabBarBase(QPainter &painter, const QStyleOption &option)
{
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     lineColor(option.palette));
}

void headerSection(QPainter &painter, const QStyleOptionHeader &option)
{
    painter.fillRect(option.rect, touched(color(Token::Surface, option.palette), option));
    const QColor line = lineColor(option.palette);
    if (option.orientation == Qt::Horizontal)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
    else
        painter.fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), line);
}

void emptyHeader(QPainter &painter, const QStyleOption &option)
{
    QStyleOptionHeader header;
    header.rect = option.rect;
    header.palette = option.palette;
    headerSection(painter, header);
}

QColor groundOf(const QStyleOption &option, const QWidget *scrollBar)
{
    for (const QWidget *outer = scrollBar; outer != nullptr; outer = outer->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(outer);
        if (area != nullptr && area->viewport()->autoFillBackground())
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return option.palette.color(QPalette::Window);
}

void scrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider, const QColor &ground)
{
    painter.fillRect(option.rect, ground);
    if (option.maximum <= option.minimum)
        return;
    const bool grabbed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_MouseOver);
    const Saved saved(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(color(Token::SecondaryText, option.palette), color(Token::Surface, option.palette),
                           grabbed ? 0.8 : 0.45));
    const QRectF bar = QRectF(slider).adjusted(2, 2, -2, -2);
    const double radius = qMin(bar.width(), bar.height()) / 2;
    painter.drawRoundedRect(bar, radius, radius);
}

void progressGroove(QPainter &painter, const QStyleOption &option)
{
    const Saved saved(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(lineColor(option.palette));
    painter.drawRoundedRect(option.rect, 3, 3);
}

void progressContents(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const qint64 range = qint64(option.maximum) - option.minimum;
    // Without a range it is only known that something goes on: a third of the bar in the middle says so.
    const double share = range > 0 ? double(option.progress - option.minimum) / double(range) : 1.0 / 3;
    QRectF bar = option.rect;
    bar.setWidth(bar.width() * qBound(0.0, share, 1.0));
    if (range <= 0)
        bar.moveCenter(QRectF(option.rect).center());
    else if ((option.direction == Qt::RightToLeft) != option.invertedAppearance)
        bar.moveRight(QRectF(option.rect).right());
    const Saved saved(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Token::Accent, option.palette));
    painter.drawRoundedRect(bar, 3, 3);
}

void itemBackground(QPainter &painter, const QStyleOption &option)
{
    if (has(option, QStyle::State_Selected))
        painter.fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Highlight));
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter.fillRect(
            option.rect,
            blend(color(Token::Text, option.palette), option.palette.color(QPalette::Base), hoverShare));
}

} // namespace casebook::ui::painting
