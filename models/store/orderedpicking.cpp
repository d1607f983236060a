#include "models/store/orderedcases.h"

#include <algorithm>
#include <limits>
#include <ranges>

// How OrderedCases finds rows in memory, without a step along an index.

namespace casebook::store {

namespace {

/// So many cases of a head are looked at anyway, some microseconds; then it is clear whether more are worth
/// it.
constexpr size_t firstLooks = 4'000;
/// In the time that one case takes by itself, so many are put together for all.
constexpr qint64 casesOfALook = 1'000;
/// After so many it is clear whether the page will be full soon.
constexpr size_t fewLooks = 64;
/// Cases are looked up one by one, where that needs the file, when the whole selection has no more than that.
constexpr qint64 fewSelected = 50'000;
/// So many passes at most, while nobody writes, before the head is walked as far as grownHead: three
/// milliseconds once instead of a tenth of one each time.
constexpr int fewPasses = 2;
constexpr size_t grownHead = 16'000;
/// Rows from the first on that are picked out of all selected ones.
constexpr size_t mostPicked = 1'024;
/// A step along an index takes as long as so many selected cases that are passed by in memory.
constexpr qint64 casesOfAStep = 100;

} // namespace

bool OrderedCases::knowsPlaces() const
{
    using enum domain::CaseSort;
    return m_sort == Recency || m_sort == Created || m_sort == Updated;
}

std::optional<SortPlace> OrderedCases::placeAt(CaseSlot slot) const
{
    if (!knowsPlaces())
        return placeOf(m_connection, m_sort, keyOf(slot));
    if (m_sort == domain::CaseSort::Updated && !m_array.updated(slot))
        return SortPlace{ .key = keyOf(slot) };
    return SortPlace{ .kind = SortPlace::Kind::Number, .number = timeOf(slot), .key = keyOf(slot) };
}

qint64 OrderedCases::timeOf(CaseSlot slot) const
{
    const qint64 created = m_array.created(slot);
    if (m_sort == domain::CaseSort::Created)
        return created;
    const std::optional<qint64> updated = m_array.updated(slot);
    return m_sort == domain::CaseSort::Recency ? std::max(created, updated.value_or(created))
                                               : updated.value_or(0);
}

void OrderedCases::growHead()
{
    Found nothing{ .keys = {}, .skip = std::numeric_limits<qint64>::max(), .limit = 1 };
    int steps = int(grownHead) - int(m_head.cases.size());
    if (steps > 0)
        walkHead(nothing, steps);
}

template <typename Slots>
void OrderedCases::addSorted(Found &found, const Slots &cases)
{
    std::vector<SortPlace> places;
    for (const CaseSlot slot : cases)
        places.push_back(placeAt(slot).value_or(SortPlace{ .key = keyOf(slot) }));
    std::sort(places.begin(), places.end(),
              [this](const SortPlace &a, const SortPlace &b) { return isBefore(a, b); });
    for (const SortPlace &place : places)
        found.add(place.key);
}

bool OrderedCases::lookAtHead(Found &found)
{
    const size_t looks = m_head.cases.size();
    const qint64 wanted = found.skip + found.limit;
    if (wanted > qint64(looks))
        return false;
    // Putting all cases of the filter together takes longer than a few looks at what a case has.
    const size_t direct = m_filter.canTell() ? std::min(looks, size_t(m_all / casesOfALook)) : 0;
    qint64 selected = 0;
    size_t i = 0;
    const auto look = [&](bool isSelected) {
        if (isSelected) {
            found.add(keyOf(m_head.cases[i]));
            ++selected;
        }
        ++i;
    };
    for (bool isQuicker = true; isQuicker && i < direct && !found.isFull();) {
        look(m_filter.has(m_head.cases[i]));
        isQuicker = i % fewLooks != 0 || wanted * qint64(i) <= selected * qint64(direct);
    }
    while (i < std::min(looks, firstLooks) && !found.isFull())
        look(isSelected(m_head.cases[i]));
    if (2 * selected * qint64(looks) < wanted * qint64(i)) // hardly enough till the end
        return false;
    while (i < looks && !found.isFull())
        look(isSelected(m_head.cases[i]));
    return found.isFull();
}

bool OrderedCases::pickFirst(Found &found)
{
    const auto wanted = size_t(found.skip) + size_t(found.limit);
    const qint64 perBlock = size() / qint64(m_order.blocks().size());
    if (m_filter.isOpen() || wanted > mostPicked || !isWorthAPass(qint64(wanted), qint64(wanted) + perBlock))
        return false;
    if (++m_head.passes > fewPasses)
        growHead();
    using Candidate = std::pair<size_t, CaseSlot>; // with the place of its block in the list
    std::vector<Candidate> first;
    size_t last = m_order.blocks().size(); // beyond that block nothing is wanted
    const auto leaveWanted = [&] {
        if (first.size() < wanted)
            return;
        std::nth_element(first.begin(), first.begin() + qptrdiff(wanted) - 1, first.end());
        last = first[wanted - 1].first;
        std::erase_if(first, [last](const Candidate &candidate) { return candidate.first > last; });
    };
    size_t most = 4 * wanted;
    const auto visit = [&](CaseSlot slot) {
        const Candidate candidate(blockNumber(m_order.blockOf(slot)), slot);
        if (candidate.first > last)
            return;
        first.push_back(candidate);
        if (first.size() < most)
            return;
        leaveWanted();
        most = first.size() + 4 * wanted; // many may be of the last block
    };
    if (isDescending()) // the newest have the highest keys, mostly
        mask().forEachDown(visit);
    else
        mask().forEach(visit);
    leaveWanted();
    addSorted(found, first | std::views::values);
    return true;
}

bool OrderedCases::isWorthAPass(qint64 wanted, qint64 lookedUp)
{
    if (!knowsPlaces() && (size() > fewSelected || lookedUp > 2 * wanted))
        return false;
    const qint64 steps = wanted * m_all / size();
    return size() <= steps * casesOfAStep;
}

void OrderedCases::collect(Found &found, const Stretch &stretch)
{
    std::vector<bool> isWanted(m_tallies.size() + 1);
    for (size_t place = stretch.first; place < stretch.end; ++place)
        isWanted[blockNumber(place)] = true;
    std::vector<CaseSlot> cases;
    cases.reserve(size_t(stretch.cases));
    mask().forEach([&](CaseSlot slot) {
        if (isWanted[m_order.blockOf(slot)])
            cases.push_back(slot);
    });
    addSorted(found, cases);
}

} // namespace casebook::store
