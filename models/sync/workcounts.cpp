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
    deliver(m_ledger.workCounts(), this, [this, counted](const auto &counts) {
        if (counts)
            take(*counts);
        if (counted)
            counted();
    });
}

void WorkCounts::take(const QHash<WorkspaceId, store::WorkCount> &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    emit this->counted();
}

} // namespace casebook::sync
