#pragma once

#include "models/base/ids.h"
#include "models/domain/configuration.h"
#include "models/domain/connector.h"
#include "models/store/casequeries.h"

#include <QJsonValue>
#include <QList>

#include <optional>

namespace casebook::store {

class Connection;

// What a remote last said about its connectors, the configurations of its owners, and what may be chosen.

QList<domain::ConnectorDefinition> readRemoteConnectors(Connection &connection, WorkspaceId remote);
void writeRemoteConnectors(Connection &connection, WorkspaceId remote,
                           const QList<domain::ConnectorDefinition> &connectors);
std::optional<domain::Configuration> readRemoteConfiguration(Connection &connection, WorkspaceId remote,
                                                             const QString &owner);
/// That of the case's owner, of its remote where it has one.
std::optional<domain::Configuration> configurationFor(Connection &connection, const StoredCase &stored);
void writeRemoteConfigurations(Connection &connection, WorkspaceId remote,
                               const QList<domain::Configuration> &configurations);

struct KnownChoices
{
    QJsonValue answer;
    Timestamp fetched;
};
std::optional<KnownChoices> readChoices(Connection &connection, WorkspaceId remote,
                                        const QString &connectorId, const QString &question);
void writeChoices(Connection &connection, WorkspaceId remote, const QString &connectorId,
                  const QString &question, const QJsonValue &answer, const Timestamp &now);

} // namespace casebook::store
