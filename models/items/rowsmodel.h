#pragma once

#include <QAbstractListModel>
#include <QList>

#include <algorithm>

namespace casebook::items {

/// A short list that is read whole (tags, drafts, outbox …). A new reading is told to views as the inserts,
/// removes, moves and changes that lead to it, so that selection and scroll position stay; as a reset when
/// nearly all is new.
template <typename Row>
class RowsModel : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    const QList<Row> &rows() const { return m_rows; }

protected:
    explicit RowsModel(QObject *parent)
        : QAbstractListModel(parent)
    {
    }

    /// Whether both are readings of one thing.
    virtual bool isSame(const Row &a, const Row &b) const = 0;

    const Row &rowAt(const QModelIndex &index) const { return m_rows.at(index.row()); }

    void setRows(QList<Row> next)
    {
        constexpr int stepLimit = 64; // beyond it one reset is cheaper for the views than the steps
        if (m_rows.isEmpty() || next.isEmpty() || stepsTo(next) > stepLimit) {
            if (m_rows.isEmpty() && next.isEmpty())
                return;
            beginResetModel();
            m_rows = std::move(next);
            endResetModel();
            return;
        }
        removeMissing(next);
        for (int i = 0; i < next.size(); ++i)
            place(i, next.at(i));
    }

private:
    int find(const QList<Row> &list, const Row &row, int from = 0) const
    {
        const auto found = std::find_if(list.cbegin() + from, list.cend(),
                                        [&](const Row &other) { return isSame(other, row); });
        return found == list.cend() ? -1 : static_cast<int>(found - list.cbegin());
    }

    int stepsTo(const QList<Row> &next) const
    {
        const auto common = std::min(m_rows.size(), next.size());
        auto steps = std::max(m_rows.size(), next.size()) - common;
        // Equal places from both ends cost nothing; what lies between is at most that many steps.
        qsizetype head = 0;
        while (head < common && isSame(m_rows.at(head), next.at(head)))
            ++head;
        qsizetype tail = 0;
        while (tail < common - head
               && isSame(m_rows.at(m_rows.size() - 1 - tail), next.at(next.size() - 1 - tail)))
            ++tail;
        return static_cast<int>(std::max(steps, common - head - tail));
    }

    void removeMissing(const QList<Row> &next)
    {
        for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
            if (find(next, m_rows.at(i)) >= 0)
                continue;
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }

    void place(int i, const Row &row)
    {
        const int at = find(m_rows, row, i);
        if (at < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, row);
            endInsertRows();
            return;
        }
        if (at != i) {
            beginMoveRows({}, at, at, {}, i);
            m_rows.move(at, i);
            endMoveRows();
        }
        if (m_rows.at(i) == row)
            return;
        m_rows[i] = row;
        emit dataChanged(index(i), index(i));
    }

    QList<Row> m_rows;
};

} // namespace casebook::items
