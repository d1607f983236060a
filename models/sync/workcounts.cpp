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
    connect(&m_pause, &QTimer::timeout, this, &WorkCounts::count);
}

void WorkCounts::countAgain()
{
    if (!m_pause.isActive() && !m_isCounting)
        m_pause.start();
}

void WorkCounts::count()
{
    m_isCounting = true;
    deliver(m_ledger.waiting(), this, [this](const Result<QList<store::WaitingChange>> &waiting) {
        QHash<WorkspaceId, WorkCount> counts;
        for (const store::WaitingChange &change : waiting.value_or(QList<store::WaitingChange>())) {
            const bool isFailed = change.operation.state == domain::PendingState::Failed;
            WorkCount &count = counts[change.remote];
            ++(isFailed ? count.failed : count.waiting);
        }
        deliver(m_ledger.conflicts(), this, [this, counts](const auto &conflicts) mutable {
            for (const store::ConflictEntry &conflict : conflicts.value_or(QList<store::ConflictEntry>()))
                ++counts[conflict.remote].conflicts;
            deliver(m_ledger.vanished(), this, [this, counts](const auto &vanished) mutable {
                for (const store::VanishedCase &one : vanished.value_or(QList<store::VanishedCase>()))
                    ++counts[one.remote].vanished;
                m_isCounting = false;
                m_counts = counts;
                emit counted();
            });
        });
    });
}

} // namespace casebook::sync
