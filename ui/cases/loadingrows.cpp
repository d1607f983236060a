#include "ui/cases/loadingrows.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace casebook::ui {

LoadingRows::LoadingRows(QWidget *parent)
    : QWidget(parent)
    , m_rowHeight(metrics::rowComfortable)
{
    setAccessibleName(tr("Loading cases"));
}

void LoadingRows::setRowHeight(int height)
{
    m_rowHeight = height;
    update();
}

void LoadingRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor surface = color(Token::Surface, palette());
    painter.fillRect(rect(), surface);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(color(Token::Line, palette()), surface, 0.7));
    const int bar = fontMetrics().xHeight();
    for (int row = 0; row * m_rowHeight < height(); ++row) {
        const int y = row * m_rowHeight + (m_rowHeight - bar) / 2;
        const int width = this->width() * (30 + row * 37 % 25) / 100;
        const auto draw = [&](const QRect &place) {
            painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), place), bar / 2.0,
                                    bar / 2.0);
        };
        draw(QRect(metrics::related, y, width, bar));
        draw(QRect(this->width() * 65 / 100, y, this->width() / 10, bar));
        draw(QRect(this->width() * 82 / 100, y, this->width() * (7 + row * 3 % 6) / 100, bar));
    }
}

} // namespace casebook::ui
