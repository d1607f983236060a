#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

/// Memory of the window after scrolling through the whole list, beside an empty QMainWindow.
class MemoryBench
{
public:
    explicit MemoryBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    BenchRun &m_run;
};

} // namespace casebook::test
