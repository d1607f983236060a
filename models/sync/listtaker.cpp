#include "models/sync/listtaker.h"

#include "models/sync/detailsfetcher.h"

namespace casebook::sync {

void ListTaker::take(const QList<domain::Case> &cases, std::function<void()> taken)
{
    QHash<QString, Timestamp> changes;
    for (const domain::Case &each : cases)
        changes.insert(each.id, lastChange(each));
    ++m_pending;
    m_desk.flights.write(
        m_desk.context.ledger.takeListed(m_desk.remote(), cases),
        [this, changes, taken = std::move(taken)](const Result<store::ListedReport> &report) {
            --m_pending;
            if (!report) {
                m_error = m_error.value_or(report.error());
                return;
            }
            m_added += report->added;
            m_changed += report->changed;
            m_doubtful += report->doubtful;
            for (const QString &id : report->restored)
                m_older.insert(id, changes.value(id));
            if (taken)
                taken();
        });
}

Result<void> ListTaker::finish()
{
    while (m_pending > 0)
        m_desk.flights.handleOne();
    if (m_error)
        return failure(*m_error);
    return {};
}

Result<void> ListTaker::settle(DetailsFetcher &details)
{
    if (auto finished = finish(); !finished)
        return finished;
    m_doubtful.removeDuplicates();
    QStringList ids = std::exchange(m_doubtful, {});
    const QHash<QString, Timestamp> older = std::exchange(m_older, {});
    for (auto it = older.cbegin(); it != older.cend(); ++it) {
        if (!ids.contains(it.key()))
            ids.append(it.key());
    }
    bool restored = false;
    auto read = details.fetch(ids, [&](const domain::Case &value) {
        // a list may lag behind; a GET does not (trap 4)
        restored = restored || (older.contains(value.id) && lastChange(value) <= older.value(value.id));
    });
    if (restored)
        m_desk.context.looksRestored();
    return read;
}

} // namespace casebook::sync
