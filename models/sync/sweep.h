#pragma once

#include "models/sync/missingcases.h"
#include "models/sync/pulldesk.h"

namespace casebook::sync {

class DetailsFetcher;

/// Looks for cases that are gone there, and for any that are not here, by counts: ranges of created_at whose
/// totals differ are halved until their ids can be compared (DATA-CORE §3 step 13).
class Sweep final
{
public:
    Sweep(PullDesk &desk, DetailsFetcher &details, MissingCases &missing)
        : m_desk(desk)
        , m_details(details)
        , m_missing(missing)
    {
    }

    /// Do these totals of everything differ from what is here?
    Result<bool> differs(const store::RemoteTotals &theirs);
    /// Compares everything. @p theirs: totals of everything.
    Result<void> run(const store::RemoteTotals &theirs);

private:
    struct Range
    {
        Timestamp first;
        Timestamp last;
        store::RemoteTotals theirs;
    };
    Result<void> compare(const Range &range);
    Result<void> halve(const Range &range);
    Result<void> compareIds(const Range &range);
    bool areEqual(const store::RemoteTotals &ours, const store::RemoteTotals &theirs) const;
    Range everything(const store::RemoteTotals &theirs) const;

    PullDesk &m_desk;
    DetailsFetcher &m_details;
    MissingCases &m_missing;
};

} // namespace casebook::sync
