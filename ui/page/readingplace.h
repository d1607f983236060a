#pragma once

#include "ui/page/rowheights.h"

namespace casebook::ui {

/// Where one reads in a list of rows of which only those in sight were ever measured: how far it is scrolled,
/// and which row keeps its place while others turn out higher or lower, come or go. In pixels; a lead stands
/// above the first row. Pure arithmetic: making and placing rows is the view's.
class ReadingPlace
{
public:
    /// Other rows altogether, at the top.
    void reset(int rows, int estimatedHeight);
    void insert(int first, int count);
    void remove(int first, int count);
    /// What stands above the rows and below them, and how much is in sight at once.
    void setFrame(qint64 lead, int end, int view);

    void forget(int row) { m_heights.forget(row); }
    /// The width is another.
    void forgetHeights() { m_heights.forgetMeasures(); }
    void measure(int row, int height);
    bool isMeasured(int row) const { return m_heights.isMeasured(row); }
    int height(int row) const { return m_heights.height(row); }
    int count() const { return m_heights.count(); }

    /// How far it is scrolled.
    qint64 y() const { return m_y; }
    /// The most that it can be scrolled.
    qint64 last() const;
    /// Where a row begins, from the top of what is in sight.
    qint64 top(int row) const { return m_lead + m_heights.top(row) - m_y; }
    /// Clamped into the list; -1 in an empty one.
    int firstRow() const { return m_heights.rowAt(m_y - m_lead); }
    int lastRow() const { return m_heights.rowAt(m_y - m_lead + m_view - 1); }

    /// Somebody scrolled.
    void scrollTo(qint64 y);
    /// Scrolls so that the row is in sight; false when it is and its height is known.
    bool reveal(int row);
    /// This row keeps its top where it is when its own height changes next.
    void keep(int row);
    /// Puts what is read back in its place after heights became known; true when that scrolled.
    bool settle();
    /// From now on, what is in sight keeps its place.
    void hold();

private:
    RowHeights m_heights;
    qint64 m_lead = 0;
    int m_end = 0;
    int m_view = 0;
    qint64 m_y = 0;
    int m_anchorRow = -1; ///< it keeps its place
    qint64 m_anchorTop = 0; ///< from the top of what is in sight
    int m_keptRow = -1; ///< the anchor until its height changes
    bool m_atEnd = false; ///< the end is in sight and stays there while rows above it grow or new ones come
};

} // namespace casebook::ui
