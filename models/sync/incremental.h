#pragma once

#include "models/sync/pulldesk.h"

#include <QSet>

namespace casebook::sync {

class DetailsFetcher;

/// Reads what changed since the last time: the list by updatedAt and the list by createdAt, each from its
/// newest back to its watermark and the overlap (DATA-CORE §3 step 11; trap 1 needs both).
class Incremental final
{
public:
    Incremental(PullDesk &desk, DetailsFetcher &details)
        : m_desk(desk)
        , m_details(details)
    {
    }

    struct Outcome
    {
        store::RemoteTotals totals; ///< of everything, as the server said last
        /// It can't sort by updates, too much has changed, or equal times hide what was not listed.
        bool needsFullPass = false;
        qint64 changes = 0;
    };
    Result<Outcome> run();

private:
    struct Pass
    {
        bool whole = false; ///< read to its end, and nothing fell out of the list meanwhile
        bool readable = true; ///< false: longer than a list can be, or not sorted as asked
        bool torn = false; ///< equal times came in another order on each page (trap 3)
        std::optional<Timestamp> newest; ///< on its first page
    };
    Result<void> readStream(const QString &sortField, Outcome &outcome);
    Result<Pass> readPass(const QString &sortField, std::optional<Timestamp> until, Outcome &outcome);
    Result<void> advance(const QString &stream, std::optional<Timestamp> from, std::optional<Timestamp> to);

    PullDesk &m_desk;
    DetailsFetcher &m_details;
    bool m_ignoresUpdates = false; ///< the server sorted by something else
};

} // namespace casebook::sync
