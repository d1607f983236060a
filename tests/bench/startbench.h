#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

/// From the start of the process until the first cases are painted, beside an empty QMainWindow, in turns.
class StartBench
{
public:
    explicit StartBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    /// Milliseconds until the program says that its window was painted.
    static double untilPainted(const QString &program, const QStringList &arguments);

    BenchRun &m_run;
};

} // namespace casebook::test
