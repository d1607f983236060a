#pragma once

#include "models/base/ids.h"
#include "models/domain/pendingoperation.h"

#include <QByteArray>
#include <QJsonArray>
#include <QList>

namespace casebook::store {

class Connection;

// Rows of the outbox as operations: what the cases of remotes wait to have confirmed (DATA-CORE §3 step 1).

struct QueuedOperation
{
    CaseKey caseKey = {};
    WorkspaceId remote = {};
    domain::PendingOperation operation = {};
};

/// In order.
QList<domain::PendingOperation> pendingOf(Connection &connection, CaseKey key);
QList<QueuedOperation> allPending(Connection &connection);
std::optional<QueuedOperation> pendingOperation(Connection &connection, OperationKey key);
bool hasPending(Connection &connection, CaseKey key);
/// Something of the case is on its way: whoever sends it reads the case itself.
bool isBeingSent(Connection &connection, CaseKey key);

/// Appends it, with everything it says but its key.
OperationKey insertPending(Connection &connection, CaseKey key, WorkspaceId remote,
                           const domain::PendingOperation &operation);
/// Writes what it says over its row. Where what is asked for differs the row gets a new key, which is
/// answered, and so do the activities that are provisional for it.
OperationKey updatePending(Connection &connection, CaseKey caseKey, WorkspaceId remote,
                           const domain::PendingOperation &operation);
void removePending(Connection &connection, OperationKey key);

/// Never sent, or refused: it may be merged with another, rewritten, taken back.
bool isOpen(const domain::PendingOperation &operation);

/// Whole operations, for what is kept aside: the trash, the vanished.
QJsonArray operationsToJson(const QList<domain::PendingOperation> &operations);
QList<domain::PendingOperation> operationsFromJson(const QJsonArray &array);
/// Queues them anew, never sent; activities that are provisional for them follow.
void queueAgain(Connection &connection, CaseKey key, WorkspaceId remote,
                const QList<domain::PendingOperation> &operations);

} // namespace casebook::store
