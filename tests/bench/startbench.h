#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

/// From the start of the process to the first picture of the window, beside an empty QMainWindow.
class StartBench
{
public:
    explicit StartBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    double start(const QString &program, const QStringList &arguments) const;

    BenchRun &m_run;
};

} // namespace casebook::test
