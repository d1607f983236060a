#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/connector.h"

#include <QList>

namespace casebook::store {

class Connection;

/// By name.
QList<domain::ConnectorDefinition> readConnectors(Connection &connection);
/// The id of the connector added or replaced.
Result<QString> writeConnector(Connection &connection, domain::ConnectorDefinition definition);
Result<void> removeConnector(Connection &connection, const QString &id);
/// Adds what is not there; hidden until the import is finished.
void importConnectors(Connection &connection, ImportKey run,
                      const QList<domain::ConnectorDefinition> &definitions);
void keepConnectors(Connection &connection, ImportKey run);
void dropConnectors(Connection &connection, ImportKey run);

} // namespace casebook::store
