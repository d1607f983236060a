#pragma once

#include "tests/bench/benchreport.h"
#include "tests/bench/storecache.h"
#include "tests/support/guardedapplication.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace casebook::test {

/// What was asked for on the command line.
struct BenchOptions
{
    qint64 cases = 100'000; ///< in the large store
    qint64 mirroredCases = 5'000; ///< of the remote that is mirrored
    int rounds = 2; ///< of the scripted use
};

/// One part of the benchmarks under way: what it takes its stores and folders from, and gives its lines to.
class BenchRun
{
public:
    static constexpr qint64 smallCases = 200;
    static constexpr qint64 activitiesPerCase = 10;
    static constexpr qint64 longestHistory = 10'000; ///< of one case, with a thousand alerts

    BenchRun(GuardedApplication &app, BenchReport &report, const BenchOptions &options);

    GuardedApplication &app() const { return m_app; }
    BenchReport &report() const { return m_report; }
    const BenchOptions &options() const { return m_options; }

    /// The kept store with so many cases, ten activities each: for reading only, later runs use it too.
    CachedStore kept(qint64 cases) const;
    /// A copy to write to; it goes with the part, but for that of a very large store (StoreCache::workCopy).
    CachedStore copied(qint64 cases);
    /// A new folder for files; it goes with the part.
    QString folder();
    /// What the mirrored remote serves; a copy.
    CachedStore served();

private:
    CachedStore copyOf(const CachedStore &store);

    GuardedApplication &m_app;
    BenchReport &m_report;
    const BenchOptions m_options;
    const StoreCache m_cache;
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;
};

} // namespace casebook::test
