#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

/// Durable edits through the store, beside raw commits into the same file.
class WriteBench
{
public:
    explicit WriteBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    BenchRun &m_run;
};

} // namespace casebook::test
