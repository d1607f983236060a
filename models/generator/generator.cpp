#include "models/generator/generator.h"

#include "models/domain/limits.h"
#include "models/generator/casestory.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace casebook::generator {

namespace {

constexpr qint64 span = 3LL * 365 * 24 * 3600 * 1000; // three years

} // namespace

Generator::Generator(GeneratorOptions options)
    : m_options(options)
{
    planHistories();
}

store::CaseImport Generator::caseAt(qint64 position) const
{
    Q_ASSERT(position >= 0 && position < m_options.cases);
    // a source of its own for each case: one story can change without changing the others
    RandomSource random((static_cast<quint64>(m_options.seed) << 32U) ^ static_cast<quint64>(position));
    const qint64 step = std::max<qint64>(span / m_options.cases, 1);
    const Timestamp createdAt(m_options.until.msecs() - span + position * step + random.below(step));
    CaseStory story(m_cast, random, createdAt, m_options.until);
    return story.tell(activitiesOf(position));
}

/// Shares the activities out with a long tail: most cases have a few, some have hundreds.
void Generator::planHistories()
{
    const auto count = static_cast<size_t>(m_options.cases);
    m_historyLengths.assign(count, 1);
    if (count == 0)
        return;
    const auto longest = static_cast<size_t>(longestCase());
    if (m_options.longestHistory > 0)
        m_historyLengths[longest] = static_cast<qint32>(
            std::min<qint64>(m_options.longestHistory, domain::limits::activitiesPerCase));
    const bool reserved = m_options.longestHistory > 0 && count > 1;

    RandomSource random(m_options.seed);
    std::vector<double> weights(count);
    for (size_t i = 0; i < count; ++i)
        weights[i] = reserved && i == longest ? 0.0 : std::min(std::pow(1.0 - random.unit(), -0.7), 60.0);
    const double sum = std::accumulate(weights.cbegin(), weights.cend(), 0.0);
    const qint64 planned = std::accumulate(m_historyLengths.cbegin(), m_historyLengths.cend(), qint64(0));
    qint64 left = std::max<qint64>(m_options.activities - planned, 0);
    const double share = static_cast<double>(left) / sum;
    for (size_t i = 0; i < count; ++i) {
        const auto more = std::min<qint64>(static_cast<qint64>(weights[i] * share),
                                           domain::limits::activitiesPerCase - m_historyLengths[i]);
        m_historyLengths[i] += static_cast<qint32>(more);
        left -= more;
    }
    // what rounding left over, one each; more than Kibana's limit allows for all cases is not made
    for (bool room = true; left > 0 && room;) {
        room = false;
        for (size_t i = 0; i < count && left > 0; ++i) {
            if ((reserved && i == longest) || m_historyLengths[i] >= domain::limits::activitiesPerCase)
                continue;
            ++m_historyLengths[i];
            --left;
            room = true;
        }
    }
}

} // namespace casebook::generator
