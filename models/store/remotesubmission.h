#pragma once

#include "models/base/result.h"
#include "models/store/casequeries.h"
#include "models/store/changeset.h"

namespace casebook::store {

class Connection;

// What submitting does otherwise for a case of a remote.

/// Queues a push to the case's connector; while one waits there is no second. InvalidInput "push.noConnector"
/// where the case has another connector or none.
Result<SubmitResult> queuePush(Connection &connection, const domain::PushCase &operation,
                               const StoredCase &stored, const Timestamp &now, ChangeSet &changes);
/// Moves the case to the trash and queues its deletion, unless the remote never knew it.
TrashKey deleteRemoteCase(Connection &connection, CaseKey key, const StoredCase &stored, const Timestamp &now,
                          ChangeSet &changes);
/// Files of a remote's case can't be sent; code "file.remote".
Error filesStayHere();

} // namespace casebook::store
