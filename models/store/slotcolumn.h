#pragma once

#include "models/store/casemask.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace casebook::store {

/// A value for each slot, in pages of 65,536: it grows at both ends without moving what is there.
template <typename Value>
class SlotColumn final
{
public:
    /// @p none: what slots have that were never set.
    explicit SlotColumn(Value none)
        : m_none(none)
    {
    }

    void set(CaseSlot slot, Value value) { (*page(slot >> chunkBits))[slot % slotsPerChunk] = value; }
    Value get(CaseSlot slot) const
    {
        const quint32 chunk = slot >> chunkBits;
        if (chunk < m_first || chunk - m_first >= m_pages.size() || !m_pages[chunk - m_first])
            return m_none;
        return (*m_pages[chunk - m_first])[slot % slotsPerChunk];
    }
    size_t bytes() const
    {
        const auto made
            = std::count_if(m_pages.begin(), m_pages.end(), [](const auto &page) { return bool(page); });
        return m_pages.capacity() * sizeof(std::unique_ptr<Page>) + size_t(made) * sizeof(Page);
    }

private:
    using Page = std::array<Value, slotsPerChunk>;

    std::unique_ptr<Page> &page(quint32 chunk)
    {
        if (m_pages.empty())
            m_first = chunk;
        if (chunk < m_first) {
            std::vector<std::unique_ptr<Page>> pages(m_first - chunk);
            std::move(m_pages.begin(), m_pages.end(), std::back_inserter(pages));
            m_pages = std::move(pages);
            m_first = chunk;
        }
        if (chunk - m_first >= m_pages.size())
            m_pages.resize(chunk - m_first + 1);
        std::unique_ptr<Page> &page = m_pages[chunk - m_first];
        if (!page) {
            page = std::make_unique<Page>();
            page->fill(m_none);
        }
        return page;
    }

    const Value m_none;
    quint32 m_first = 0;
    std::vector<std::unique_ptr<Page>> m_pages;
};

} // namespace casebook::store
