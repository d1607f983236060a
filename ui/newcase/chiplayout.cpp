#include "ui/newcase/chiplayout.h"

#include "ui/theme/metrics.h"

#include <QWidget>

namespace casebook::ui {

namespace {

constexpr int smallestTyping = 96; // below this the place to type goes to a line of its own
constexpr int leastLine = 24; // where there is no chip to be as high as

} // namespace

ChipLayout::~ChipLayout()
{
    qDeleteAll(m_items);
}

void ChipLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

void ChipLayout::insertChip(int position, QWidget *chip)
{
    addChildWidget(chip);
    m_items.insert(position, new QWidgetItem(chip));
    invalidate();
}

int ChipLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *ChipLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *ChipLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

bool ChipLayout::hasHeightForWidth() const
{
    return true;
}

int ChipLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize ChipLayout::sizeHint() const
{
    return { 320, heightForWidth(320) };
}

QSize ChipLayout::minimumSize() const
{
    const QMargins margins = contentsMargins();
    const int line = m_items.size() > 1 ? m_items.first()->sizeHint().height() : leastLine;
    return { smallestTyping + margins.left() + margins.right(), line + margins.top() + margins.bottom() };
}

void ChipLayout::setGeometry(const QRect &rectangle)
{
    QLayout::setGeometry(rectangle);
    arrange(rectangle, true);
}

int ChipLayout::arrange(const QRect &rectangle, bool apply) const
{
    const QRect inner = rectangle.marginsRemoved(contentsMargins());
    const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    // The place to type is as high as a chip, so that an editor with chips is as high as any other field.
    const int chipHeight = m_items.size() > 1 ? m_items.first()->sizeHint().height() : leastLine;
    for (QLayoutItem *item : m_items) {
        const bool typing = item == m_items.last();
        const QSize wanted(item->sizeHint().width(), typing ? chipHeight : item->sizeHint().height());
        int width = qMin(typing ? smallestTyping : wanted.width(), inner.width());
        if (x > 0 && x + width > inner.width()) {
            x = 0;
            y += lineHeight + metrics::inside;
            lineHeight = 0;
        }
        if (typing)
            width = inner.width() - x;
        lineHeight = qMax(lineHeight, wanted.height());
        if (apply) {
            const int left = mirrored ? inner.right() - x - width + 1 : inner.left() + x;
            item->setGeometry(QRect(left, inner.top() + y, width, wanted.height()));
        }
        x += width + metrics::inside;
    }
    const QMargins margins = contentsMargins();
    return y + lineHeight + margins.top() + margins.bottom();
}

} // namespace casebook::ui
