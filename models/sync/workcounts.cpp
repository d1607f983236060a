#include "models/sync/workcounts.h"

namespace casebook::sync {

namespace {

constexpr int pauseMilliseconds = 200;

} // namespace

WorkCounts::WorkCounts(store::SyncLedger &ledger, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] { countNow({}); });
}

void WorkCounts::countAgain()
{
    if (!m_pause.isActive())
        m_pause.start();
}

void WorkCounts::countNow(std::function<void()> counted)
{
    m_pause.stop();
    deliver(m_ledger.waiting(), this, [this, counted](const Result<QList<store::WaitingChange>> &waiting) {
        QHash<WorkspaceId, WorkCount> counts;
        for (const store::WaitingChange &change : waiting.value_or(QList<store::WaitingChange>())) {
            const bool isFailed = change.operation.state == domain::PendingState::Failed;
            WorkCount &count = counts[change.remote];
            ++(isFailed ? count.failed : count.waiting);
        }
        deliver(m_ledger.conflicts(), this, [this, counted, counts](const auto &conflicts) mutable {
            for (const store::ConflictEntry &conflict : conflicts.value_or(QList<store::ConflictEntry>()))
                ++counts[conflict.remote].conflicts;
            deliver(m_ledger.vanished(), this, [this, counted, counts](const auto &vanished) mutable {
                for (const store::VanishedCase &one : vanished.value_or(QList<store::VanishedCase>()))
                    ++counts[one.remote].vanished;
                take(counts);
                if (counted)
                    counted();
            });
        });
    });
}

void WorkCounts::take(const QHash<WorkspaceId, WorkCount> &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    emit this->counted();
}

} // namespace casebook::sync
