#include "ui/newcase/chip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace casebook::ui {

namespace {

constexpr int widest = 240; // longer texts are elided, the whole is in the tooltip
constexpr int cross = 16;
constexpr int chipHeight = 24;

} // namespace

Chip::Chip(const QString &label, const QString &accessibleName, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(label);
    setAccessibleName(accessibleName);
    setAccessibleDescription(tr("Press Delete to remove it"));
    setToolTip(label);
    setFocusPolicy(Qt::ClickFocus);
    connect(this, &QAbstractButton::clicked, this, &Chip::removeRequested);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics font(this->font());
    const int text = font.horizontalAdvance(this->text());
    return { qMin(widest, text + cross + 3 * metrics::inside + metrics::related),
             qMax(chipHeight, font.height() + metrics::inside) };
}

QRect Chip::crossRectangle() const
{
    const int left
        = layoutDirection() == Qt::RightToLeft ? metrics::inside : width() - cross - metrics::inside;
    return { left, (height() - cross) / 2, cross, cross };
}

bool Chip::hitButton(const QPoint &position) const
{
    return crossRectangle()
        .adjusted(-metrics::inside, -metrics::inside, metrics::inside, metrics::inside)
        .contains(position);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = color(Token::Accent, this);
    const QColor surface = color(Token::Surface, this);
    const bool hovered = underMouse() && isEnabled();
    const QRectF outline = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setBrush(blend(accent, surface, hovered ? 0.22 : 0.14));
    painter.setPen(hasFocus() ? QPen(accent, 1.5) : QPen(blend(accent, surface, 0.3), 1));
    painter.drawRoundedRect(outline, metrics::radius, metrics::radius);

    const QRect crossed = crossRectangle();
    QRect textArea = rect().adjusted(metrics::related, 0, -metrics::related, 0);
    if (layoutDirection() == Qt::RightToLeft)
        textArea.setLeft(crossed.right() + metrics::inside);
    else
        textArea.setRight(crossed.left() - metrics::inside);
    painter.setPen(color(isEnabled() ? Token::Text : Token::DisabledText, this));
    painter.drawText(textArea, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading),
                     fontMetrics().elidedText(text(), Qt::ElideRight, textArea.width()));

    painter.setPen(QPen(color(Token::SecondaryText, this), 1.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle = QRectF(crossed).center();
    constexpr qreal arm = 3.5;
    painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm));
    painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removeRequested();
        return;
    case Qt::Key_Left:
        emit leaveRequested(layoutDirection() == Qt::RightToLeft ? 1 : -1);
        return;
    case Qt::Key_Right:
        emit leaveRequested(layoutDirection() == Qt::RightToLeft ? -1 : 1);
        return;
    default:
        break;
    }
    if (!event->text().isEmpty() && event->text().front().isPrint())
        emit typed(event);
    else
        QWidget::keyPressEvent(event); // not the button's: Space on a chip must not remove it
}

void Chip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Chip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace casebook::ui
