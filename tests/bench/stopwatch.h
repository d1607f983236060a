#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <vector>

namespace casebook::test {

/// Times of several rounds.
class Times
{
public:
    template <typename Work>
    void measure(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        m_nanoseconds.push_back(timer.nsecsElapsed());
    }
    /// @p share from 0 to 1; milliseconds. 0 when nothing was measured.
    double percentile(double share) const
    {
        if (m_nanoseconds.empty())
            return 0;
        std::vector<qint64> sorted = m_nanoseconds;
        std::sort(sorted.begin(), sorted.end());
        return double(sorted[size_t(share * double(sorted.size() - 1) + 0.5)]) / 1e6;
    }

private:
    std::vector<qint64> m_nanoseconds;
};

/// Of the times of many runs, in milliseconds.
struct Distribution
{
    double median = 0;
    double p99 = 0; ///< of fewer than 100 runs the longest

    static Distribution of(std::vector<double> times)
    {
        if (times.empty())
            return {};
        std::sort(times.begin(), times.end());
        const auto last = static_cast<size_t>(std::ceil(0.99 * static_cast<double>(times.size()))) - 1;
        return { times[times.size() / 2], times[last] };
    }
};

/// The times that @p work takes in @p rounds runs. One run before is not counted.
template <typename Work>
Distribution timesOf(int rounds, Work work)
{
    work(0);
    std::vector<double> times;
    times.reserve(static_cast<size_t>(rounds));
    for (int round = 1; round <= rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work(round);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return Distribution::of(std::move(times));
}

/// The middle one of these times.
template <typename Work>
double medianMilliseconds(int rounds, Work work)
{
    return timesOf(rounds, work).median;
}

} // namespace casebook::test
