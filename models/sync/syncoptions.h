#pragma once

#include "models/remote/casesapi.h"

#include <QSet>

namespace casebook::sync {

/// A step of DATA-CORE §3 that can be left out, to show that it is needed. Only the soak test does.
enum class Step { SettleUnchanged, SettleTime, Receipts, CreatedStream, Sweep };

/// How long sync waits for what. The defaults are for people; tests use shorter ones.
struct SyncOptions
{
    int pollMilliseconds = 30'000; ///< between incremental pulls
    int settleMilliseconds = 120'000; ///< longer than a request can be in flight plus refresh
    int sweepMilliseconds = 600'000; ///< between looks for deletions
    int fullCheckMilliseconds = 86'400'000;
    int overlapMilliseconds = 300'000; ///< streams are read again so far
    int activityAgainMilliseconds = 5'000; ///< second look at a changed case's activity
    int backOffMilliseconds = 1'000; ///< first; doubles with jitter
    int maximumBackOffMilliseconds = 600'000;
    int casesInParallel = 4; ///< cases that are sent at once
    int windowSize = 5'000; ///< cases of one mirror window
    int pageSize = 100; ///< cases of one page of a list, 1 to 100; smaller in tests of streams
    int massDeletion = 20; ///< more missing at once: ask
    remote::TransportSettings transport = {};
    QSet<int> without = {}; ///< of Step
    bool automatic = true; ///< false: nothing happens but by syncNow() and the like
};

} // namespace casebook::sync
