#include "ui/page/avatar.h"

#include "ui/common/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace casebook::ui {

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(metrics::avatar, metrics::avatar);
}

void Avatar::setName(const QString &name)
{
    m_initials = initials(name);
    update();
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(color(Token::Accent, this), color(Token::Surface, this), 0.16));
    painter.drawEllipse(rect());
    QFont small = scaledFont(font(), 0.8);
    small.setWeight(QFont::DemiBold);
    small.setPixelSize(11);
    painter.setFont(small);
    painter.setPen(color(Token::Accent, this));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

} // namespace casebook::ui
