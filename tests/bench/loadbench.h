#pragma once

#include "tests/bench/benchreport.h"
#include "tests/bench/storecache.h"

#include <QString>

namespace casebook::test {

class LoadRequests;

/// Compares `casectl serve` with a bare cpp-httplib server that answers with a constant of the same size, and
/// comments posted to it with the same rows committed by plain SQLite. Servers and client are processes of
/// their own. Writes to the file: give it a copy.
class LoadBench
{
public:
    /// @p folder: for files of the run.
    LoadBench(const CachedStore &store, const QString &folder, BenchReport &report)
        : m_store(store)
        , m_folder(folder)
        , m_report(report)
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
