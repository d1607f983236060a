#pragma once

#include "tests/bench/benchreport.h"
#include "tests/bench/storecache.h"
#include "tests/support/guardedapplication.h"

namespace casebook::test {

/// Runs the same script over a small and a large store in turns, and compares the times of the GUI's events.
class WindowBench
{
public:
    WindowBench(GuardedApplication &app, const CachedStore &small, const CachedStore &large,
                BenchReport &report)
        : m_app(app)
        , m_small(small)
        , m_large(large)
        , m_report(report)
    {
    }

    void run(int rounds);

private:
    GuardedApplication &m_app;
    CachedStore m_small;
    CachedStore m_large;
    BenchReport &m_report;
};

} // namespace casebook::test
