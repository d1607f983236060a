#pragma once

#include "tests/bench/benchrun.h"

#include <QString>

namespace casebook::test {

class LoadRequests;

/// Compares `casectl serve` with a bare cpp-httplib server that answers with a constant of the same size, and
/// comments posted to it with the same rows committed by plain SQLite. Servers and client are processes of
/// their own.
class LoadBench
{
public:
    static constexpr qint64 servedCases = 2'000;

    explicit LoadBench(BenchRun &run)
        : m_store(run.copied(servedCases))
        , m_folder(run.folder())
        , m_report(run.report())
    {
    }

    void run();

private:
    void reads(int port);
    void posts(int port);
    void compare(const QString &name, int port, LoadRequests &ours, LoadRequests &bare,
                 std::optional<double> goal);

    CachedStore m_store;
    QString m_folder;
    BenchReport &m_report;
};

} // namespace casebook::test
