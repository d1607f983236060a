#pragma once

#include "models/store/casewalk.h"
#include "models/store/facetkeeper.h"
#include "models/store/listheads.h"

namespace casebook::store {

/// The cases of a selection in the order of a column: any place in it costs about as much as the first. The
/// snapshot must be that of the view.
class OrderedCases final
{
public:
    /// @p order: the view's by this column. @p selected: nullptr: all that there are.
    OrderedCases(Connection &connection, const FacetKeeper::View &view, const CaseOrder &order,
                 domain::CaseSort sort, domain::SortOrder direction, const CaseMask *selected);

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
    /// Blocks that follow each other in the list, by their places in it.
    struct Stretch
    {
        size_t first = 0;
        size_t end = 0;
        qint64 cases = 0; ///< selected ones
    };
    bool isSelected(CaseSlot slot) const { return !m_selected || m_selected->has(slot); }
    bool isDescending() const { return m_direction == domain::SortOrder::Descending; }
    bool isBefore(const SortPlace &a, const SortPlace &b) const;
    qint64 size();
    /// Where a case stands; of times without asking the file.
    std::optional<SortPlace> placeAt(CaseSlot slot) const;
    bool knowsPlaces() const;
    /// Blocks in the order of the list.
    size_t blockNumber(size_t place) const;
    /// From the first row on as far as is known without the file; false: the page is not full then.
    bool lookAtHead(Found &found) const;
    /// A few rows from a place on, without looking where the selected ones are; false: it would take long.
    bool walkOn(Found &found, const std::optional<SortPlace> &after);
    bool walkHead(Found &found, int &steps);
    bool isNear(qint64 position);
    void tally();
    Stretch stretchFor(Found &found) const;
    bool isWorthCollecting(const Stretch &stretch);
    void collect(Found &found, const Stretch &stretch);
    void take(Found &found, size_t block);
    CaseWalk walkBlock(size_t block);

    Connection &m_connection;
    const FacetArray &m_array;
    const CaseOrder &m_order;
    ListHeads::Head &m_head;
    const domain::CaseSort m_sort;
    const domain::SortOrder m_direction;
    const CaseMask *const m_selected;
    const qint64 m_all;
    std::optional<qint64> m_size;
    std::vector<quint32> m_tallies; ///< selected cases in each block
};

} // namespace casebook::store
