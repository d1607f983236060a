#include "models/sync/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace casebook::sync {

using std::chrono::milliseconds;

milliseconds backOffTime(int failures, milliseconds first, milliseconds most)
{
    constexpr int mostDoublings = 20;
    const milliseconds doubled
        = std::min<milliseconds>(first * (1LL << std::clamp(failures - 1, 0, mostDoublings)), most);
    const double jitter = 0.75 + QRandomGenerator::global()->generateDouble() / 4;
    return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(doubled.count()) * jitter));
}

} // namespace casebook::sync
