#include "models/store/remoteconfiguration.h"

#include "models/json/responses.h"
#include "models/store/bodies.h"
#include "models/store/configurationqueries.h"
#include "models/store/failure.h"
#include "models/store/statement.h"

namespace casebook::store {

namespace {

void clear(Connection &connection, const QByteArray &table, WorkspaceId remote)
{
    Statement remove(connection, "DELETE FROM " + table + " WHERE workspace = ?");
    remove.bind(remote);
    remove.run();
}

} // namespace

QList<domain::ConnectorDefinition> readRemoteConnectors(Connection &connection, WorkspaceId remote)
{
    QList<domain::ConnectorDefinition> connectors;
    Statement find(connection,
                   "SELECT json FROM remote_connector WHERE workspace = ? ORDER BY name COLLATE NOCASE, id");
    find.bind(remote);
    while (find.next())
        connectors.append(connectorFrom(find.bytes(0)));
    return connectors;
}

void writeRemoteConnectors(Connection &connection, WorkspaceId remote,
                           const QList<domain::ConnectorDefinition> &connectors)
{
    clear(connection, "remote_connector", remote);
    Statement insert(
        connection,
        "INSERT OR REPLACE INTO remote_connector (workspace, id, name, json) VALUES (?, ?, ?, ?)");
    for (const domain::ConnectorDefinition &connector : connectors) {
        insert.bind(remote, connector.id, connector.name, textOf(json::toJson(connector)));
        insert.run();
    }
}

std::optional<domain::Configuration> readRemoteConfiguration(Connection &connection, WorkspaceId remote,
                                                             const QString &owner)
{
    Statement find(connection, "SELECT json FROM remote_configuration WHERE workspace = ? AND owner = ?");
    find.bind(remote, owner);
    if (!find.next())
        return std::nullopt;
    Result<domain::Configuration> configuration
        = json::read<domain::Configuration>(objectFrom(find.bytes(0)));
    if (!configuration)
        failCorrupt("configuration");
    return std::move(*configuration);
}

std::optional<domain::Configuration> configurationFor(Connection &connection, const StoredCase &stored)
{
    return stored.isRemote ? readRemoteConfiguration(connection, stored.workspace, stored.value.owner)
                           : readConfigurationOf(connection, stored.value.owner);
}

void writeRemoteConfigurations(Connection &connection, WorkspaceId remote,
                               const QList<domain::Configuration> &configurations)
{
    clear(connection, "remote_configuration", remote);
    Statement insert(connection,
                     "INSERT OR REPLACE INTO remote_configuration (workspace, owner, json) VALUES (?, ?, ?)");
    for (const domain::Configuration &configuration : configurations) {
        insert.bind(remote, configuration.owner, textOf(json::write(configuration)));
        insert.run();
    }
}

std::optional<KnownChoices> readChoices(Connection &connection, WorkspaceId remote,
                                        const QString &connectorId, const QString &question)
{
    Statement find(
        connection,
        "SELECT answer, fetched FROM choice_cache WHERE workspace = ? AND connector_id = ? AND question = ?");
    find.bind(remote, connectorId, question);
    if (!find.next())
        return std::nullopt;
    return KnownChoices{ arrayFrom(find.bytes(0)).at(0),
                         find.time(1) }; // a list of one: any value is a document
}

void writeChoices(Connection &connection, WorkspaceId remote, const QString &connectorId,
                  const QString &question, const QJsonValue &answer, const Timestamp &now)
{
    Statement write(
        connection,
        "INSERT OR REPLACE INTO choice_cache (workspace, connector_id, question, answer, fetched) "
        "VALUES (?, ?, ?, ?, ?)");
    write.bind(remote, connectorId, question, textOf(QJsonArray{ answer }), now);
    write.run();
}

} // namespace casebook::store
