#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"
#include "models/store/casequeries.h"
#include "models/store/timelinewriter.h"

namespace casebook::store {

// What was deleted, with all it takes to bring it back. Putting it back (applyRestore): submission.h.

/// Removes the case and everything of it; its drafts too.
TrashKey moveCaseToTrash(Connection &connection, CaseKey key, const StoredCase &stored, const Timestamp &now);
/// Keeps an attachment that was removed; @p undoneBy: the activity that tells of its deletion.
TrashKey keepAttachment(Connection &connection, CaseKey key, const domain::Attachment &attachment,
                        TimelineWriter::Place place, const QString &undoneBy, const Timestamp &now);
/// Forgets deletions older than @p before.
void emptyTrash(Connection &connection, const Timestamp &before);

} // namespace casebook::store
