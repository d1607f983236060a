#include "models/store/bulkedits.h"

#include "models/domain/rules.h"
#include "models/store/casequeries.h"
#include "models/store/counters.h"
#include "models/store/outcomewriter.h"
#include "models/store/syncstatequeries.h"

#include <QElapsedTimer>

#include <algorithm>

namespace casebook::store {

namespace {

/// So many cases a commit names one by one, for readers that follow (changelog.cpp).
constexpr qsizetype casesAtOnce = 100;
/// How long a single edit may have to wait for a part.
constexpr qint64 longestMilliseconds = 20;
/// A part goes on for so long although one waits, or edits without a pause would leave it nothing but
/// commits.
constexpr qint64 leastMilliseconds = 5;

/// What all parts of one bulk edit share.
struct Progress
{
    StoreCore &core;
    const BulkEdit edit;
    const Clock &clock;
    const Generation::Ticket ticket;
    QPromise<Result<BulkReport>> promise;
    BulkReport report = {}; ///< of the parts that are committed

    void finish(const Result<BulkReport> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

class Part final : public WriteJob
{
public:
    explicit Part(std::shared_ptr<Progress> progress)
        : WriteJob(Sharing::Alone)
        , m_progress(std::move(progress))
    {
    }

    bool perform(Connection &connection, ChangeSet &changes) override
    {
        m_report = m_progress->report;
        m_report.stopped = !m_progress->ticket.isCurrent();
        const qsizetype first = qsizetype(m_report.done());
        const qsizetype end = std::min(first + casesAtOnce, m_progress->edit.cases.size());
        QElapsedTimer timer;
        timer.start();
        const Timestamp now = m_progress->clock.now();
        FacetChanges facets;
        OutcomeWriter writer(connection, now, changes, &facets);
        for (qsizetype i = first; i < end && !m_report.stopped && mayGoOn(timer.elapsed()); ++i)
            edit(connection, m_progress->edit.cases[i], now, writer);
        facets.write(connection);
        return true;
    }
    void answer() override
    {
        m_progress->report = m_report;
        m_progress->promise.setProgressValue(int(m_report.done()));
        if (m_report.stopped || m_report.done() >= m_progress->edit.cases.size())
            m_progress->finish(m_report);
        else
            m_progress->core.post(std::make_shared<Part>(m_progress));
    }
    void fail(const Error &error) override { m_progress->finish(failure(error)); }

private:
    bool mayGoOn(qint64 milliseconds) const
    {
        return milliseconds < leastMilliseconds
            || (milliseconds < longestMilliseconds && !m_progress->core.isEditWaiting());
    }
    void edit(Connection &connection, CaseKey key, const Timestamp &now, OutcomeWriter &writer);
    void refuse(const Error &error);

    const std::shared_ptr<Progress> m_progress;
    BulkReport m_report;
};

void Part::edit(Connection &connection, CaseKey key, const Timestamp &now, OutcomeWriter &writer)
{
    const Result<StoredCase> stored = readCase(connection, key);
    if (!stored || (stored->isRemote && isVanished(connection, key))) {
        ++m_report.gone;
        return;
    }
    const domain::RuleContext rules{ .author = m_progress->edit.author,
                                     .now = now,
                                     .activityCount = stored->activities };
    const domain::EditCase edit{ .key = key,
                                 .patch = domain::patchFor(stored->value, m_progress->edit.change) };
    Result<domain::Outcome> outcome = domain::applyEdit(stored->value, edit, rules);
    if (!outcome) {
        refuse(outcome.error());
        return;
    }
    writer.giveVersions(*outcome, true);
    writer.change(key, *stored, *outcome);
    ++m_report.changed;
}

void Part::refuse(const Error &error)
{
    if (error.kind == ErrorKind::NothingChanged) {
        ++m_report.unchanged;
        return;
    }
    ++m_report.refused;
    if (!m_report.firstRefusal)
        m_report.firstRefusal = error;
}

} // namespace

Future<BulkReport> startBulkEdit(StoreCore &core, BulkEdit edit, const Clock &clock,
                                 Generation::Ticket ticket)
{
    const std::shared_ptr<Progress> progress(
        new Progress{ core, std::move(edit), clock, std::move(ticket), {} });
    progress->promise.start();
    progress->promise.setProgressRange(0, int(progress->edit.cases.size()));
    Future<BulkReport> future = progress->promise.future();
    core.post(std::make_shared<Part>(progress));
    return future;
}

} // namespace casebook::store
