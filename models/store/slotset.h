#pragma once

#include "models/store/casemask.h"

#include <array>
#include <memory>
#include <vector>

namespace casebook::store {

/// The cases that have one value, in two bytes a case or one bit, whichever is quicker.
class SlotSet final
{
public:
    void add(CaseSlot slot);
    void remove(CaseSlot slot);
    void removeAll(const CaseMask &removed);
    /// Gives back what growing took too much.
    void compact();

    bool has(CaseSlot slot) const;
    void addTo(CaseMask &mask) const;
    /// Only the slots of one chunk, to its words.
    void addTo(quint32 chunk, quint64 *words) const;
    bool isEmpty() const { return m_few.empty() && m_chunks.empty(); }
    size_t bytes() const;

private:
    /// Up to 4,096 a list would be shorter than the bits, but takes longer to put together with others.
    static constexpr size_t mostPlaces = 1'024;
    static constexpr size_t mostFew = 1'024;
    using Bits = std::array<quint64, wordsPerChunk>;

    /// 65,536 neighbours: the places of those that belong here, or a bit for each.
    struct Chunk
    {
        quint32 number = 0;
        std::vector<quint16> places = {};
        std::unique_ptr<Bits> bits = {};

        bool isEmpty() const;
        void addTo(quint64 *words) const;
        void add(quint16 place);
        void remove(quint16 place);
    };
    Chunk &chunk(quint32 number);
    const Chunk *find(quint32 number) const;
    void becomeMany();

    std::vector<CaseSlot> m_few; ///< all of them, ascending, as long as they are not many
    std::vector<Chunk> m_chunks; ///< ascending
};

} // namespace casebook::store
