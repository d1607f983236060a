#pragma once

#include "models/store/arrayfilter.h"
#include "models/store/casewalk.h"
#include "models/store/facetkeeper.h"
#include "models/store/listheads.h"

namespace casebook::store {

/// The cases of a selection in the order of a column: any place in it costs about as much as the first. The
/// snapshot must be that of the view.
class OrderedCases final
{
public:
    /// @p order: the view's by this column. All must live as long.
    OrderedCases(Connection &connection, const FacetKeeper::View &view, const CaseOrder &order,
                 domain::CaseSort sort, domain::SortOrder direction, const ArrayFilter &filter);

    bool isSelected(CaseSlot slot);
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
    bool isDescending() const { return m_direction == domain::SortOrder::Descending; }
    bool isBefore(const SortPlace &a, const SortPlace &b) const;
    /// All that are selected, once that is worth while.
    const CaseMask &mask();
    qint64 size();
    /// Where a case stands; of times without asking the file.
    std::optional<SortPlace> placeAt(CaseSlot slot) const;
    bool knowsPlaces() const;
    qint64 timeOf(CaseSlot slot) const;
    /// Blocks in the order of the list.
    size_t blockNumber(size_t place) const;
    /// From the first row on as far as is known without the file; false: the page is not full then.
    bool lookAtHead(Found &found);
    /// The first of few selected cases, in one pass over them all; false: they are too many, or its place is
    /// far.
    bool pickFirst(Found &found);
    void growHead();
    /// A few rows from a place on, without looking where the selected ones are; false: it would take long.
    bool walkOn(Found &found, const std::optional<SortPlace> &after);
    bool walkHead(Found &found, int &steps);
    bool isNear(qint64 position);
    void tally();
    Stretch stretchFor(Found &found) const;
    /// Whether so many rows are found sooner by a pass over all selected cases than by walking along the
    /// index.
    /// @p lookedUp: cases whose places must be known for it.
    bool isWorthAPass(qint64 wanted, qint64 lookedUp);
    template <typename Slots>
    void addSorted(Found &found, const Slots &cases);
    void collect(Found &found, const Stretch &stretch);
    void take(Found &found, size_t block);
    CaseWalk walkBlock(size_t block);

    Connection &m_connection;
    const FacetArray &m_array;
    const CaseOrder &m_order;
    ListHeads::Head &m_head;
    const domain::CaseSort m_sort;
    const domain::SortOrder m_direction;
    const ArrayFilter &m_filter;
    const qint64 m_all;
    std::optional<CaseMask> m_mask;
    std::optional<qint64> m_size;
    std::vector<quint32> m_tallies; ///< selected cases in each block
};

} // namespace casebook::store
