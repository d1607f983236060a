#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace casebook::test {

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
