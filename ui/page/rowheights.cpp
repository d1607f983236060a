#include "ui/page/rowheights.h"

#include <algorithm>

namespace casebook::ui {

void RowHeights::reset(int rows, int estimate)
{
    m_estimate = estimate;
    m_rows.assign(static_cast<size_t>(rows), Row{ estimate, false });
    m_tops.assign(static_cast<size_t>(rows) + 1, 0);
    m_summed = 0;
}

void RowHeights::insert(int row, int count)
{
    m_rows.insert(m_rows.begin() + row, static_cast<size_t>(count), Row{ m_estimate, false });
    m_tops.resize(m_rows.size() + 1);
    m_summed = std::min(m_summed, row);
}

void RowHeights::remove(int row, int count)
{
    m_rows.erase(m_rows.begin() + row, m_rows.begin() + row + count);
    m_tops.resize(m_rows.size() + 1);
    m_summed = std::min(m_summed, row);
}

void RowHeights::forgetMeasures()
{
    for (Row &row : m_rows)
        row.measured = false;
}

void RowHeights::forget(int row)
{
    m_rows[static_cast<size_t>(row)].measured = false;
}

void RowHeights::set(int row, int height)
{
    Row &stored = m_rows[static_cast<size_t>(row)];
    stored.measured = true;
    if (stored.height == height)
        return;
    stored.height = height;
    m_summed = std::min(m_summed, row);
}

void RowHeights::sum(int row) const
{
    if (m_tops.empty())
        m_tops.assign(1, 0);
    for (; m_summed < row; ++m_summed) {
        const auto at = static_cast<size_t>(m_summed);
        m_tops[at + 1] = m_tops[at] + m_rows[at].height;
    }
}

qint64 RowHeights::top(int row) const
{
    sum(row);
    return m_tops[static_cast<size_t>(row)];
}

int RowHeights::rowAt(qint64 y) const
{
    if (m_rows.empty())
        return -1;
    sum(count());
    const auto it = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    const auto row = static_cast<int>(std::distance(m_tops.cbegin(), it)) - 1;
    return std::clamp(row, 0, count() - 1);
}

} // namespace casebook::ui
