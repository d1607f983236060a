#include "models/store/facetarray.h"

#include <algorithm>

namespace casebook::store {

namespace {

/// So many slots in a row may be empty for each that is taken, and some more; else the masks cost more than
/// they spare.
constexpr quint32 emptyChunksPerFull = 8;
constexpr quint32 emptyChunksAlways = 64;
/// From here on a pass over all sets is cheaper than a look into each for every case.
constexpr qsizetype fewRemoved = 16;

} // namespace

FacetArray::FacetArray()
    : m_created(never)
    , m_updated(never)
{
}

bool FacetArray::add(const FacetRow &row)
{
    if (!widenTo(row.slot))
        return false;
    m_all.add(row.slot);
    ++m_size;
    for (const auto &[facet, value] : row.values)
        addValue(row.slot, facet, value);
    m_created.set(row.slot, row.created);
    if (row.updated || m_updated.get(row.slot) != never)
        m_updated.set(row.slot, row.updated.value_or(never));
    return true;
}

void FacetArray::remove(const QList<CaseSlot> &gone)
{
    CaseMask removed(m_span);
    for (const CaseSlot slot : gone)
        removed.set(slot);
    m_size -= everything().countShared(removed);
    const auto removeFrom = [&](SlotSet &set) {
        if (gone.size() > fewRemoved) {
            set.removeAll(removed);
            return;
        }
        for (const CaseSlot slot : gone)
            set.remove(slot);
    };
    removeFrom(m_all);
    for (const Sets &sets : m_sets) {
        for (const std::shared_ptr<SlotSet> &set : sets)
            removeFrom(*set);
    }
}

void FacetArray::compact()
{
    m_all.compact();
    for (const Sets &sets : m_sets) {
        for (const std::shared_ptr<SlotSet> &set : sets)
            set->compact();
    }
}

qint64 FacetArray::textNumber(const QByteArray &text)
{
    const auto known = m_texts.constFind(text);
    if (known != m_texts.constEnd())
        return *known;
    const qint64 number = m_texts.size() + 1;
    m_texts.insert(QByteArray(text.constData(), text.size()), number); // it may be a view
    return number;
}

CaseMask FacetArray::everything() const
{
    CaseMask mask(m_span);
    m_all.addTo(mask);
    return mask;
}

FacetArray::Selected FacetArray::selected(const FacetSelection &selection) const
{
    Selected selected(*this);
    for (const FacetChoice &choice : selection.choices)
        selected.m_choices.push_back(setsOf(choice));
    const auto addRange = [&selected](const SlotColumn<qint64> &column, const std::optional<qint64> &from,
                                      const std::optional<qint64> &to) {
        if (from || to) // without a time it is in no range
            selected.m_ranges.push_back(
                { &column, from.value_or(never + 1), to.value_or(std::numeric_limits<qint64>::max()) });
    };
    addRange(m_created, selection.createdFrom, selection.createdTo);
    addRange(m_updated, selection.updatedFrom, selection.updatedTo);
    return selected;
}

bool FacetArray::Selected::isInRanges(CaseSlot slot) const
{
    return std::all_of(m_ranges.begin(), m_ranges.end(), [slot](const Range &range) {
        const qint64 time = range.column->get(slot);
        return time >= range.first && time <= range.last && time != never;
    });
}

bool FacetArray::Selected::has(CaseSlot slot) const
{
    const auto isIn = [slot](const SlotSet *set) { return set->has(slot); };
    return m_array->m_all.has(slot)
        && std::all_of(m_choices.begin(), m_choices.end(),
                       [&](const auto &sets) { return std::any_of(sets.begin(), sets.end(), isIn); })
        && isInRanges(slot);
}

CaseMask FacetArray::Selected::mask() const
{
    const ChunkSpan span = m_array->m_span;
    CaseMask mask(span);
    // Chunk by chunk, so that what is put together stays in the processor's nearest cache.
    std::array<quint64, wordsPerChunk> chosen;
    for (quint32 chunk = span.first; chunk < span.first + span.count; ++chunk) {
        quint64 *words = mask.chunkWords(chunk);
        m_array->m_all.addTo(chunk, words);
        for (const std::vector<const SlotSet *> &sets : m_choices) {
            chosen.fill(0);
            for (const SlotSet *set : sets)
                set->addTo(chunk, chosen.data());
            keepWords(words, chosen.data());
        }
    }
    if (!m_ranges.empty())
        mask.keepIf([this](CaseSlot slot) { return isInRanges(slot); });
    return mask;
}

qint64 FacetArray::countOf(Facet facet, qint64 value, const CaseMask &mask) const
{
    CaseMask having(m_span);
    if (const SlotSet *set = find(facet, value))
        set->addTo(having);
    return having.countShared(mask);
}

size_t FacetArray::bytes() const
{
    size_t bytes = m_all.bytes() + m_created.bytes() + m_updated.bytes();
    for (const Sets &sets : m_sets) {
        for (const std::shared_ptr<SlotSet> &set : sets)
            bytes += set->bytes();
    }
    return bytes;
}

SlotSet &FacetArray::set(Facet facet, qint64 value)
{
    std::shared_ptr<SlotSet> &set = m_sets[size_t(facet)][value];
    if (!set)
        set = std::make_shared<SlotSet>();
    return *set;
}

bool FacetArray::widenTo(CaseSlot slot)
{
    const quint32 chunk = slot >> chunkBits;
    if (m_span.contains(chunk))
        return true;
    const quint32 first = m_span.count == 0 ? chunk : std::min(m_span.first, chunk);
    const quint32 end = m_span.count == 0 ? chunk + 1 : std::max(m_span.first + m_span.count, chunk + 1);
    const auto full = quint32(m_size >> chunkBits) + 1;
    if (end - first > emptyChunksAlways + emptyChunksPerFull * full)
        return false;
    m_span = { first, end - first };
    return true;
}

const SlotSet *FacetArray::find(Facet facet, qint64 value) const
{
    const Sets &sets = m_sets[size_t(facet)];
    const auto set = sets.constFind(value);
    return set == sets.constEnd() ? nullptr : set->get();
}

std::vector<const SlotSet *> FacetArray::setsOf(const FacetChoice &choice) const
{
    std::vector<const SlotSet *> sets;
    const auto add = [&](Facet facet, qint64 value) {
        if (const SlotSet *set = find(facet, value))
            sets.push_back(set);
    };
    for (const qint64 value : choice.values)
        add(choice.facet, value);
    if (choice.orUnassigned)
        add(Facet::Unassigned, 0);
    return sets;
}

} // namespace casebook::store
