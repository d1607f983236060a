#pragma once

#include <QByteArray>
#include <QList>

#include <vector>

namespace casebook::test {

/// How long one event of the GUI thread took, from its delivery to its return.
struct EventTime
{
    qint64 wallNanoseconds = 0;
    qint64 cpuNanoseconds
        = 0; ///< of the GUI thread alone: what remains when other programs keep the machine busy
    QByteArray what = {}; ///< event type and receiver's class
};

/// Collects the times of GUI events (see GuardedApplication) and tells the percentiles and the worst ones.
class EventLoopGuard
{
public:
    void clear();
    void add(EventTime time);

    qsizetype count() const { return static_cast<qsizetype>(m_wall.size()); }
    /// @p share from 0 to 1; milliseconds. 0 when nothing was collected.
    double percentileMilliseconds(double share) const;
    double maximumMilliseconds() const { return percentileMilliseconds(1.0); }
    /// The longest events, longest first, at most @p count (of the twenty that are kept).
    QList<EventTime> worst(int count = 5) const;
    /// The longest, in words, for a failure's message.
    QByteArray report() const;
    /// Adds everything that @p other collected.
    void merge(const EventLoopGuard &other);

private:
    std::vector<qint64> m_wall;
    QList<EventTime> m_worst;
};

} // namespace casebook::test
