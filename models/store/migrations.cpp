#include "models/store/migrations.h"

#include "models/store/alertlinks.h"
#include "models/store/connection.h"
#include "models/store/failure.h"
#include "models/store/schema.h"
#include "models/store/schemaserving.h"
#include "models/store/schemasync.h"
#include "models/store/transaction.h"
#include "models/store/wordlist.h"

#include <array>

namespace casebook::store {

namespace {

/// "CBk1", so that a file can be told from the databases of other programs.
constexpr qint64 applicationId = 0x43426b31;

/// Append only: a released migration is never changed. Each takes the schema from its index to the next
/// version.
constexpr std::array migrations{
    &makeFirstSchema, &addAlertLinks, &addConfigurationsAndFiles, &addSync, &addWordList,
};

} // namespace

int schemaVersion()
{
    return int(migrations.size());
}

bool migrate(Connection &connection, int version)
{
    Transaction transaction(connection, Transaction::Kind::Write);
    const bool wasNew = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
    const qint64 found = connection.number("PRAGMA user_version");
    if (!wasNew && connection.number("PRAGMA application_id") != applicationId) {
        throw StoreFailure(Error{ .kind = ErrorKind::StoreUnusable,
                                  .message = QStringLiteral("The file belongs to another program") });
    }
    if (found > schemaVersion()) {
        throw StoreFailure(
            Error{ .kind = ErrorKind::StoreTooNew,
                   .message = QStringLiteral("The store was made by a newer Casebook"),
                   .detail = QStringLiteral("schema %1, known %2").arg(found).arg(schemaVersion()) });
    }
    for (int next = int(found); next < version; ++next)
        migrations[size_t(next)](connection);
    if (found < version) {
        connection.execute("PRAGMA user_version=" + QByteArray::number(version));
        connection.execute("PRAGMA application_id=" + QByteArray::number(applicationId));
    }
    transaction.commit();
    return wasNew;
}

} // namespace casebook::store
