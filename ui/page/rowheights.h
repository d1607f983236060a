#pragma once

#include <QtGlobal>

#include <vector>

namespace casebook::ui {

/// Heights of the rows of a list of which only those in sight were ever measured; the others are estimated.
class RowHeights
{
public:
    void reset(int rows, int estimate);
    void insert(int row, int count);
    void remove(int row, int count);
    /// All heights are estimates again (the width changed).
    void forgetMeasures();
    void forget(int row);
    void set(int row, int height);

    int count() const { return static_cast<int>(m_rows.size()); }
    bool isMeasured(int row) const { return m_rows[static_cast<size_t>(row)].measured; }
    int height(int row) const { return m_rows[static_cast<size_t>(row)].height; }
    /// Where a row begins; count() gives the height of all.
    qint64 top(int row) const;
    /// The row at a height, clamped into the list; -1 in an empty one.
    int rowAt(qint64 y) const;

private:
    struct Row
    {
        int height = 0;
        bool measured = false;
    };

    void sum(int row) const;

    std::vector<Row> m_rows;
    mutable std::vector<qint64> m_tops; ///< of the first m_summed rows
    mutable int m_summed = 0;
    int m_estimate = 40;
};

} // namespace casebook::ui
