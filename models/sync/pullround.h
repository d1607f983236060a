#pragma once

#include "models/sync/detailsfetcher.h"
#include "models/sync/firstmirror.h"
#include "models/sync/incremental.h"
#include "models/sync/profilenames.h"

#include <QElapsedTimer>

namespace casebook::sync {

/// One pass over a remote in its order: first mirror, changes, what is gone, details.
class PullRound final
{
public:
    PullRound(PullDesk &desk, DetailsFetcher &details, MissingCases &missing, NoticeFinder &notices);

    /// @p full: compares everything.
    Result<void> run(bool full);

private:
    Result<void> prepare();
    Result<void> mirror();
    Result<void> changes(bool full);
    Result<void> compare(const Incremental::Outcome &outcome, bool full);
    Result<void> compareAll();
    Result<void> sweep(const store::RemoteTotals &theirs);
    Result<void> dropOutOfScope();
    Result<void> readConnectors();
    Result<void> noteSync();
    Result<void> note(const QString &stream, std::optional<Timestamp> RemoteStatus::*field);

    PullDesk &m_desk;
    DetailsFetcher &m_details;
    MissingCases &m_missing;
    NoticeFinder &m_notices;
    Incremental m_incremental;
    ProfileNames m_names;
    std::optional<store::RemoteTotals> m_knownDifference; ///< looked into; again only when a sweep is due
    int m_sweepsOfDifference = 0; ///< of that one
    bool m_owesFullPass = false; ///< the lists of changes did not tell all
    QElapsedTimer m_sinceFullPass;
    qint64 m_fullPassMilliseconds = 0; ///< what the last one took
};

} // namespace casebook::sync
