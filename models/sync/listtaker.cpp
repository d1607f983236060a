#include "models/sync/listtaker.h"

#include "models/sync/detailsfetcher.h"

#include <QHash>

namespace casebook::sync {

void ListTaker::take(const QList<domain::Case> &cases, std::function<void()> taken)
{
    ++m_pending;
    m_desk.flights.write(m_desk.context.ledger.takeListed(m_desk.remote(), cases),
                         [this, taken = std::move(taken)](const Result<store::ListedReport> &report) {
                             --m_pending;
                             if (!report) {
                                 m_error = m_error.value_or(report.error());
                                 return;
                             }
                             m_added += report->added;
                             m_changed += report->changed;
                             m_doubtful += report->doubtful;
                             m_older += report->restored;
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

std::optional<domain::Case> ListTaker::synced(const QString &id)
{
    RemoteContext &context = m_desk.context;
    const auto key = m_desk.flights.keep(context.store.keyOf(id));
    if (!key)
        return {};
    const auto work = m_desk.flights.keep(context.ledger.caseWork(*key));
    if (work && work->base)
        return work->base;
    const auto document = m_desk.flights.keep(context.store.document(*key));
    return document ? std::optional(document->value) : std::nullopt;
}

Result<void> ListTaker::settle(DetailsFetcher &details)
{
    if (auto finished = finish(); !finished)
        return finished;
    QStringList ids = std::exchange(m_doubtful, {});
    const QStringList older = std::exchange(m_older, {});
    QHash<QString, domain::Case> known;
    for (const QString &id : older) {
        if (const auto base = synced(id))
            known.insert(id, *base);
    }
    ids += older;
    ids.removeDuplicates();
    bool restored = false;
    auto read = details.fetch(ids, [&](const domain::Case &value) {
        // a list may lag behind; a GET does not (trap 4)
        const auto base = known.constFind(value.id);
        restored = (base != known.constEnd() && m_desk.context.restores.noticed(value, *base)) || restored;
    });
    if (restored)
        m_desk.context.looksRestored();
    return read;
}

} // namespace casebook::sync
