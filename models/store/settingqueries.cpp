#include "models/store/settingqueries.h"

#include "models/store/statement.h"

namespace casebook::store {

QByteArray readSetting(Connection &connection, const QString &key)
{
    Statement find(connection, "SELECT value FROM setting WHERE key = ?");
    find.bind(key);
    return find.next() ? find.bytes(0) : QByteArray();
}

void writeSetting(Connection &connection, const QString &key, const QByteArray &value)
{
    Statement write(connection, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)");
    write.bind(key);
    write.addBlob(value);
    write.run();
}

} // namespace casebook::store
