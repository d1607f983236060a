#include "models/store/caseset.h"

#include <algorithm>

namespace casebook::store {

qint64 CaseSet::count() const
{
    qint64 count = 0;
    for (const auto &[number, words] : m_blocks) {
        for (const quint64 word : words)
            count += std::popcount(word);
    }
    return count;
}

void CaseSet::intersect(const CaseSet &other)
{
    for (auto block = m_blocks.begin(); block != m_blocks.end();) {
        const auto theirs = other.m_blocks.find(block->first);
        if (theirs == other.m_blocks.end()) {
            block = m_blocks.erase(block);
            continue;
        }
        for (size_t i = 0; i < block->second.size(); ++i)
            block->second[i] &= theirs->second[i];
        ++block;
    }
}

void CaseSet::removeRange(qint64 first, qint64 last)
{
    for (auto &[number, words] : m_blocks) {
        const qint64 from = std::max(first, number * blockKeys);
        const qint64 to = std::min(last, (number + 1) * blockKeys - 1);
        for (qint64 key = from; key <= to; ++key)
            words[wordOf(key)] &= ~bitOf(key);
    }
}

} // namespace casebook::store
