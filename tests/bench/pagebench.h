#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

/// Opening and reading a case with a very long history, beside one with a usual one: the store's call alone,
/// and in the window from the click until everything in sight is painted.
class PageBench
{
public:
    explicit PageBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    void storeCall(const CachedStore &store);
    void window(const CachedStore &store);
    void manyCases(const CachedStore &store);

    BenchRun &m_run;
};

} // namespace casebook::test
