#pragma once

#include "tests/bench/benchreport.h"
#include "tests/bench/storecache.h"

namespace casebook::test {

/// Compares the store's public calls with raw SQLite statements on the same file in the same run
/// (DATA-CORE §4). Writes to the file: give it a copy.
class StoreBench
{
public:
    StoreBench(const CachedStore &store, BenchReport &report)
        : m_store(store)
        , m_report(report)
    {
    }

    void run();

private:
    void pages();
    void deepPage();
    void counts();
    void searches();
    void longCase();
    void durableEdit();

    CachedStore m_store;
    BenchReport &m_report;
};

} // namespace casebook::test
