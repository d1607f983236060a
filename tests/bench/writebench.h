#pragma once

#include "tests/bench/benchrun.h"
#include "tests/bench/openedstore.h"

#include <functional>

namespace casebook::test {

/// Durable edits, bulk edits and imports through the store, beside raw statements that write the same rows
/// into the same file; and how long a person's edit takes while a long write is under way.
class WriteBench
{
public:
    explicit WriteBench(BenchRun &run)
        : m_run(run)
    {
    }

    void run();

private:
    using Edit = std::function<store::Submission(const domain::CaseSummary &, int round)>;

    void durableEdit(OpenedStore &opened, const QString &name, const Edit &edit);
    void bulkEdit(const QString &path);
    void editDuring(OpenedStore &opened, const QString &what, const QFuture<void> &longWrite);
    void importing(const QString &path);

    BenchRun &m_run;
    double m_idleEdit = 0; ///< milliseconds, median
};

} // namespace casebook::test
