#include "models/sync/sweep.h"

#include "models/sync/detailsfetcher.h"
#include "models/sync/windowreader.h"

namespace casebook::sync {

namespace {

constexpr qint64 dayMilliseconds = 86'400'000;

store::RemoteTotals operator-(const store::RemoteTotals &one, const store::RemoteTotals &other)
{
    return { one.total - other.total, one.open - other.open, one.inProgress - other.inProgress,
             one.closed - other.closed };
}

} // namespace

Sweep::Range Sweep::everything(const store::RemoteTotals &theirs) const
{
    // clocks of servers differ (trap 10): a little beyond now
    return { Timestamp(0), Timestamp(m_desk.context.api.remoteNow().msecs() + dayMilliseconds), theirs };
}

bool Sweep::areEqual(const store::RemoteTotals &ours, const store::RemoteTotals &theirs) const
{
    switch (m_desk.context.remote.settings.scope) {
    case domain::MirrorScope::Everything:
        return ours == theirs;
    case domain::MirrorScope::Unfinished: // closed ones are kept only where a person is interested
        return ours.open == theirs.open && ours.inProgress == theirs.inProgress;
    case domain::MirrorScope::Mine:
    case domain::MirrorScope::Recent:
        break;
    }
    return ours.total == 0; // counts tell nothing: ids are compared wherever there are any
}

Result<bool> Sweep::differs(const store::RemoteTotals &theirs)
{
    const Range all = everything(theirs);
    const auto ours = m_desk.flights.keep(m_desk.context.ledger.totals(m_desk.remote(), all.first, all.last));
    if (!ours)
        return failure(ours.error());
    return !areEqual(*ours, theirs);
}

Result<void> Sweep::run(const store::RemoteTotals &theirs)
{
    return compare(everything(theirs));
}

Result<void> Sweep::compare(const Range &range)
{
    if (m_desk.mustStop())
        return failure(stoppedError());
    const auto ours
        = m_desk.flights.keep(m_desk.context.ledger.totals(m_desk.remote(), range.first, range.last));
    if (!ours)
        return failure(ours.error());
    if (areEqual(*ours, range.theirs))
        return {};
    const qint64 most = std::max(ours->total, range.theirs.total);
    if (most <= m_desk.pageSize() || range.first == range.last)
        return compareIds(range);
    return halve(range);
}

Result<void> Sweep::halve(const Range &range)
{
    // one request a level: the older half's counts follow from the newer half's
    const Timestamp middle(range.first.msecs() + (range.last.msecs() - range.first.msecs()) / 2);
    const Timestamp after(middle.msecs() + 1);
    const auto newer = m_desk.flights.ask(
        [&] { return m_desk.context.api.find({ .perPage = 1, .from = after, .to = range.last }); });
    if (!newer)
        return failure(newer.error());
    const store::RemoteTotals newerTotals{ newer->total, newer->open, newer->inProgress, newer->closed };
    if (auto compared = compare({ after, range.last, newerTotals }); !compared)
        return compared;
    return compare({ range.first, middle, range.theirs - newerTotals });
}

Result<void> Sweep::compareIds(const Range &range)
{
    const auto ours
        = m_desk.flights.keep(m_desk.context.ledger.remoteIds(m_desk.remote(), range.first, range.last));
    if (!ours)
        return failure(ours.error());
    ListTaker taker(m_desk);
    WindowReader reader(m_desk, taker);
    if (auto read = reader.read(range.first, range.last, range.theirs.total); !read)
        return read;
    if (reader.isWhole())
        m_missing.addUnlisted(*ours, reader.ids());
    return taker.settle(m_details);
}

} // namespace casebook::sync
