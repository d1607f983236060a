#pragma once

#include "models/sync/missingcases.h"
#include "models/sync/pulldesk.h"

namespace casebook::sync {

class DetailsFetcher;

/// Compares every case with what is listed there: version, totalComment, totalAlerts, and whether it is there
/// at all (DATA-CORE §3 step 13; trap 8: nothing else tells of deleted comments). Once a day, and each time
/// for servers that can't sort by updates.
class FullPass final
{
public:
    FullPass(PullDesk &desk, DetailsFetcher &details, MissingCases &missing)
        : m_desk(desk)
        , m_details(details)
        , m_missing(missing)
    {
    }

    /// Progress counts cases.
    Result<void> run();

private:
    Result<void> readRange(Timestamp first, Timestamp last, qint64 total);
    Result<void> compareRange(Timestamp first, Timestamp last, qint64 total);

    PullDesk &m_desk;
    DetailsFetcher &m_details;
    MissingCases &m_missing;
};

} // namespace casebook::sync
