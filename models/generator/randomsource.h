#pragma once

#include "models/generator/ranktable.h"

#include <QtGlobal>

#include <cmath>

namespace casebook::generator {

/// Numbers that follow from a seed alone, the same on every machine (the standard library's distributions are
/// not): splitmix64 with the few distributions that generated cases need.
class RandomSource
{
public:
    explicit RandomSource(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    /// From 0 up to, not including, 1.
    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    /// From 0 to @p bound - 1, all alike; @p bound > 0.
    qint64 below(qint64 bound) { return static_cast<qint64>(next() % static_cast<quint64>(bound)); }
    /// From @p low to @p high, both included.
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    bool chance(double probability) { return unit() < probability; }
    /// A rank from 0 to @p count - 1; rank r comes about 1/(r+1) as often as rank 0 (Zipf's law).
    qint64 zipf(qint64 count)
    {
        const double rank = std::exp(unit() * std::log(static_cast<double>(count) + 1.0)) - 1.0;
        return qBound<qint64>(0, static_cast<qint64>(rank), count - 1);
    }
    /// The same draw where there is a table for the count.
    qint64 zipf(const RankTable &table) { return table.rank(unit()); }
    template <typename List>
    const auto &oneOf(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<qint64>(list.size())))];
    }
    template <typename List>
    const auto &oneByRank(const List &list)
    {
        return list[static_cast<decltype(list.size())>(zipf(static_cast<qint64>(list.size())))];
    }

private:
    quint64 m_state;
};

} // namespace casebook::generator
