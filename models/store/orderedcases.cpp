#include "models/store/orderedcases.h"

#include <algorithm>

namespace casebook::store {

namespace {

/// So many rows of an index are walked through before it is worth while to find out where the selected ones
/// are.
constexpr int fewSteps = 1'500;
/// Up to so many in a block are looked up each by itself.
constexpr quint32 fewInBlock = 24;
/// … when the whole selection has no more than that.
constexpr qint64 fewSelected = 50'000;

} // namespace

OrderedCases::OrderedCases(Connection &connection, const CaseOrder &order, domain::CaseSort sort,
                           domain::SortOrder direction, const CaseMask *selected)
    : m_connection(connection)
    , m_order(order)
    , m_sort(sort)
    , m_direction(direction)
    , m_selected(selected)
    , m_all(order.size())
    , m_size(selected ? selected->count() : order.size())
{
}

void OrderedCases::Found::add(CaseKey key)
{
    if (skip > 0)
        --skip;
    else if (!isFull())
        keys.append(key);
}

bool OrderedCases::isBefore(const SortPlace &a, const SortPlace &b) const
{
    if (a.isEmpty() != b.isEmpty())
        return b.isEmpty();
    return isDescending() ? b < a : a < b;
}

size_t OrderedCases::blockNumber(size_t place) const
{
    if (!isDescending())
        return place;
    const size_t withValue = m_order.firstEmpty(); // both parts turn round by themselves
    return place < withValue ? withValue - 1 - place : m_order.blocks().size() - 1 - (place - withValue);
}

QList<CaseKey> OrderedCases::from(qint64 position, int limit)
{
    if (position >= m_size || limit <= 0)
        return {};
    Found found{ .keys = {}, .skip = position, .limit = limit };
    if (double(position + limit) * double(m_all) / double(m_size) <= fewSteps / 2.0) {
        if (walkOn(found, {}, fewSteps))
            return found.keys;
        found = { .keys = {}, .skip = position, .limit = limit };
    }
    tally();
    for (size_t place = 0; place < m_tallies.size() && !found.isFull(); ++place) {
        const size_t block = blockNumber(place);
        if (found.skip >= m_tallies[block])
            found.skip -= m_tallies[block];
        else
            take(found, block);
    }
    return found.keys;
}

QList<CaseKey> OrderedCases::after(const SortPlace &cursor, int limit)
{
    Found found{ .keys = {}, .skip = 0, .limit = limit };
    if (m_size == 0 || limit <= 0)
        return {};
    if (double(limit) * double(m_all) / double(m_size) <= fewSteps / 2.0) {
        if (walkOn(found, cursor, fewSteps))
            return found.keys;
    }
    return from(countBefore(cursor)
                    + (isSelected(cursor.key) && placeOf(m_connection, m_sort, cursor.key) == cursor ? 1 : 0),
                limit);
}

qint64 OrderedCases::countBefore(const SortPlace &place)
{
    tally();
    const size_t own = m_order.blockAt(place);
    qint64 before = 0;
    for (size_t i = 0; i < m_tallies.size(); ++i) {
        const size_t block = blockNumber(i);
        if (block == own)
            break;
        if (m_order.blocks()[block].first.isEmpty() && !place.isEmpty())
            break;
        before += m_tallies[block];
    }
    if (own >= m_tallies.size() || m_order.blocks()[own].first.isEmpty() != place.isEmpty())
        return before;
    CaseWalk walk = walkBlock(own);
    for (quint32 left = m_tallies[own]; left > 0 && walk.next();) {
        if (!isSelected(walk.key()))
            continue;
        if (!isBefore(walk.place(), place))
            break;
        ++before;
        --left;
    }
    return before;
}

bool OrderedCases::walkOn(Found &found, const std::optional<SortPlace> &after, int steps)
{
    for (const bool empty : { false, true }) {
        if (after && after->isEmpty() != empty && after->isEmpty())
            continue; // that part lies behind
        const bool starts = after && after->isEmpty() == empty;
        CaseWalk walk(m_connection, m_sort, m_direction, empty, starts ? after : std::nullopt);
        while (walk.next()) {
            if (isSelected(walk.key()))
                found.add(walk.key());
            if (found.isFull())
                return true;
            if (--steps == 0)
                return false;
        }
        if (m_order.firstEmpty() == m_order.blocks().size())
            break;
    }
    return true;
}

void OrderedCases::tally()
{
    if (!m_tallies.empty())
        return;
    m_tallies.resize(m_order.blocks().size()
                     + 1); // the last is for cases in no block, which there are none of
    if (m_selected) {
        m_selected->forEach([this](CaseSlot slot) { ++m_tallies[m_order.blockOf(slot)]; });
    } else {
        for (size_t i = 0; i < m_order.blocks().size(); ++i)
            m_tallies[i] = m_order.blocks()[i].size;
    }
    m_tallies.pop_back();
}

CaseWalk OrderedCases::walkBlock(size_t block)
{
    const auto &blocks = m_order.blocks();
    const bool empty = blocks[block].first.isEmpty();
    if (!isDescending())
        return CaseWalk(m_connection, m_sort, m_direction, empty, blocks[block].first, true);
    const bool isLast = block + 1 == blocks.size() || blocks[block + 1].first.isEmpty() != empty;
    return CaseWalk(m_connection, m_sort, m_direction, empty,
                    isLast ? std::nullopt : std::optional(blocks[block + 1].first), false);
}

QList<CaseKey> OrderedCases::selectedIn(size_t block)
{
    if (m_starts.empty()) {
        m_starts.resize(m_tallies.size());
        for (size_t i = 1; i < m_starts.size(); ++i)
            m_starts[i] = m_starts[i - 1] + m_tallies[i - 1];
        m_byBlock.resize(size_t(m_size));
        std::vector<quint32> ends = m_starts;
        m_selected->forEach([&](CaseSlot slot) { m_byBlock[ends[m_order.blockOf(slot)]++] = slot; });
    }
    QList<CaseKey> keys;
    for (quint32 i = 0; i < m_tallies[block]; ++i)
        keys.append(keyOf(m_byBlock[m_starts[block] + i]));
    if (keys.size() < 2)
        return keys;
    std::vector<SortPlace> places;
    for (const CaseKey key : std::as_const(keys))
        places.push_back(placeOf(m_connection, m_sort, key).value_or(SortPlace{ .key = key }));
    std::sort(places.begin(), places.end(),
              [this](const SortPlace &a, const SortPlace &b) { return isBefore(a, b); });
    keys.clear();
    for (const SortPlace &place : places)
        keys.append(place.key);
    return keys;
}

void OrderedCases::take(Found &found, size_t block)
{
    if (m_selected && m_tallies[block] <= fewInBlock && m_size <= fewSelected) {
        for (const CaseKey key : selectedIn(block))
            found.add(key);
        return;
    }
    CaseWalk walk = walkBlock(block);
    for (quint32 left = m_tallies[block]; left > 0 && !found.isFull() && walk.next();) {
        if (!isSelected(walk.key()))
            continue;
        found.add(walk.key());
        --left;
    }
}

} // namespace casebook::store
