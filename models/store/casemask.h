#pragma once

#include "models/base/ids.h"

#include <bit>
#include <vector>

namespace casebook::store {

/// A case in memory: its key, counted from 2^31, since keys lie closely on both sides of 2^32.
using CaseSlot = quint32;

inline constexpr qint64 firstSlotKey = qint64(1) << 31;
inline constexpr int chunkBits = 16;
inline constexpr CaseSlot slotsPerChunk = CaseSlot(1) << chunkBits;
inline constexpr size_t wordsPerChunk = slotsPerChunk / 64;

inline bool hasSlot(CaseKey key)
{
    return key.value >= firstSlotKey && key.value - firstSlotKey <= qint64(~CaseSlot(0));
}
inline CaseSlot slotOf(CaseKey key)
{
    return CaseSlot(key.value - firstSlotKey);
}
inline CaseKey keyOf(CaseSlot slot)
{
    return CaseKey{ qint64(slot) + firstSlotKey };
}

// A chunk's words; the two don't overlap, so that several are done at once.
inline void addWords(quint64 *__restrict to, const quint64 *__restrict from)
{
    for (size_t i = 0; i < wordsPerChunk; ++i)
        to[i] |= from[i];
}
inline void keepWords(quint64 *__restrict to, const quint64 *__restrict from)
{
    for (size_t i = 0; i < wordsPerChunk; ++i)
        to[i] &= from[i];
}

/// Which chunks of 65,536 slots there are.
struct ChunkSpan
{
    quint32 first = 0;
    quint32 count = 0;

    bool contains(quint32 chunk) const { return chunk >= first && chunk - first < count; }
    bool operator==(const ChunkSpan &) const = default;
};

/// A selection of cases: a bit for each. Masks that are put together have the same span; slots beyond it are
/// never in.
class CaseMask final
{
public:
    CaseMask() = default;
    explicit CaseMask(ChunkSpan span);

    ChunkSpan span() const { return m_span; }
    void set(CaseSlot slot);
    bool has(CaseSlot slot) const;
    void intersect(const CaseMask &other);
    /// Both ends included.
    void removeKeys(qint64 first, qint64 last);
    qint64 count() const;
    qint64 countShared(const CaseMask &other) const;
    quint64 *chunkWords(quint32 chunk);
    const quint64 *chunkWords(quint32 chunk) const;

    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 rest = m_words[word]; rest != 0; rest &= rest - 1)
                visit(slotAt(word, std::countr_zero(rest)));
        }
    }
    /// The same, from the highest down.
    template <typename Visit>
    void forEachDown(Visit visit) const
    {
        for (size_t word = m_words.size(); word-- > 0;) {
            for (quint64 rest = m_words[word]; rest != 0;) {
                const int bit = 63 - std::countl_zero(rest);
                visit(slotAt(word, bit));
                rest &= ~(quint64(1) << bit);
            }
        }
    }
    template <typename Keep>
    void keepIf(Keep keep)
    {
        for (size_t word = 0; word < m_words.size(); ++word) {
            for (quint64 rest = m_words[word]; rest != 0; rest &= rest - 1) {
                if (!keep(slotAt(word, std::countr_zero(rest))))
                    m_words[word] &= ~(rest & (~rest + 1));
            }
        }
    }

private:
    CaseSlot slotAt(size_t word, int bit) const
    {
        return (m_span.first << chunkBits) + CaseSlot(word * 64) + CaseSlot(bit);
    }
    size_t place(CaseSlot slot) const { return slot - (size_t(m_span.first) << chunkBits); }

    ChunkSpan m_span;
    std::vector<quint64> m_words;
};

} // namespace casebook::store
