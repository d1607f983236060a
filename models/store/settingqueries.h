#pragma once

#include <QByteArray>
#include <QString>

namespace casebook::store {

class Connection;

/// Empty when it was never set.
QByteArray readSetting(Connection &connection, const QString &key);
void writeSetting(Connection &connection, const QString &key, const QByteArray &value);

} // namespace casebook::store
