#pragma once

#include <QtGlobal>

#include <array>
#include <bit>
#include <map>

namespace casebook::store {

/// A set of case keys as bits: a million neighbouring cases take 125 kB.
class CaseSet final
{
public:
    void add(qint64 key) { m_blocks[key / blockKeys][wordOf(key)] |= bitOf(key); }
    bool contains(qint64 key) const
    {
        const auto block = m_blocks.find(key / blockKeys);
        return block != m_blocks.end() && (block->second[wordOf(key)] & bitOf(key));
    }
    qint64 count() const;
    /// Leaves what is in both.
    void intersect(const CaseSet &other);
    /// Both ends included.
    void removeRange(qint64 first, qint64 last);
    /// Calls @p visit for each key, ascending.
    template <typename Visitor>
    void forEach(Visitor visit) const
    {
        for (const auto &[number, words] : m_blocks) {
            for (size_t i = 0; i < words.size(); ++i) {
                for (quint64 rest = words[i]; rest; rest &= rest - 1)
                    visit(number * blockKeys + qint64(i) * 64 + std::countr_zero(rest));
            }
        }
    }

private:
    static constexpr qint64 blockKeys = 65'536; // keys are positive
    using Words = std::array<quint64, blockKeys / 64>;

    static size_t wordOf(qint64 key) { return size_t(key % blockKeys) / 64; }
    static quint64 bitOf(qint64 key) { return quint64(1) << (key % 64); }

    std::map<qint64, Words> m_blocks;
};

} // namespace casebook::store
