#include "models/sync/detailsfetcher.h"

namespace casebook::sync {

namespace {

constexpr int dueAtOnce = 200;
constexpr int dueLeft = 50; // the store is asked for more before they run out

/// Errors that are one case's own: others go on.
bool concernsOneCase(const Error &error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Forbidden
        || error.kind == ErrorKind::InvalidInput
        || (error.kind == ErrorKind::Internal && error.code == "answer.invalid");
}

} // namespace

DetailsFetcher::DetailsFetcher(PullDesk &desk, MissingCases &missing, NoticeFinder &notices)
    : m_desk(desk)
    , m_missing(missing)
    , m_notices(notices)
{
    m_desk.flights.setFirst([this] { beginNamed(); });
}

void DetailsFetcher::addNamed(CaseKey key)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_named.push_back(key);
    }
    m_desk.flights.poke();
}

bool DetailsFetcher::hasNamed()
{
    const std::scoped_lock lock(m_mutex);
    return !m_named.empty();
}

void DetailsFetcher::beginNamed()
{
    if (m_desk.mustStop())
        return;
    std::deque<CaseKey> named;
    {
        const std::scoped_lock lock(m_mutex);
        named.swap(m_named);
    }
    for (const CaseKey key : named) {
        m_desk.flights.write(m_desk.context.ledger.noteOpened(key), [](const Result<void> &) {});
        lookNamed(key);
    }
    while (!m_namedSteps.empty() && m_desk.flights.hasSlot()) {
        const OpenStep open = m_namedSteps.front();
        m_namedSteps.pop_front();
        beginStep(open);
    }
}

void DetailsFetcher::lookNamed(CaseKey key)
{
    m_desk.flights.write(m_desk.context.ledger.detailsOf(key), [this](const Result<store::DetailsDue> &due) {
        // not there any more, or not yet on the remote: nothing to read
        if (due && !due->id.isEmpty() && !m_reading.contains(due->key))
            addJob({ .fetch = CaseFetch(*due), .named = true });
    });
}

void DetailsFetcher::addJob(Job job)
{
    const auto shared = std::make_shared<Job>(std::move(job));
    if (shared->fetch.due().key.isValid())
        m_reading.insert(shared->fetch.due().key);
    queue(shared, CaseFetch::firstSteps());
}

void DetailsFetcher::queue(const JobPointer &job, const QList<CaseFetch::Step> &steps)
{
    auto &target = job->named ? m_namedSteps : m_steps;
    for (const CaseFetch::Step &step : steps) {
        ++job->open;
        target.push_back({ job, step });
    }
}

void DetailsFetcher::beginStep(const OpenStep &open)
{
    remote::CasesApi &api = m_desk.context.api;
    const JobPointer job = open.job;
    const QString id = job->fetch.due().id;
    if (job->failed) { // its other half told so
        if (--job->open == 0)
            m_reading.remove(job->fetch.due().key);
        return;
    }
    job->fetch.begin(api.remoteNow(), m_desk.context.options.activityAgainMilliseconds);
    switch (open.step.kind) {
    case CaseFetch::Step::Kind::Case:
        m_desk.flights.request(api.getCase(id), [this, job](const Result<json::CaseDocument> &answer) {
            takeAnswer(job, answer, [&] { return job->fetch.takeCase(*answer); });
        });
        break;
    case CaseFetch::Step::Kind::Attachments:
        m_desk.flights.request(
            api.attachments(id), [this, job](const Result<QList<domain::Attachment>> &answer) {
                takeAnswer(job, answer, [&] { return job->fetch.takeAttachments(*answer); });
            });
        break;
    case CaseFetch::Step::Kind::Activities:
        m_desk.flights.request(
            api.activities(id, open.step.page, CaseFetch::activitiesPerPage, domain::SortOrder::Descending),
            [this, job, page = open.step.page](const Result<json::ActivityDocument> &answer) {
                takeAnswer(job, answer, [&] { return job->fetch.takeActivities(*answer, page); });
            });
        break;
    }
}

template <typename T, typename Take>
void DetailsFetcher::takeAnswer(const JobPointer &job, const Result<T> &answer, Take take)
{
    if (!answer)
        fail(*job, answer.error());
    else if (!job->failed)
        queue(job, take());
    if (--job->open > 0)
        return;
    if (job->failed)
        m_reading.remove(job->fetch.due().key);
    else
        keep(job);
}

void DetailsFetcher::fail(Job &job, const Error &error)
{
    if (job.failed)
        return;
    job.failed = true;
    const store::DetailsDue &due = job.fetch.due();
    if (!concernsOneCase(error)) {
        m_error = m_error.value_or(error);
        return;
    }
    m_passedOver.insert(due.key);
    if (error.kind == ErrorKind::NotFound && error.code == "case.gone" && due.key.isValid())
        m_missing.add(due.key, due.id, MissingCases::Proof::Confirmed);
}

void DetailsFetcher::keep(const JobPointer &job)
{
    const store::CaseDetails details = job->fetch.details();
    if (job->read)
        job->read(details.value);
    m_desk.flights.write(
        m_desk.context.ledger.takeDetails(m_desk.remote(), details),
        [this, job, details](const Result<CaseKey> &kept) {
            m_reading.remove(job->fetch.due().key);
            if (!kept && kept.error().kind == ErrorKind::Conflict) // may be a creation in doubt: the sender's
                return;
            if (!kept) {
                m_error = m_error.value_or(kept.error());
                return;
            }
            m_kept.insert(*kept);
            if (job->counted)
                m_desk.progress.add(1);
            m_notices.look(*kept, details, job->fetch.due().newestActivity);
        });
}

Result<void> DetailsFetcher::run(const std::function<void()> &refill)
{
    while (true) {
        beginNamed();
        if (!isHalted())
            refill();
        while (!isHalted() && !m_steps.empty() && m_desk.flights.hasRoomForWrite()
               && m_desk.flights.hasRoom()) {
            const OpenStep open = m_steps.front();
            m_steps.pop_front();
            beginStep(open);
            if (m_steps.empty())
                refill();
        }
        if (m_desk.flights.isIdle() && (isHalted() || (m_steps.empty() && !hasNamed())))
            return outcome();
        m_desk.flights.handleOne();
    }
}

Result<void> DetailsFetcher::outcome()
{
    // what was halted is read by the next pass
    for (const auto &steps : { m_steps, m_namedSteps }) {
        for (const OpenStep &open : steps)
            m_reading.remove(open.job->fetch.due().key);
    }
    m_steps.clear();
    m_namedSteps.clear();
    m_due.clear();
    if (const auto error = std::exchange(m_error, std::nullopt))
        return failure(*error);
    if (m_desk.mustStop())
        return failure(stoppedError());
    return {};
}

Result<void> DetailsFetcher::fetchNamed()
{
    return run([] {});
}

Result<void> DetailsFetcher::fetch(const QStringList &ids,
                                   const std::function<void(const domain::Case &)> &read)
{
    for (const QString &id : ids)
        addJob({ .fetch = CaseFetch({ .id = id }), .read = read });
    return ids.isEmpty() ? Result<void>() : run([] {});
}

Result<void> DetailsFetcher::fetchAgain()
{
    const auto looks = m_desk.flights.keep(
        m_desk.context.ledger.secondLooks(m_desk.remote(), m_desk.context.api.remoteNow()));
    if (!looks)
        return failure(looks.error());
    for (const store::DetailsDue &due : *looks) {
        if (!m_reading.contains(due.key))
            addJob({ .fetch = CaseFetch(due) });
    }
    return looks->isEmpty() ? Result<void>() : run([] {});
}

Result<void> DetailsFetcher::fetchDue(const std::function<bool()> &pause)
{
    const auto count = m_desk.flights.keep(m_desk.context.ledger.detailsDueCount(m_desk.remote()));
    if (!count)
        return failure(count.error());
    if (*count == 0)
        return {};
    m_desk.progress.begin(0, *count);
    m_passedOver.clear();
    m_kept.clear();
    m_moreDue = true;
    return run([&] {
        if (pause())
            return;
        // as many cases as requests may be under way: more would only wait here
        while (m_steps.empty() && !m_due.isEmpty()) {
            const store::DetailsDue due = m_due.takeFirst();
            if (!m_reading.contains(due.key))
                addJob({ .fetch = CaseFetch(due), .counted = true });
        }
        if (m_moreDue && !m_asking && m_due.size() < dueLeft)
            askDue();
    });
}

void DetailsFetcher::askDue()
{
    m_asking = true;
    const auto limit = dueAtOnce + m_reading.size() + m_passedOver.size();
    m_desk.flights.write(m_desk.context.ledger.detailsDue(m_desk.remote(), static_cast<int>(limit)),
                         [this, limit](const Result<QList<store::DetailsDue>> &due) {
                             m_asking = false;
                             if (!due) {
                                 m_error = m_error.value_or(due.error());
                                 return;
                             }
                             m_due.clear();
                             for (const store::DetailsDue &each : *due) {
                                 if (!m_reading.contains(each.key) && !m_passedOver.contains(each.key)
                                     && !m_kept.contains(each.key))
                                     m_due.append(each);
                             }
                             m_moreDue = due->size() >= limit && !m_due.isEmpty();
                         });
}

} // namespace casebook::sync
