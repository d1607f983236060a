#include "models/store/outboxqueries.h"

#include "models/store/bodies.h"
#include "models/store/statement.h"

namespace casebook::store {

void queueIntents(Connection &connection, CaseKey key, WorkspaceId workspace, const QJsonArray &intents,
                  const Timestamp &now)
{
    Statement insert(
        connection, "INSERT INTO outbox (workspace, case_key, kind, intent, created) VALUES (?, ?, ?, ?, ?)");
    for (const QJsonValue intent : intents) {
        const QJsonObject object = intent.toObject();
        insert.bind(workspace, key, object.value(QLatin1String("kind")).toString(), textOf(object), now);
        insert.run();
    }
}

void keepBase(Connection &connection, CaseKey key, const domain::Case &value)
{
    Statement insert(connection, "INSERT OR IGNORE INTO base (case_key, json) VALUES (?, ?)");
    insert.bind(key, textOf(bodyOf(value)));
    insert.run();
}

QList<OutboxEntry> readOutbox(Connection &connection)
{
    QList<OutboxEntry> entries;
    Statement find(
        connection,
        "SELECT o.key, o.case_key, r.title, o.kind, o.intent, o.state, o.tries, o.last_error, o.created "
        "FROM outbox o LEFT JOIN case_row r ON r.key = o.case_key ORDER BY o.key");
    while (find.next()) {
        entries.append({ .key = OperationKey{ find.number(0) },
                         .caseKey = CaseKey{ find.number(1) },
                         .caseTitle = find.text(2),
                         .kind = find.text(3),
                         .intent = objectFrom(find.bytes(4)),
                         .state = OperationState(find.small(5)),
                         .tries = find.small(6),
                         .lastError = find.text(7),
                         .createdAt = find.time(8) });
    }
    return entries;
}

} // namespace casebook::store
