#pragma once

#include "models/sync/syncengine.h"
#include "tests/bench/benchrun.h"
#include "tests/support/delayproxy/delayproxy.h"
#include "tests/support/testdesk.h"

namespace casebook::test {

/// Compares sync over a network of 50 ms with curl making the very same requests, as many at once: the first
/// mirror, with the real window shown and its events timed, and comments that waited.
class SyncBench
{
public:
    explicit SyncBench(BenchRun &run)
        : m_app(run.app())
        , m_served(run.served())
        , m_folder(run.folder())
        , m_report(run.report())
    {
    }

    void run();

private:
    void mirror(sync::SyncEngine &engine, WorkspaceId remote, DelayProxy &proxy, TestDesk &desk);
    void comments(sync::SyncEngine &engine, WorkspaceId remote, DelayProxy &proxy, TestDesk &desk);
    double syncOnce(sync::SyncEngine &engine, WorkspaceId remote, const std::function<bool()> &done) const;

    GuardedApplication &m_app;
    CachedStore m_served;
    QString m_folder;
    BenchReport &m_report;
};

} // namespace casebook::test
