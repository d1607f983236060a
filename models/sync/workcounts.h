#pragma once

#include "models/store/syncledger.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace casebook::sync {

/// How much waits for its remote, and for the person. Lives on the GUI thread.
struct WorkCount
{
    int waiting = 0;
    int failed = 0;
    int conflicts = 0;
    int vanished = 0;

    bool operator==(const WorkCount &) const = default;
};

/// Counts again after changes, a few times a second at most.
class WorkCounts final : public QObject
{
    Q_OBJECT

public:
    explicit WorkCounts(store::SyncLedger &ledger, QObject *parent = nullptr);

    void countAgain();
    WorkCount of(WorkspaceId remote) const { return m_counts.value(remote); }

signals:
    void counted();

private:
    void count();

    store::SyncLedger &m_ledger;
    QHash<WorkspaceId, WorkCount> m_counts;
    QTimer m_pause;
    bool m_isCounting = false;
};

} // namespace casebook::sync
