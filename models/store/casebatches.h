#pragma once

#include "models/base/result.h"
#include "models/base/timestamp.h"
#include "models/store/changeset.h"
#include "models/store/storetypes.h"

namespace casebook::store {

class Connection;

// Several changes inside one open write transaction: on an error it must be rolled back.

Result<QList<SubmitResult>> applyTogether(Connection &connection, const QList<Submission> &submissions,
                                          const Timestamp &now, ChangeSet &changes);
/// PATCH /api/cases (CONTRACT §2.7).
Result<QList<SubmitResult>> applyCaseEdits(Connection &connection, const CaseEdits &edits,
                                           const Timestamp &now, ChangeSet &changes);
/// DELETE /api/cases (CONTRACT §2.8).
Result<QList<SubmitResult>> applyCaseDeletions(Connection &connection, const CaseDeletions &deletions,
                                               const Timestamp &now, ChangeSet &changes);

} // namespace casebook::store
