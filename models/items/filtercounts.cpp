#include "models/items/filtercounts.h"

#include <memory>

namespace casebook::items {

namespace {
constexpr int gatherMilliseconds = 200;
}

FilterCounts::FilterCounts(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_refresher(
          gatherMilliseconds, [this](const Refresher::Done &done) { ask(done); }, this)
{
    connect(&store, &store::CaseStore::changed, this, [this] {
        if (!m_counted.isEmpty())
            m_refresher.request();
    });
}

void FilterCounts::setFilters(const QList<domain::CaseFilter> &filters)
{
    QList<Counted> next;
    bool unknown = false;
    for (const domain::CaseFilter &filter : filters) {
        Counted one{ .filter = filter };
        for (const Counted &known : std::as_const(m_counted)) {
            if (known.filter == filter)
                one.count = known.count;
        }
        unknown = unknown || one.count < 0;
        next.append(one);
    }
    m_counted = next;
    if (unknown)
        m_refresher.requestNow();
}

void FilterCounts::ask(const Refresher::Done &done)
{
    const auto left = std::make_shared<qsizetype>(m_counted.size());
    if (*left == 0) {
        done();
        return;
    }
    for (const Counted &one : std::as_const(m_counted)) {
        deliver(m_store.count(one.filter), this,
                [this, left, done, filter = one.filter](const Result<qint64> &answer) {
                    if (answer)
                        take(filter, *answer);
                    if (--*left == 0)
                        done();
                });
    }
}

void FilterCounts::take(const domain::CaseFilter &filter, qint64 count)
{
    bool news = false;
    for (Counted &one : m_counted) {
        if (one.filter != filter || one.count == count)
            continue;
        one.count = count;
        news = true;
    }
    if (news)
        emit counted();
}

} // namespace casebook::items
