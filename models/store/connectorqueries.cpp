#include "models/store/connectorqueries.h"

#include "models/domain/notfound.h"
#include "models/json/codec.h"
#include "models/store/bodies.h"
#include "models/store/statement.h"

namespace casebook::store {

QList<domain::ConnectorDefinition> readConnectors(Connection &connection)
{
    QList<domain::ConnectorDefinition> connectors;
    Statement find(connection,
                   "SELECT json FROM connector WHERE run IS NULL ORDER BY name COLLATE NOCASE, id");
    while (find.next())
        connectors.append(connectorFrom(find.bytes(0)));
    return connectors;
}

Result<QString> writeConnector(Connection &connection, domain::ConnectorDefinition definition)
{
    if (definition.name.trimmed().isEmpty()) {
        return failure(Error{ .kind = ErrorKind::InvalidInput,
                              .message = QStringLiteral("The name of a connector cannot be empty."),
                              .code = "connector.nameEmpty",
                              .field = QStringLiteral("name") });
    }
    if (definition.id.isEmpty())
        definition.id = newUid();
    Statement known(connection, "SELECT type FROM connector WHERE id = ?");
    known.bind(definition.id);
    // One of a type without forms may have been imported: its name can still be changed.
    const bool keepsType = known.next() && known.text(0) == definition.type;
    if (!keepsType && !domain::isKnownConnectorType(definition.type)) {
        return failure(Error{ .kind = ErrorKind::InvalidInput,
                              .message = QStringLiteral("The type of the connector is not known."),
                              .code = "connector.typeUnknown",
                              .field = QStringLiteral("type") });
    }
    Statement write(
        connection,
        "INSERT INTO connector (id, name, type, json) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
        "name = excluded.name, type = excluded.type, json = excluded.json, run = NULL");
    write.bind(definition.id, definition.name, definition.type, textOf(json::toJson(definition)));
    write.run();
    return definition.id;
}

Result<void> removeConnector(Connection &connection, const QString &id)
{
    Statement remove(connection, "DELETE FROM connector WHERE id = ? AND run IS NULL RETURNING id");
    remove.bind(id);
    if (!remove.next())
        return failure(domain::connectorNotFound(id));
    while (remove.next()) { }
    return {};
}

void importConnectors(Connection &connection, ImportKey run,
                      const QList<domain::ConnectorDefinition> &definitions)
{
    Statement insert(connection,
                     "INSERT OR IGNORE INTO connector (id, name, type, json, run) VALUES (?, ?, ?, ?, ?)");
    for (const domain::ConnectorDefinition &definition : definitions) {
        insert.bind(definition.id, definition.name, definition.type, textOf(json::toJson(definition)), run);
        insert.run();
    }
}

void keepConnectors(Connection &connection, ImportKey run)
{
    Statement keep(connection, "UPDATE connector SET run = NULL WHERE run = ?");
    keep.bind(run);
    keep.run();
}

void dropConnectors(Connection &connection, ImportKey run)
{
    Statement drop(connection, "DELETE FROM connector WHERE run = ?");
    drop.bind(run);
    drop.run();
}

} // namespace casebook::store
