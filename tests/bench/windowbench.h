#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

/// Runs the same script over a small and a large store in turns, and compares the times of the GUI's events.
class WindowBench
{
public:
    explicit WindowBench(BenchRun &run)
        : m_app(run.app())
        , m_small(run.copied(BenchRun::smallCases))
        , m_large(run.copied(run.options().cases))
        , m_report(run.report())
        , m_rounds(run.options().rounds)
    {
    }

    void run();

private:
    GuardedApplication &m_app;
    CachedStore m_small;
    CachedStore m_large;
    BenchReport &m_report;
    int m_rounds;
};

} // namespace casebook::test
