#pragma once

#include "models/domain/query.h"
#include "tests/bench/benchrun.h"
#include "tests/bench/stopwatch.h"

namespace casebook::test {

struct OpenedStore;

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
    void waitForWords(OpenedStore &opened);
    void newestFirst(OpenedStore &opened);
    void bestFirst(OpenedStore &opened);
    void asOneTypes(OpenedStore &opened);
    void counts(OpenedStore &opened);
    /// Each of @p texts after another one was searched for: nothing of it is at hand.
    Distribution searches(OpenedStore &opened, const QStringList &texts, domain::CaseSort sort);

    BenchRun &m_run;
};

} // namespace casebook::test
