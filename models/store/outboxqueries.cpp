#include "models/store/outboxqueries.h"

#include "models/store/pendingqueries.h"
#include "models/store/statement.h"

namespace casebook::store {

namespace {

OperationState stateOf(domain::PendingState state)
{
    switch (state) {
    case domain::PendingState::Waiting:
    case domain::PendingState::Again:
        return OperationState::Waiting;
    case domain::PendingState::Sent:
        return OperationState::Sent;
    case domain::PendingState::Failed:
        break;
    }
    return OperationState::Failed;
}

} // namespace

QList<OutboxEntry> readOutbox(Connection &connection)
{
    QList<OutboxEntry> entries;
    const QList<QueuedOperation> queuedOperations = allPending(connection);
    Statement title(connection, "SELECT title FROM case_row WHERE key = ?");
    for (const QueuedOperation &queued : queuedOperations) {
        title.bind(queued.caseKey);
        const QJsonObject intent = domain::intentOf(queued.operation);
        entries.append(
            { .key = queued.operation.key,
              .caseKey = queued.caseKey,
              .caseTitle = title.next() ? title.text(0) : QString(),
              .kind = intent.value(QLatin1String("kind")).toString(),
              .intent = intent,
              .state = stateOf(queued.operation.state),
              .tries = queued.operation.tries,
              .lastError = queued.operation.lastError ? queued.operation.lastError->message : QString(),
              .createdAt = queued.operation.created });
    }
    return entries;
}

} // namespace casebook::store
