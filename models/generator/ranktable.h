#pragma once

#include <QtGlobal>

#include <array>

namespace casebook::generator {

/// The ranks of RandomSource::zipf() for one count, mostly without an exponential: a text is hundreds of
/// words, each drawn by its rank. Immutable: for any thread.
class RankTable
{
public:
    explicit RankTable(qint64 count);

    /// The rank that zipf() would give for the same @p unit, to the last one.
    qint64 rank(double unit) const
    {
        const qint16 known = m_ranks[static_cast<size_t>(unit * parts)];
        return known >= 0 ? known : computed(unit);
    }

private:
    static constexpr int parts = 32'768;
    static constexpr qint16 several = -1;

    qint64 computed(double unit) const;

    qint64 m_count;
    double m_logarithm;
    std::array<qint16, parts> m_ranks; ///< of all units of that part, or `several`
};

} // namespace casebook::generator
