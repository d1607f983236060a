#include "ui/page/readingplace.h"

#include <algorithm>
#include <cstdlib>

namespace casebook::ui {

void ReadingPlace::reset(int rows, int estimatedHeight)
{
    m_heights.reset(rows, estimatedHeight);
    m_y = 0;
    m_anchorRow = -1;
    m_keptRow = -1;
    m_atEnd = false;
}

void ReadingPlace::insert(int first, int count)
{
    m_heights.insert(first, count);
    for (int *row : { &m_anchorRow, &m_keptRow }) {
        if (*row >= first)
            *row += count;
    }
}

void ReadingPlace::remove(int first, int count)
{
    m_heights.remove(first, count);
    for (int *row : { &m_anchorRow, &m_keptRow }) {
        if (*row >= first + count)
            *row -= count;
        else if (*row >= first)
            *row = -1;
    }
}

void ReadingPlace::setFrame(qint64 lead, int end, int view)
{
    m_lead = lead;
    m_end = end;
    m_view = view;
}

void ReadingPlace::measure(int row, int height)
{
    if (row == m_keptRow && height != m_heights.height(row))
        m_keptRow = -1; // it is the anchor for this one time, and hold() chooses the next
    m_heights.set(row, height);
}

qint64 ReadingPlace::last() const
{
    return std::max<qint64>(0, m_lead + m_heights.top(m_heights.count()) + m_end - m_view);
}

void ReadingPlace::scrollTo(qint64 y)
{
    const qint64 moved = m_y - y;
    m_anchorTop += moved;
    m_y = y;
    m_keptRow = -1;
    m_atEnd = y > 0 && y >= last();
    // After a jump nothing that was in sight still is, and nothing has to stay in its place.
    if (std::abs(moved) > m_view)
        m_anchorRow = -1;
}

bool ReadingPlace::reveal(int row)
{
    const qint64 begin = m_lead + m_heights.top(row);
    const qint64 end = begin + m_heights.height(row);
    qint64 y = m_y;
    if (begin < y || end - begin > m_view)
        y = begin;
    else if (end > y + m_view)
        y = end - m_view;
    if (y == m_y && m_heights.isMeasured(row))
        return false;
    m_keptRow = -1;
    m_atEnd = row == m_heights.count() - 1 && end - begin <= m_view;
    m_y = y;
    m_anchorRow = row; // rows above it that turn out higher don't push it out of sight again
    m_anchorTop = begin - y;
    return true;
}

void ReadingPlace::keep(int row)
{
    m_keptRow = row;
    m_anchorRow = row;
    m_anchorTop = top(row);
    m_atEnd = false;
}

bool ReadingPlace::settle()
{
    const qint64 before = m_y;
    if (m_atEnd) {
        m_y = last();
        return m_y != before;
    }
    // At the very top new rows come into sight instead of pushing what is there.
    if (m_anchorRow >= 0 && m_anchorRow < count() && before > 0)
        m_y = m_lead + m_heights.top(m_anchorRow) - m_anchorTop;
    m_y = std::clamp<qint64>(m_y, 0, last());
    return m_y != before;
}

void ReadingPlace::hold()
{
    const bool kept = m_keptRow >= 0;
    m_atEnd = !kept && m_y > 0 && m_y >= last();
    m_anchorRow = kept ? m_keptRow : firstRow();
    // Of a row whose beginning is out of sight the end is read: it grows upwards.
    if (!kept && m_anchorRow >= 0 && top(m_anchorRow) < 0 && m_anchorRow < lastRow())
        ++m_anchorRow;
    m_anchorTop = m_anchorRow < 0 ? 0 : top(m_anchorRow);
}

} // namespace casebook::ui
