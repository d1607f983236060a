#include "models/store/configurationqueries.h"

#include "models/domain/configurationrules.h"
#include "models/domain/notfound.h"
#include "models/json/responses.h"
#include "models/store/bodies.h"
#include "models/store/counters.h"
#include "models/store/failure.h"
#include "models/store/statement.h"

#include <algorithm>

namespace casebook::store {

namespace {

domain::Configuration configurationFrom(const QByteArray &text)
{
    Result<domain::Configuration> configuration = json::read<domain::Configuration>(objectFrom(text));
    if (!configuration)
        failCorrupt("configuration");
    return std::move(*configuration);
}

void write(Connection &connection, const domain::Configuration &value)
{
    Statement insert(connection, "INSERT OR REPLACE INTO configuration (owner, id, json) VALUES (?, ?, ?)");
    insert.bind(value.owner, value.id, textOf(json::write(value)));
    insert.run();
}

} // namespace

std::optional<domain::Configuration> readConfigurationOf(Connection &connection, const QString &owner)
{
    Statement find(connection, "SELECT json FROM configuration WHERE owner = ?");
    find.bind(owner);
    if (!find.next())
        return std::nullopt;
    return configurationFrom(find.bytes(0));
}

QList<domain::Configuration> readConfigurations(Connection &connection, const QStringList &owners)
{
    QList<domain::Configuration> configurations;
    Statement find(connection, "SELECT owner, json FROM configuration ORDER BY owner");
    find.bind();
    while (find.next()) {
        if (owners.isEmpty() || owners.contains(find.text(0)))
            configurations.append(configurationFrom(find.bytes(1)));
    }
    return configurations;
}

Result<domain::Configuration> createConfiguration(Connection &connection,
                                                  const domain::NewConfiguration &values,
                                                  const domain::User &author, const Timestamp &now)
{
    Result<domain::Configuration> configuration
        = domain::applyNewConfiguration(values, newUid(), author, now);
    if (!configuration)
        return configuration;
    configuration->version = takeVersion(connection);
    write(connection, *configuration);
    return configuration;
}

Result<domain::Configuration> changeConfiguration(Connection &connection, const QString &id,
                                                  const domain::ConfigurationPatch &patch,
                                                  const domain::User &author, const Timestamp &now)
{
    Statement find(connection, "SELECT json FROM configuration WHERE id = ?");
    find.bind(id);
    if (!find.next()) {
        return failure(domain::configurationNotFound(id));
    }
    Result<domain::Configuration> configuration
        = domain::applyConfigurationPatch(configurationFrom(find.bytes(0)), patch, author, now);
    if (!configuration)
        return configuration;
    configuration->version = takeVersion(connection);
    write(connection, *configuration);
    return configuration;
}

} // namespace casebook::store
