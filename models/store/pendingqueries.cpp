#include "models/store/pendingqueries.h"

#include "models/store/bodies.h"
#include "models/store/errortext.h"
#include "models/store/keys.h"
#include "models/store/statement.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::PendingOperation;
using domain::PendingState;

constexpr char columns[]
    = "key, workspace, case_key, intent, state, tries, created, first_sent, sent, sent_here, "
      "not_before, sent_version, known_comments, settled, error";

QueuedOperation operationFrom(const Statement &row)
{
    QueuedOperation queued;
    queued.remote = WorkspaceId{ row.number(1) };
    queued.caseKey = CaseKey{ row.number(2) };
    PendingOperation &operation = queued.operation;
    operation = domain::pendingFromIntent(objectFrom(row.bytes(3)));
    operation.key = OperationKey{ row.number(0) };
    operation.state = PendingState(row.small(4));
    operation.tries = row.small(5);
    operation.created = row.time(6);
    operation.firstSent = row.optionalTime(7);
    operation.sent = row.optionalTime(8);
    operation.sentHere = row.optionalTime(9);
    operation.notBefore = row.optionalTime(10);
    operation.sentVersion = row.text(11);
    if (!row.isNull(12))
        operation.knownComments = listFrom(row.bytes(12));
    operation.settled = row.number(13) != 0;
    if (!row.isNull(14))
        operation.lastError = errorFrom(row.bytes(14));
    return queued;
}

QByteArray intentText(const PendingOperation &operation)
{
    return textOf(domain::intentOf(operation));
}

std::optional<QByteArray> errorTextOf(const PendingOperation &operation)
{
    return operation.lastError ? std::optional(textOf(*operation.lastError)) : std::nullopt;
}

OperationKey insertAt(Connection &connection, CaseKey key, WorkspaceId remote,
                      const PendingOperation &operation, std::optional<qint64> place)
{
    const QJsonObject intent = domain::intentOf(operation);
    Statement insert(connection,
                     "INSERT INTO outbox (workspace, case_key, kind, intent, state, tries, created, "
                     "first_sent, sent, sent_here, "
                     "not_before, sent_version, known_comments, settled, error, place) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key");
    insert.bind(remote, key, intent.value("kind"_L1).toString(), textOf(intent), int(operation.state),
                operation.tries, operation.created, operation.firstSent, operation.sent, operation.sentHere,
                operation.notBefore, operation.sentVersion, textOf(operation.knownComments),
                operation.settled, errorTextOf(operation), place);
    insert.next();
    const OperationKey made{ insert.number(0) };
    while (insert.next()) { }
    return made;
}

/// Activities that are provisional for the operation are so under its new key.
void followKey(Connection &connection, CaseKey caseKey, OperationKey before, OperationKey now)
{
    Statement follow(connection,
                     "UPDATE activity SET provisional = ? WHERE provisional = ? AND provisional <> 0 "
                     "AND key BETWEEN ? AND ?");
    follow.bind(now, before, firstRowKey(caseKey), lastRowKey(caseKey));
    follow.run();
}

} // namespace

QList<PendingOperation> pendingOf(Connection &connection, CaseKey key)
{
    QList<PendingOperation> operations;
    Statement find(connection,
                   QByteArray("SELECT ") + columns
                       + " FROM outbox WHERE case_key = ? ORDER BY coalesce(place, key)");
    find.bind(key);
    while (find.next())
        operations.append(operationFrom(find).operation);
    return operations;
}

QList<QueuedOperation> allPending(Connection &connection)
{
    QList<QueuedOperation> operations;
    Statement find(connection,
                   QByteArray("SELECT ") + columns + " FROM outbox ORDER BY coalesce(place, key)");
    while (find.next())
        operations.append(operationFrom(find));
    return operations;
}

std::optional<QueuedOperation> pendingOperation(Connection &connection, OperationKey key)
{
    Statement find(connection, QByteArray("SELECT ") + columns + " FROM outbox WHERE key = ?");
    find.bind(key);
    return find.next() ? std::optional(operationFrom(find)) : std::nullopt;
}

bool hasPending(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT 1 FROM outbox WHERE case_key = ?");
    find.bind(key);
    return find.next();
}

bool isBeingSent(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT 1 FROM outbox WHERE case_key = ? AND state = ?");
    find.bind(key, int(PendingState::Sent));
    return find.next();
}

OperationKey insertPending(Connection &connection, CaseKey key, WorkspaceId remote,
                           const PendingOperation &operation)
{
    return insertAt(connection, key, remote, operation, std::nullopt);
}

OperationKey updatePending(Connection &connection, CaseKey caseKey, WorkspaceId remote,
                           const PendingOperation &operation)
{
    Statement find(connection, "SELECT intent, coalesce(place, key) FROM outbox WHERE key = ?");
    find.bind(operation.key);
    if (!find.next())
        return insertPending(connection, caseKey, remote, operation);
    const qint64 place = find.number(1);
    if (find.bytes(0) == intentText(operation)) {
        Statement update(
            connection,
            "UPDATE outbox SET state = ?, tries = ?, first_sent = ?, sent = ?, sent_here = ?, "
            "not_before = ?, sent_version = ?, known_comments = ?, settled = ?, error = ? WHERE key = ?");
        update.bind(int(operation.state), operation.tries, operation.firstSent, operation.sent,
                    operation.sentHere, operation.notBefore, operation.sentVersion,
                    textOf(operation.knownComments), operation.settled, errorTextOf(operation),
                    operation.key);
        update.run();
        return operation.key;
    }
    const OperationKey made = insertAt(connection, caseKey, remote, operation, place);
    removePending(connection, operation.key);
    Statement follow(connection,
                     "UPDATE activity SET provisional = ? WHERE provisional = ? AND provisional <> 0 "
                     "AND key BETWEEN ? AND ?");
    follow.bind(made, operation.key, firstRowKey(caseKey), lastRowKey(caseKey));
    follow.run();
    return made;
}

void removePending(Connection &connection, OperationKey key)
{
    Statement remove(connection, "DELETE FROM outbox WHERE key = ?");
    remove.bind(key);
    remove.run();
}

bool isOpen(const PendingOperation &operation)
{
    return operation.state == PendingState::Failed
        || (operation.state == PendingState::Waiting && !operation.firstSent);
}

QJsonArray operationsToJson(const QList<PendingOperation> &operations)
{
    QJsonArray array;
    for (const PendingOperation &operation : operations) {
        array.append(QJsonObject{ { u"key"_s, operation.key.value },
                                  { u"intent"_s, domain::intentOf(operation) },
                                  { u"created"_s, operation.created.msecs() } });
    }
    return array;
}

QList<PendingOperation> operationsFromJson(const QJsonArray &array)
{
    QList<PendingOperation> operations;
    for (const QJsonValue item : array) {
        PendingOperation operation = domain::pendingFromIntent(item["intent"_L1].toObject());
        operation.key = OperationKey{ item["key"_L1].toInteger() };
        operation.created = Timestamp(item["created"_L1].toInteger());
        operations.append(operation);
    }
    return operations;
}

void queueAgain(Connection &connection, CaseKey key, WorkspaceId remote,
                const QList<PendingOperation> &operations)
{
    for (PendingOperation operation : operations) {
        const OperationKey before = operation.key;
        operation.key = {};
        followKey(connection, key, before, insertPending(connection, key, remote, operation));
    }
}

} // namespace casebook::store
