#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

/// The window while two long writes go on at once, an import and a change of ten thousand cases: no event may
/// be long, and each single edit is answered soon.
class BusyBench
{
public:
    explicit BusyBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    BenchRun &m_run;
};

} // namespace casebook::test
