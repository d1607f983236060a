#include "models/sync/incremental.h"

#include "models/sync/detailsfetcher.h"
#include "models/sync/listtaker.h"
#include "models/sync/streams.h"

#include <QHash>

#include <algorithm>

namespace casebook::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 3;

bool isByUpdates(const QString &sortField)
{
    return sortField == streams::updatedAt;
}

std::optional<Timestamp> sortedBy(const domain::Case &value, const QString &sortField)
{
    return isByUpdates(sortField) ? value.updatedAt : value.createdAt;
}

/// Newest first, and those without a value last (CONTRACT §2.2)?
bool isSorted(const QList<domain::Case> &cases, const QString &sortField)
{
    for (qsizetype i = 1; i < cases.size(); ++i) {
        const auto before = sortedBy(cases[i - 1], sortField);
        const auto after = sortedBy(cases[i], sortField);
        if (after && (!before || *before < *after))
            return false;
    }
    return true;
}

/// Sees whether cases of one moment, which a list puts in any order, may have slipped from page to page
/// unseen (trap 3): some of them were listed twice on two pages.
class Ties
{
public:
    void add(int page, const domain::Case &value, const QString &sortField)
    {
        const std::optional<Timestamp> moment = sortedBy(value, sortField);
        if (!moment)
            return;
        Group &group = m_groups[moment->msecs()];
        group.pages.insert(page);
        group.ids.insert(value.id);
        ++group.rows;
    }
    bool areTorn() const
    {
        return std::any_of(m_groups.begin(), m_groups.end(), [](const Group &group) {
            return group.pages.size() > 1 && group.ids.size() > 1 && group.rows > group.ids.size();
        });
    }

private:
    struct Group
    {
        QSet<int> pages;
        QSet<QString> ids;
        qsizetype rows = 0;
    };
    QHash<qint64, Group> m_groups;
};

} // namespace

Result<Incremental::Outcome> Incremental::run()
{
    Outcome outcome;
    const auto features = m_desk.flights.ask([&] { return m_desk.context.api.features(); });
    if (!features)
        return failure(features.error());
    outcome.needsFullPass = m_ignoresUpdates || !features->sortsByUpdatedAt();
    if (!outcome.needsFullPass) {
        if (auto read = readStream(streams::updatedAt, outcome); !read)
            return failure(read.error());
    }
    if (!m_desk.context.isLeftOut(Step::CreatedStream)) {
        if (auto read = readStream(streams::createdAt, outcome); !read)
            return failure(read.error());
    }
    return outcome;
}

Result<void> Incremental::readStream(const QString &sortField, Outcome &outcome)
{
    const auto watermark = streams::moment(m_desk, sortField);
    if (!watermark)
        return failure(watermark.error());
    std::optional<Timestamp> until;
    if (*watermark)
        until = Timestamp((*watermark)->msecs() - m_desk.context.options.overlapMilliseconds);
    bool whole = false;
    std::optional<Timestamp> newest; // of the first complete pass: what came later is read next time
    for (int tries = 0; tries < mostTries; ++tries) {
        const auto pass = readPass(sortField, until, outcome);
        if (!pass)
            return failure(pass.error());
        if ((pass->whole || !pass->readable) && !std::exchange(whole, true))
            newest = pass->newest;
        if (!pass->readable || (pass->torn && tries + 1 == mostTries))
            outcome.needsFullPass = true;
        if (!pass->readable || (pass->whole && !pass->torn))
            break;
    }
    // Where cases were deleted all the time the watermark stays; the next pull reads on from there.
    return whole ? advance(sortField, *watermark, newest) : Result<void>();
}

Result<Incremental::Pass> Incremental::readPass(const QString &sortField, std::optional<Timestamp> until,
                                                Outcome &outcome)
{
    ListTaker taker(m_desk);
    Pass pass;
    qint64 total = -1;
    bool fell = false;
    Ties ties;
    for (int page = 1;; ++page) {
        const auto answer = m_desk.flights.ask([&] {
            return m_desk.context.api.find(
                { .sortField = sortField, .page = page, .perPage = m_desk.pageSize() });
        });
        if (!answer)
            return failure(answer.error());
        fell = fell || answer->total < total;
        total = answer->total;
        outcome.totals = { answer->total, answer->open, answer->inProgress, answer->closed };

        QList<domain::Case> cases;
        for (const json::CaseDocument &document : answer->cases) {
            cases.append(document.value);
            ties.add(page, document.value, sortField);
        }
        if (!cases.isEmpty()) {
            while (!m_desk.flights.hasRoomForWrite())
                m_desk.flights.handleOne();
            taker.take(cases);
        }
        if (isByUpdates(sortField) && !isSorted(cases, sortField)) {
            m_ignoresUpdates = true; // before 8.7, whatever its version says
            pass.readable = false;
        }
        if (page == 1 && !cases.isEmpty())
            pass.newest = sortedBy(cases.first(), sortField);
        const std::optional<Timestamp> oldest
            = cases.isEmpty() ? std::nullopt : sortedBy(cases.last(), sortField);
        const bool atEnd
            = !oldest || (until && *oldest < *until) || qint64{ page } * m_desk.pageSize() >= answer->total;
        if (atEnd || !pass.readable)
            break;
        if (page >= m_desk.mostPages()) {
            pass.readable = false; // the list ends here (CONTRACT §9.3)
            break;
        }
        if (m_desk.mustStop())
            return failure(stoppedError());
    }
    if (auto settled = taker.settle(m_details); !settled)
        return failure(settled.error());
    pass.whole = !fell && pass.readable;
    pass.torn = ties.areTorn();
    outcome.changes += taker.added() + taker.changed();
    return pass;
}

Result<void> Incremental::advance(const QString &stream, std::optional<Timestamp> from,
                                  std::optional<Timestamp> to)
{
    if (!to || (from && *to <= *from))
        return {};
    // a server's clock that ran ahead must not hide what the others write (trap 10)
    return streams::setMoment(m_desk, stream, std::min(*to, m_desk.context.api.remoteNow()));
}

} // namespace casebook::sync
