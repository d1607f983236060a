#include "models/store/orderedcases.h"

#include "models/store/connection.h"

#include <algorithm>

namespace casebook::store {

namespace {

/// So many rows of an index are walked through before it is worth while to find out where the selected ones
/// are.
constexpr int fewSteps = 1'500;

} // namespace

OrderedCases::OrderedCases(Connection &connection, const FacetKeeper::View &view, const CaseOrder &order,
                           domain::CaseSort sort, domain::SortOrder direction, const ArrayFilter &filter)
    : m_connection(connection)
    , m_array(view.array())
    , m_order(order)
    , m_head(connection.kept<ListHeads>().head(sort, direction, view.version()))
    , m_sort(sort)
    , m_direction(direction)
    , m_filter(filter)
    , m_all(order.size())
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

qint64 OrderedCases::size()
{
    if (!m_size)
        m_size = m_filter.isOpen() ? m_all : mask().count();
    return *m_size;
}

const CaseMask &OrderedCases::mask()
{
    if (!m_mask)
        m_mask = m_filter.mask();
    return *m_mask;
}

bool OrderedCases::isSelected(CaseSlot slot)
{
    return m_filter.isOpen() || mask().has(slot);
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
    if (limit <= 0)
        return {};
    const Found nothing{ .keys = {}, .skip = position, .limit = limit };
    Found found = nothing;
    if (lookAtHead(found))
        return found.keys;
    if (position >= size())
        return {};
    found = nothing;
    if (isNear(position + limit)) {
        if (walkOn(found, {}))
            return found.keys;
        found = nothing;
    }
    if (pickFirst(found))
        return found.keys;
    tally();
    const Stretch stretch = stretchFor(found);
    if (!m_filter.isOpen() && isWorthAPass(limit, stretch.cases)) {
        collect(found, stretch);
    } else {
        for (size_t place = stretch.first; place < stretch.end && !found.isFull(); ++place)
            take(found, blockNumber(place));
    }
    return found.keys;
}

QList<CaseKey> OrderedCases::after(const SortPlace &cursor, int limit)
{
    Found found{ .keys = {}, .skip = 0, .limit = limit };
    if (limit <= 0 || size() == 0)
        return {};
    if (double(limit) * double(m_all) / double(size()) <= fewSteps / 2.0) {
        if (walkOn(found, cursor))
            return found.keys;
    }
    return from(
        countBefore(cursor)
            + (isSelected(slotOf(cursor.key)) && placeOf(m_connection, m_sort, cursor.key) == cursor ? 1 : 0),
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
        if (!isSelected(slotOf(walk.key())))
            continue;
        if (!isBefore(walk.place(), place))
            break;
        ++before;
        --left;
    }
    return before;
}

bool OrderedCases::isNear(qint64 position)
{
    const double steps = double(position) * double(m_all) / double(size());
    return steps <= double(fewSteps + m_head.cases.size()) / 2.0;
}

bool OrderedCases::walkHead(Found &found, int &steps)
{
    for (const CaseSlot slot : m_head.cases) {
        if (isSelected(slot))
            found.add(keyOf(slot));
        if (found.isFull())
            return true;
    }
    if (m_head.isComplete)
        return true;
    steps = std::min(steps, int(ListHeads::mostCases - m_head.cases.size()));
    CaseWalk walk(m_connection, m_sort, m_direction, false, m_head.last);
    std::vector<CaseSlot> walked;
    bool isMore = true;
    for (; steps > 0 && !found.isFull() && (isMore = walk.next()); --steps) {
        walked.push_back(slotOf(walk.key()));
        if (isSelected(walked.back()))
            found.add(walk.key());
        if (steps == 1 || found.isFull())
            m_head.last = walk.place();
    }
    m_head.cases.insert(m_head.cases.end(), walked.begin(), walked.end());
    m_head.isComplete = !isMore;
    return found.isFull() || !isMore;
}

bool OrderedCases::walkOn(Found &found, const std::optional<SortPlace> &after)
{
    int steps = fewSteps;
    if (!after && (!walkHead(found, steps) || found.isFull()))
        return found.isFull();
    for (const bool empty : { false, true }) {
        if (!empty && (!after || after->isEmpty()))
            continue; // that part lies behind
        if (empty && m_order.firstEmpty() == m_order.blocks().size())
            break;
        const bool starts = after && after->isEmpty() == empty;
        CaseWalk walk(m_connection, m_sort, m_direction, empty, starts ? after : std::nullopt);
        for (; walk.next(); --steps) {
            if (isSelected(slotOf(walk.key())))
                found.add(walk.key());
            if (found.isFull())
                return true;
            if (steps <= 1)
                return false;
        }
    }
    return true;
}

void OrderedCases::tally()
{
    if (!m_tallies.empty())
        return;
    m_tallies.resize(m_order.blocks().size()
                     + 1); // the last is for cases in no block, which there are none of
    if (!m_filter.isOpen()) {
        mask().forEach([this](CaseSlot slot) { ++m_tallies[m_order.blockOf(slot)]; });
    } else {
        for (size_t i = 0; i < m_order.blocks().size(); ++i)
            m_tallies[i] = m_order.blocks()[i].size;
    }
    m_tallies.pop_back();
}

OrderedCases::Stretch OrderedCases::stretchFor(Found &found) const
{
    Stretch stretch;
    const auto casesAt = [this](size_t place) { return qint64(m_tallies[blockNumber(place)]); };
    while (stretch.first < m_tallies.size() && found.skip >= casesAt(stretch.first))
        found.skip -= casesAt(stretch.first++);
    stretch.end = stretch.first;
    while (stretch.end < m_tallies.size() && stretch.cases < found.skip + found.limit)
        stretch.cases += casesAt(stretch.end++);
    return stretch;
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

void OrderedCases::take(Found &found, size_t block)
{
    CaseWalk walk = walkBlock(block);
    for (quint32 left = m_tallies[block]; left > 0 && !found.isFull() && walk.next();) {
        if (!isSelected(slotOf(walk.key())))
            continue;
        found.add(walk.key());
        --left;
    }
}

} // namespace casebook::store
