#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

/// Opening a case with a very long history, beside one with a usual one.
class PageBench
{
public:
    explicit PageBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    BenchRun &m_run;
};

} // namespace casebook::test
