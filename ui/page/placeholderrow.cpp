#include "ui/page/placeholderrow.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace casebook::ui {

PlaceholderRow::PlaceholderRow(QWidget *parent)
    : TimelineRow(Kind::Placeholder, parent)
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Loading…"));
}

QSize PlaceholderRow::sizeHint() const
{
    return { 200, metrics::rowComfortable };
}

void PlaceholderRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(color(Token::Text, this), color(Token::Window, this), 0.07));
    const int middle = height() / 2;
    painter.drawEllipse(QPoint(metrics::avatar / 2, middle), 8, 8);
    const int left = metrics::avatar + metrics::related;
    painter.drawRoundedRect(QRect(left, middle - 5, qMax(0, qMin(320, width() - left - 40)), 10), 5, 5);
}

} // namespace casebook::ui
