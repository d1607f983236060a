#pragma once

#include "models/base/result.h"
#include "models/store/changeset.h"
#include "models/store/storetypes.h"

namespace casebook::store {

class Connection;

/// Takes a deletion back. Of a remote's case: the deletion that waits is withdrawn and what it made needless
/// is queued again; Conflict "deletion.sent" once it is on its way; after it was confirmed, what was deleted
/// is queued to be created anew.
Result<SubmitResult> applyRestore(Connection &connection, TrashKey trash, const Timestamp &now,
                                  ChangeSet &changes);

} // namespace casebook::store
