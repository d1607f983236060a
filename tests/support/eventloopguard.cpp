#include "tests/support/eventloopguard.h"

#include <algorithm>
#include <cmath>

namespace casebook::test {

namespace {

constexpr qsizetype keptWorst = 20;

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

bool longer(const EventTime &a, const EventTime &b)
{
    return a.wallNanoseconds > b.wallNanoseconds;
}

} // namespace

void EventLoopGuard::clear()
{
    m_wall.clear();
    m_worst.clear();
}

void EventLoopGuard::add(EventTime time)
{
    m_wall.push_back(time.wallNanoseconds);
    if (m_worst.size() == keptWorst && !longer(time, m_worst.last()))
        return;
    m_worst.insert(std::upper_bound(m_worst.begin(), m_worst.end(), time, longer), std::move(time));
    if (m_worst.size() > keptWorst)
        m_worst.removeLast();
}

double EventLoopGuard::percentileMilliseconds(double share) const
{
    if (m_wall.empty())
        return 0;
    std::vector<qint64> sorted = m_wall;
    const auto rank = static_cast<size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    const auto place = sorted.begin() + static_cast<std::ptrdiff_t>(std::max<size_t>(rank, 1) - 1);
    std::nth_element(sorted.begin(), place, sorted.end());
    return milliseconds(*place);
}

QList<EventTime> EventLoopGuard::worst(int count) const
{
    return m_worst.first(std::min<qsizetype>(count, m_worst.size()));
}

QByteArray EventLoopGuard::report() const
{
    QByteArray text;
    for (const EventTime &time : worst()) {
        text += QByteArray::number(milliseconds(time.wallNanoseconds), 'f', 1) + " ms ("
            + QByteArray::number(milliseconds(time.cpuNanoseconds), 'f', 1) + " ms of its own) " + time.what
            + "\n";
    }
    return text;
}

void EventLoopGuard::merge(const EventLoopGuard &other)
{
    m_wall.insert(m_wall.end(), other.m_wall.cbegin(), other.m_wall.cend());
    m_worst += other.m_worst;
    std::sort(m_worst.begin(), m_worst.end(), longer);
    m_worst.resize(std::min<qsizetype>(m_worst.size(), keptWorst));
}

} // namespace casebook::test
