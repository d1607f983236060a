#pragma once

#include <QJsonValue>
#include <QString>

namespace casebook::json {

/// "string", "Array", "undefined" …: what Kibana's schemas, of routes and of actions, call the type of a
/// value.
QString typeName(const QJsonValue &value);

} // namespace casebook::json
