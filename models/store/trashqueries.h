#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"
#include "models/domain/pendingoperation.h"
#include "models/store/casequeries.h"
#include "models/store/timelinewriter.h"

namespace casebook::store {

// What was deleted, with all it takes to bring it back. Putting it back: restoring.h.

/// What a deletion did to the outbox: taking it back undoes that, too.
struct QueuedDeletion
{
    QString undoneBy = {}; ///< the activity that tells of the deletion
    OperationKey deletion = {}; ///< its row; invalid: none
    QList<domain::PendingOperation> dropped = {}; ///< what it made needless
};

/// Removes the case and everything of it; its drafts too.
TrashKey moveCaseToTrash(Connection &connection, CaseKey key, const StoredCase &stored,
                         const QueuedDeletion &queued, const Timestamp &now);
/// Keeps an attachment that was removed.
TrashKey keepAttachment(Connection &connection, CaseKey key, const domain::Attachment &attachment,
                        TimelineWriter::Place place, const QueuedDeletion &queued, const Timestamp &now);
/// What was kept for the deletion that waits as @p deletion.
std::optional<TrashKey> trashOf(Connection &connection, CaseKey key, OperationKey deletion);
/// Forgets deletions older than @p before.
void emptyTrash(Connection &connection, const Timestamp &before);

} // namespace casebook::store
