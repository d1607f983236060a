#include "ui/page/syncbadge.h"

#include "ui/common/formatting.h"
#include "ui/common/syncstatemark.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

namespace casebook::ui {

namespace {
constexpr int markSize = 12;
}

SyncBadge::SyncBadge(QWidget *parent)
    : QToolButton(parent)
{
    setFont(scaledFont(font(), metrics::smallText));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    hide();
}

void SyncBadge::setState(domain::SyncState state, const QString &hint)
{
    m_state = state;
    const QString word = syncStateText(state);
    setText(word);
    setToolTip(hint.isEmpty() ? syncStateHint(state) : hint);
    setAccessibleName(word);
    setAccessibleDescription(toolTip());
    setVisible(state != domain::SyncState::Saved);
    updateGeometry();
    update();
}

QSize SyncBadge::sizeHint() const
{
    return { markSize + 4 * metrics::inside + fontMetrics().horizontalAdvance(text()),
             fontMetrics().height() + metrics::inside };
}

void SyncBadge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = color(syncToken(m_state), this);
    painter.setPen(hasFocus() ? QPen(color(Token::Accent, this), 2) : QPen(Qt::NoPen));
    painter.setBrush(blend(ink, color(Token::Surface, this), underMouse() || isDown() ? 0.24 : 0.12));
    const QRectF chip = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2);
    const auto mirrored
        = [this](const QRect &at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    const QRect mark(metrics::inside + 2, (height() - markSize) / 2, markSize, markSize);
    paintSyncState(painter, mirrored(mark), m_state, palette());
    painter.setPen(ink);
    painter.drawText(mirrored(rect().adjusted(mark.right() + metrics::inside, 0, -metrics::inside, 0)),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft))
                         | Qt::AlignVCenter,
                     text());
}

} // namespace casebook::ui
