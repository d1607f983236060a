#pragma once

#include "models/store/syncledger.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace casebook::sync {

/// How much waits for its remote, and for the person. Counts again after changes, a few times a second at
/// most. Lives on the GUI thread.
class WorkCounts final : public QObject
{
    Q_OBJECT

public:
    explicit WorkCounts(store::SyncLedger &ledger, QObject *parent = nullptr);

    void countAgain();
    /// Counts now; @p counted is called when the counts are those of now.
    void countNow(std::function<void()> counted);
    store::WorkCount of(WorkspaceId remote) const { return m_counts.value(remote); }

signals:
    void counted();

private:
    void take(const QHash<WorkspaceId, store::WorkCount> &counts);

    store::SyncLedger &m_ledger;
    QHash<WorkspaceId, store::WorkCount> m_counts;
    QTimer m_pause;
};

} // namespace casebook::sync
