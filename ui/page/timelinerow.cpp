#include "ui/page/timelinerow.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QPainter>

namespace casebook::ui {

TimelineRow::TimelineRow(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
{
    setFocusPolicy(Qt::ClickFocus);
}

void TimelineRow::setEntry(const domain::TimelineEntry &entry, const RowContext &context)
{
    m_entry = entry;
    fill(context);
}

void TimelineRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
    emit focused();
}

void TimelineRow::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void TimelineRow::paintEvent(QPaintEvent *)
{
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Accent, this), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
}

} // namespace casebook::ui
