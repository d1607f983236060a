#include "models/sync/fullpass.h"

#include "models/sync/detailsfetcher.h"
#include "models/sync/windowreader.h"

namespace casebook::sync {

namespace {

constexpr qint64 dayMilliseconds = 86'400'000;

} // namespace

Result<void> FullPass::run()
{
    const Timestamp last(m_desk.context.api.remoteNow().msecs() + dayMilliseconds);
    const auto all = m_desk.flights.ask(
        [&] { return m_desk.context.api.find({ .order = domain::SortOrder::Ascending, .perPage = 1 }); });
    if (!all)
        return failure(all.error());
    m_desk.progress.begin(0, all->total);
    if (all->cases.isEmpty())
        return compareRange(Timestamp(0), last, 0);
    // what is here from before the oldest there
    const Timestamp oldest = all->cases.first().value.createdAt;
    if (auto read = readRange(oldest, last, all->total); !read)
        return read;
    return compareRange(Timestamp(0), Timestamp(oldest.msecs() - 1), 0);
}

Result<void> FullPass::readRange(Timestamp first, Timestamp last, qint64 total)
{
    if (total <= m_desk.context.options.windowSize || first == last)
        return compareRange(first, last, total);
    const Timestamp middle(first.msecs() + (last.msecs() - first.msecs()) / 2);
    const Timestamp after(middle.msecs() + 1);
    const auto newer = m_desk.flights.ask(
        [&] { return m_desk.context.api.find({ .perPage = 1, .from = after, .to = last }); });
    if (!newer)
        return failure(newer.error());
    if (auto read = readRange(after, last, newer->total); !read)
        return read;
    return readRange(first, middle, std::max<qint64>(total - newer->total, 0));
}

Result<void> FullPass::compareRange(Timestamp first, Timestamp last, qint64 total)
{
    // first what is here: a case that comes meanwhile is not missing there
    const auto ours = m_desk.flights.keep(m_desk.context.ledger.remoteIds(m_desk.remote(), first, last));
    if (!ours)
        return failure(ours.error());
    if (total == 0 && ours->isEmpty())
        return {};
    ListTaker taker(m_desk);
    WindowReader reader(m_desk, taker);
    auto read
        = reader.read(first, last, total, [this](qint64 count, Timestamp) { m_desk.progress.add(count); });
    if (!read)
        return read;
    if (reader.isWhole())
        m_missing.addUnlisted(*ours, reader.ids());
    return taker.settle(m_details);
}

} // namespace casebook::sync
