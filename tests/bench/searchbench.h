#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

/// Search through the store, beside what plain SQLite makes of the same words on the same file.
class SearchBench
{
public:
    explicit SearchBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    BenchRun &m_run;
};

} // namespace casebook::test
