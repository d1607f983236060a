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
    /// Counts now; @p counted is called when the counts are those of now.
    void countNow(std::function<void()> counted);
    WorkCount of(WorkspaceId remote) const { return m_counts.value(remote); }

signals:
    void counted();

private:
    void take(const QHash<WorkspaceId, WorkCount> &counts);

    store::SyncLedger &m_ledger;
    QHash<WorkspaceId, WorkCount> m_counts;
    QTimer m_pause;
};

} // namespace casebook::sync
