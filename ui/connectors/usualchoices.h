#pragma once

#include "models/domain/connector.h"

namespace casebook::ui {

/// Choices to start with for a connector of @p type, as the other product ships them, by field key. Their
/// labels are that product's own words and are not translated. Empty for types whose fields are typed in.
QMap<QString, QList<domain::ConnectorChoice>> usualChoices(const QString &type);

} // namespace casebook::ui
