#pragma once

#include "models/base/timestamp.h"
#include "models/domain/operation.h"
#include "models/store/casequeries.h"
#include "models/store/changeset.h"
#include "models/store/outboxwriter.h"

namespace casebook::store {

class Connection;
class FacetChanges;

/// Writes what the rules answered for one case: row, links, index, counters, timeline, outbox. Inside the
/// open write transaction; what it changes is added to the ChangeSet.
class OutcomeWriter final
{
public:
    /// @p shared: collects the counters of several cases, for whoever writes them once for all; else they are
    /// written with each.
    OutcomeWriter(Connection &connection, const Timestamp &now, ChangeSet &changes,
                  FacetChanges *shared = nullptr);

    /// Gives versions to everything in @p outcome that is new or changed; to the case itself with @p caseToo.
    void giveVersions(domain::Outcome &outcome, bool caseToo) const;
    /// A new case.
    void create(CaseKey key, WorkspaceId workspace, bool isRemote, const domain::Outcome &outcome);
    /// Over @p stored; @p attachmentBefore where an attachment changed. What was queued is answered.
    Queued change(CaseKey key, const StoredCase &stored, const domain::Outcome &outcome,
                  const std::optional<domain::Attachment> &attachmentBefore = {});

    static SubmitResult resultOf(CaseKey key, const domain::Outcome &outcome);

private:
    domain::Case shown(CaseKey key, const StoredCase &stored, const domain::Outcome &outcome);
    Queued queue(CaseKey key, const StoredCase &stored, const domain::Outcome &outcome);

    Connection &m_connection;
    const Timestamp m_now;
    ChangeSet &m_changes;
    FacetChanges *const m_shared;
};

} // namespace casebook::store
