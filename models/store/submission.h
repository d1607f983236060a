#pragma once

#include "models/base/result.h"
#include "models/base/timestamp.h"
#include "models/store/changeset.h"
#include "models/store/storetypes.h"

namespace casebook::store {

class Connection;

/// Applies one operation inside the open write transaction: reads what the rules need, asks them, writes what
/// they answer. On an error the transaction must be rolled back. What it changes is added to @p changes.
Result<SubmitResult> applySubmission(Connection &connection, const Submission &submission,
                                     const Timestamp &now, ChangeSet &changes);
/// Drops a draft, if it is there.
void discardDraft(Connection &connection, DraftKey key, ChangeSet &changes);

} // namespace casebook::store
