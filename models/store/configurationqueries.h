#pragma once

#include "models/base/result.h"
#include "models/domain/configuration.h"

#include <QStringList>

namespace casebook::store {

class Connection;

// The configurations of the owners (CONTRACT §2.9). The writing ones run inside the open write transaction.

/// nullopt when the owner has none.
std::optional<domain::Configuration> readConfigurationOf(Connection &connection, const QString &owner);
/// By owner; @p owners empty: all.
QList<domain::Configuration> readConfigurations(Connection &connection, const QStringList &owners);
/// In place of the owner's, if there is one.
Result<domain::Configuration> createConfiguration(Connection &connection,
                                                  const domain::NewConfiguration &values,
                                                  const domain::User &author, const Timestamp &now);
Result<domain::Configuration> changeConfiguration(Connection &connection, const QString &id,
                                                  const domain::ConfigurationPatch &patch,
                                                  const domain::User &author, const Timestamp &now);

} // namespace casebook::store
