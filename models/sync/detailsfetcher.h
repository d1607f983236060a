#pragma once

#include "models/sync/casefetch.h"
#include "models/sync/missingcases.h"
#include "models/sync/noticefinder.h"
#include "models/sync/pulldesk.h"

#include <deque>
#include <functional>
#include <memory>
#include <mutex>

namespace casebook::sync {

/// Reads comments, alerts and activity of the cases that need it (DATA-CORE §3 step 14), several at once; one
/// that the person opened first, whatever else is being read.
class DetailsFetcher final
{
public:
    DetailsFetcher(PullDesk &desk, MissingCases &missing, NoticeFinder &notices);

    /// From any thread: this case is next.
    void addNamed(CaseKey key);
    /// Begins requests for cases that were named while there is room. The flights' first.
    void beginNamed();
    /// Until all named cases are read.
    Result<void> fetchNamed();
    /// Until no case needs it, or @p pause says so; progress counts cases.
    Result<void> fetchDue(const std::function<bool()> &pause);
    /// These cases whole, whether they need it or not; @p read sees each before it is kept.
    Result<void> fetch(const QStringList &ids, const std::function<void(const domain::Case &)> &read = {});
    /// Cases whose time for a second look has come.
    Result<void> fetchAgain();

private:
    struct Job
    {
        CaseFetch fetch;
        std::function<void(const domain::Case &)> read = {};
        int open = 0; ///< steps not yet answered
        bool named = false; ///< by the person: next
        bool counted = false; ///< in the progress
        bool failed = false;
    };
    using JobPointer = std::shared_ptr<Job>;
    struct OpenStep
    {
        JobPointer job;
        CaseFetch::Step step;
    };

    void lookNamed(CaseKey key);
    void addJob(Job job);
    void queue(const JobPointer &job, const QList<CaseFetch::Step> &steps);
    void beginStep(const OpenStep &open);
    template <typename T, typename Take>
    void takeAnswer(const JobPointer &job, const Result<T> &answer, Take take);
    void fail(Job &job, const Error &error);
    void keep(const JobPointer &job);
    void askDue();
    bool isHalted() const { return m_error || m_desk.mustStop(); }
    bool hasNamed();
    Result<void> run(const std::function<void()> &refill);
    Result<void> outcome();

    PullDesk &m_desk;
    MissingCases &m_missing;
    NoticeFinder &m_notices;

    std::mutex m_mutex; ///< of m_named
    std::deque<CaseKey> m_named;

    std::deque<OpenStep> m_namedSteps;
    std::deque<OpenStep> m_steps;
    QSet<CaseKey> m_reading; ///< from a job's begin until it is kept
    QSet<CaseKey> m_passedOver; ///< can't be read now; tried again by the next pass
    QSet<CaseKey> m_kept; ///< by this pass: once each, whatever the store then says
    QList<store::DetailsDue> m_due;
    bool m_asking = false;
    bool m_moreDue = false;
    std::optional<Error> m_error;
};

} // namespace casebook::sync
