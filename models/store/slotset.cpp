#include "models/store/slotset.h"

#include <algorithm>

namespace casebook::store {

namespace {

/// Keeps @p values ascending and distinct. Almost always the new one is the last.
template <typename Value>
void insertSorted(std::vector<Value> &values, Value value)
{
    if (values.empty() || values.back() < value) {
        values.push_back(value);
        return;
    }
    const auto at = std::lower_bound(values.begin(), values.end(), value);
    if (*at != value)
        values.insert(at, value);
}

template <typename Value>
void eraseSorted(std::vector<Value> &values, Value value)
{
    const auto at = std::lower_bound(values.begin(), values.end(), value);
    if (at != values.end() && *at == value)
        values.erase(at);
}

quint64 bitOf(quint16 place)
{
    return quint64(1) << (place % 64);
}

} // namespace

bool SlotSet::Chunk::isEmpty() const
{
    return bits ? std::all_of(bits->begin(), bits->end(), [](quint64 word) { return word == 0; })
                : places.empty();
}

void SlotSet::Chunk::add(quint16 place)
{
    if (bits) {
        (*bits)[place / 64] |= bitOf(place);
        return;
    }
    insertSorted(places, place);
    if (places.size() <= mostPlaces)
        return;
    bits = std::make_unique<Bits>();
    for (const quint16 each : places)
        (*bits)[each / 64] |= bitOf(each);
    places = {};
}

void SlotSet::Chunk::remove(quint16 place)
{
    if (bits)
        (*bits)[place / 64] &= ~bitOf(place);
    else
        eraseSorted(places, place);
}

void SlotSet::add(CaseSlot slot)
{
    if (m_chunks.empty()) {
        insertSorted(m_few, slot);
        if (m_few.size() > mostFew)
            becomeMany();
        return;
    }
    chunk(slot >> chunkBits).add(quint16(slot));
}

void SlotSet::remove(CaseSlot slot)
{
    if (m_chunks.empty()) {
        eraseSorted(m_few, slot);
        return;
    }
    const auto at
        = std::lower_bound(m_chunks.begin(), m_chunks.end(), slot >> chunkBits,
                           [](const Chunk &chunk, quint32 number) { return chunk.number < number; });
    if (at != m_chunks.end() && at->number == slot >> chunkBits)
        at->remove(quint16(slot));
}

void SlotSet::removeAll(const CaseMask &removed)
{
    std::erase_if(m_few, [&removed](CaseSlot slot) { return removed.has(slot); });
    for (Chunk &chunk : m_chunks) {
        const quint64 *words = removed.chunkWords(chunk.number);
        if (!words)
            continue;
        if (chunk.bits) {
            for (size_t i = 0; i < wordsPerChunk; ++i)
                (*chunk.bits)[i] &= ~words[i];
        } else {
            std::erase_if(chunk.places,
                          [words](quint16 place) { return (words[place / 64] & bitOf(place)) != 0; });
        }
    }
    std::erase_if(m_chunks, [](const Chunk &chunk) { return chunk.isEmpty(); });
}

void SlotSet::compact()
{
    m_few.shrink_to_fit();
    m_chunks.shrink_to_fit();
    for (Chunk &chunk : m_chunks)
        chunk.places.shrink_to_fit();
}

bool SlotSet::has(CaseSlot slot) const
{
    if (m_chunks.empty())
        return std::binary_search(m_few.begin(), m_few.end(), slot);
    const Chunk *chunk = find(slot >> chunkBits);
    if (!chunk)
        return false;
    const auto place = quint16(slot);
    return chunk->bits ? ((*chunk->bits)[place / 64] & bitOf(place)) != 0
                       : std::binary_search(chunk->places.begin(), chunk->places.end(), place);
}

const SlotSet::Chunk *SlotSet::find(quint32 number) const
{
    if (m_chunks.empty() || number < m_chunks.front().number)
        return nullptr;
    const size_t likely = number - m_chunks.front().number; // where none is missing
    if (likely < m_chunks.size() && m_chunks[likely].number == number)
        return &m_chunks[likely];
    const auto at
        = std::lower_bound(m_chunks.begin(), m_chunks.end(), number,
                           [](const Chunk &chunk, quint32 wanted) { return chunk.number < wanted; });
    return at != m_chunks.end() && at->number == number ? &*at : nullptr;
}

void SlotSet::addTo(CaseMask &mask) const
{
    for (const CaseSlot slot : m_few)
        mask.set(slot);
    for (const Chunk &chunk : m_chunks) {
        if (quint64 *words = mask.chunkWords(chunk.number))
            chunk.addTo(words);
    }
}

void SlotSet::addTo(quint32 chunk, quint64 *words) const
{
    const auto isOf = [](CaseSlot slot, quint32 number) { return slot >> chunkBits < number; };
    for (auto slot = std::lower_bound(m_few.begin(), m_few.end(), chunk, isOf);
         slot != m_few.end() && *slot >> chunkBits == chunk; ++slot)
        words[*slot % slotsPerChunk / 64] |= bitOf(quint16(*slot));
    if (const Chunk *own = find(chunk))
        own->addTo(words);
}

void SlotSet::Chunk::addTo(quint64 *words) const
{
    if (bits) {
        addWords(words, bits->data());
        return;
    }
    for (const quint16 place : places)
        words[place / 64] |= bitOf(place);
}

size_t SlotSet::bytes() const
{
    size_t bytes = sizeof(*this) + m_few.capacity() * sizeof(CaseSlot) + m_chunks.capacity() * sizeof(Chunk);
    for (const Chunk &chunk : m_chunks)
        bytes += chunk.bits ? sizeof(Bits) : chunk.places.capacity() * sizeof(quint16);
    return bytes;
}

SlotSet::Chunk &SlotSet::chunk(quint32 number)
{
    if (!m_chunks.empty() && m_chunks.back().number == number)
        return m_chunks.back();
    const auto at = std::lower_bound(m_chunks.begin(), m_chunks.end(), number,
                                     [](const Chunk &chunk, quint32 n) { return chunk.number < n; });
    if (at != m_chunks.end() && at->number == number)
        return *at;
    return *m_chunks.insert(at, Chunk{ .number = number });
}

void SlotSet::becomeMany()
{
    for (const CaseSlot slot : m_few)
        chunk(slot >> chunkBits).add(quint16(slot));
    m_few = {};
}

} // namespace casebook::store
