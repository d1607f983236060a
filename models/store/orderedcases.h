#pragma once

#include "models/store/casewalk.h"

namespace casebook::store {

/// The cases of a selection in the order of a column: any place in it costs about as much as the first. The
/// snapshot must be that of the order and the selection.
class OrderedCases final
{
public:
    /// @p selected: nullptr: all that there are.
    OrderedCases(Connection &connection, const CaseOrder &order, domain::CaseSort sort,
                 domain::SortOrder direction, const CaseMask *selected);

    qint64 size() const { return m_size; }
    QList<CaseKey> from(qint64 position, int limit);
    QList<CaseKey> after(const SortPlace &cursor, int limit);
    /// How many come before.
    qint64 countBefore(const SortPlace &place);

private:
    struct Found
    {
        QList<CaseKey> keys;
        qint64 skip = 0;
        int limit = 0;

        bool isFull() const { return keys.size() >= limit; }
        void add(CaseKey key);
    };
    bool isSelected(CaseKey key) const { return !m_selected || m_selected->has(slotOf(key)); }
    bool isDescending() const { return m_direction == domain::SortOrder::Descending; }
    bool isBefore(const SortPlace &a, const SortPlace &b) const;
    /// Blocks in the order of the list.
    size_t blockNumber(size_t place) const;
    /// A few rows from a place on, without looking where the selected ones are; false: it would take long.
    bool walkOn(Found &found, const std::optional<SortPlace> &after, int steps);
    void tally();
    void take(Found &found, size_t block);
    CaseWalk walkBlock(size_t block);
    /// Only for selections that are small enough.
    QList<CaseKey> selectedIn(size_t block);

    Connection &m_connection;
    const CaseOrder &m_order;
    const domain::CaseSort m_sort;
    const domain::SortOrder m_direction;
    const CaseMask *const m_selected;
    const qint64 m_all;
    const qint64 m_size;
    std::vector<quint32> m_tallies; ///< selected cases in each block
    std::vector<quint32> m_starts; ///< where those of each block begin in …
    std::vector<CaseSlot> m_byBlock;
};

} // namespace casebook::store
