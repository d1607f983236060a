#include "ui/newcase/columnslayout.h"

#include "ui/theme/metrics.h"

#include <QWidget>

namespace casebook::ui {

ColumnsLayout::ColumnsLayout(int narrowest, int columns)
    : m_narrowest(narrowest)
    , m_columns(columns)
{
    setContentsMargins({});
}

ColumnsLayout::~ColumnsLayout()
{
    qDeleteAll(m_items);
}

void ColumnsLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int ColumnsLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *ColumnsLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *ColumnsLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

bool ColumnsLayout::hasHeightForWidth() const
{
    return true;
}

int ColumnsLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize ColumnsLayout::sizeHint() const
{
    const int width = m_columns * m_narrowest + (m_columns - 1) * metrics::group;
    return { width, heightForWidth(width) };
}

QSize ColumnsLayout::minimumSize() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        width = qMax(width, item->minimumSize().width());
        height = qMax(height, item->minimumSize().height());
    }
    return { width, height };
}

void ColumnsLayout::setGeometry(const QRect &rectangle)
{
    QLayout::setGeometry(rectangle);
    arrange(rectangle, true);
}

int ColumnsLayout::arrange(const QRect &rectangle, bool apply) const
{
    QList<QLayoutItem *> shown;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            shown.append(item);
    }
    const int fitting = (rectangle.width() + metrics::group) / (m_narrowest + metrics::group);
    const int columns = qBound(1, fitting, m_columns);
    const int width = (rectangle.width() - (columns - 1) * metrics::group) / columns;
    const bool mirrored = parentWidget() && parentWidget()->layoutDirection() == Qt::RightToLeft;
    int y = 0;
    for (qsizetype begin = 0; begin < shown.size(); begin += columns) {
        const qsizetype end = qMin(begin + columns, shown.size());
        const auto heightOf = [width](const QLayoutItem *item) {
            return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
        };
        int height = 0;
        for (qsizetype i = begin; i < end; ++i)
            height = qMax(height, heightOf(shown.at(i)));
        y += begin > 0 ? metrics::group - metrics::inside : 0;
        for (qsizetype i = begin; apply && i < end; ++i) {
            const int column = static_cast<int>(i - begin);
            const int left = (mirrored ? columns - 1 - column : column) * (width + metrics::group);
            shown.at(i)->setGeometry(
                QRect(rectangle.left() + left, rectangle.top() + y, width, heightOf(shown.at(i))));
        }
        y += height;
    }
    return y;
}

} // namespace casebook::ui
