#include "models/generator/ranktable.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace casebook::generator {

RankTable::RankTable(qint64 count)
    : m_count(count)
    , m_logarithm(std::log(static_cast<double>(count) + 1.0))
{
    constexpr double doubt = 1e-9; // far more than the exponential's error
    for (int part = 0; part < parts; ++part) {
        const double least = std::exp(part * m_logarithm / parts) - 1.0;
        const double most = std::exp((part + 1) * m_logarithm / parts) - 1.0;
        const qint64 rank = static_cast<qint64>(least + doubt);
        const bool isOne = part == 0 || least - static_cast<double>(rank) > doubt;
        const bool isKnown = isOne && most + doubt < static_cast<double>(rank) + 1.0
            && rank < std::min<qint64>(count, std::numeric_limits<qint16>::max());
        m_ranks[static_cast<size_t>(part)] = isKnown ? static_cast<qint16>(rank) : several;
    }
}

qint64 RankTable::computed(double unit) const
{
    const double rank = std::exp(unit * m_logarithm) - 1.0;
    return qBound<qint64>(0, static_cast<qint64>(rank), m_count - 1);
}

} // namespace casebook::generator
