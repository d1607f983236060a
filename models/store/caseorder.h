#pragma once

#include "models/store/slotcolumn.h"

#include <QByteArray>
#include <QVariant>

namespace casebook::store {

/// Where a case stands in a list: its value in the sort column, then its key. Compares as SQLite does; what
/// has no value comes last.
struct SortPlace
{
    enum class Kind : quint8 { Number, Text, Empty };
    Kind kind = Kind::Empty;
    qint64 number = 0;
    QByteArray text = {};
    CaseKey key = {};

    bool isEmpty() const { return kind == Kind::Empty; }
    /// Below 0: before @p other in an ascending list.
    int compare(const SortPlace &other) const;
    bool operator<(const SortPlace &other) const { return compare(other) < 0; }
    bool operator==(const SortPlace &other) const { return compare(other) == 0; }

    static SortPlace of(const QVariant &value, CaseKey key);
    QVariant value() const;
};

/// The order of all cases by one column, in two bytes a case: which block of neighbours each stands in. What
/// stands between the borders of a block is one short walk along the column's index, so any position of any
/// selection is found without the rows before it. Knows nothing of SQL and of threads.
class CaseOrder final
{
public:
    struct Block
    {
        SortPlace first; ///< nothing in the block is before it
        quint32 size = 0;
        quint16 id = 0;
    };
    static constexpr quint16 noBlock = 0xffff;

    CaseOrder();

    /// While it is filled: the next in ascending order. False when there are too many cases for it.
    bool append(const SortPlace &place);
    bool put(const SortPlace &place);
    void remove(CaseSlot slot);

    const std::vector<Block> &blocks() const { return m_blocks; }
    qint64 size() const { return m_size; }
    /// Which block holds the case; blocks().size(): none.
    size_t blockOf(CaseSlot slot) const
    {
        const quint16 id = m_ids.get(slot);
        return id == noBlock ? m_blocks.size() : m_placeOfId[id];
    }
    /// In which block a case would stand.
    size_t blockAt(const SortPlace &place) const;
    /// Blocks from here on hold cases without a value.
    size_t firstEmpty() const { return m_firstEmpty; }

    /// A block that got too large; blocks().size(): none.
    size_t overfull() const;
    /// Parts @p block in two. @p upper: its upper half, ascending.
    bool split(size_t block, const std::vector<SortPlace> &upper);
    size_t bytes() const;

private:
    bool insertBlock(size_t place, const SortPlace &first);
    void count(size_t block, CaseSlot slot);

    std::vector<Block> m_blocks; ///< ascending
    std::vector<quint16> m_placeOfId;
    SlotColumn<quint16> m_ids;
    qint64 m_size = 0;
    size_t m_firstEmpty = 0;
    size_t m_overfull = 0; ///< id + 1; 0: none
};

} // namespace casebook::store
