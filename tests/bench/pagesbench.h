#pragma once

#include "tests/bench/benchrun.h"

namespace casebook::test {

struct OpenedStore;

/// Pages of the list, at any depth, and counts, through the store, beside raw SQLite on the same file.
class PagesBench
{
public:
    explicit PagesBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    void load(OpenedStore &opened);
    void pages(OpenedStore &opened);
    void anyFourFilters(OpenedStore &opened, double baseline);
    void deepPage(OpenedStore &opened);
    void otherColumns(OpenedStore &opened);
    void counts(OpenedStore &opened);

    BenchRun &m_run;
};

} // namespace casebook::test
