#pragma once

#include <QElapsedTimer>

#include <algorithm>
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

/// The middle one of the times that @p work takes in @p rounds runs, in milliseconds. One run before is not
/// counted.
template <typename Work>
double medianMilliseconds(int rounds, Work work)
{
    work(0);
    std::vector<qint64> times;
    for (int round = 1; round <= rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work(round);
        times.push_back(timer.nsecsElapsed());
    }
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return static_cast<double>(*middle) / 1e6;
}

} // namespace casebook::test
