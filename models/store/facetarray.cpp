#include "models/store/facetarray.h"

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

CaseMask FacetArray::select(const FacetSelection &selection) const
{
    std::vector<std::vector<const SlotSet *>> choices;
    for (const FacetChoice &choice : selection.choices)
        choices.push_back(setsOf(choice));
    CaseMask mask(m_span);
    // Chunk by chunk, so that what is put together stays in the processor's nearest cache.
    std::array<quint64, wordsPerChunk> chosen;
    for (quint32 chunk = m_span.first; chunk < m_span.first + m_span.count; ++chunk) {
        quint64 *words = mask.chunkWords(chunk);
        m_all.addTo(chunk, words);
        for (const std::vector<const SlotSet *> &sets : choices) {
            chosen.fill(0);
            for (const SlotSet *set : sets)
                set->addTo(chunk, chosen.data());
            for (size_t i = 0; i < wordsPerChunk; ++i)
                words[i] &= chosen[i];
        }
    }
    const auto keepBetween = [&mask](const SlotColumn<qint64> &column, const std::optional<qint64> &from,
                                     const std::optional<qint64> &to) {
        if (!from && !to)
            return;
        const qint64 first = from.value_or(never + 1); // without a time it is in no range
        const qint64 last = to.value_or(std::numeric_limits<qint64>::max());
        mask.keepIf([&](CaseSlot slot) {
            const qint64 time = column.get(slot);
            return time >= first && time <= last && time != never;
        });
    };
    keepBetween(m_created, selection.createdFrom, selection.createdTo);
    keepBetween(m_updated, selection.updatedFrom, selection.updatedTo);
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
