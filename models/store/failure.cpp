#include "models/store/failure.h"

#include <sqlite3.h>

namespace casebook::store {

namespace {

ErrorKind kindOf(int resultCode)
{
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_BUSY: // after busy_timeout: somebody holds the file and does not let go
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_LOCKED:
        return ErrorKind::StoreUnusable;
    default:
        return ErrorKind::Internal;
    }
}

} // namespace

Error errorOf(sqlite3 *database, int resultCode)
{
    Error error{ .kind = kindOf(resultCode), .message = QString::fromUtf8(sqlite3_errstr(resultCode)) };
    if (database && error.kind == ErrorKind::Internal) // names of tables and columns, no values
        error.detail = QString::fromUtf8(sqlite3_errmsg(database));
    else
        error.detail = QStringLiteral("SQLite result %1").arg(resultCode);
    // A full disk can show as a failed write or a failed growth of the shared memory file.
    if (resultCode == SQLITE_IOERR_SHMSIZE)
        error.kind = ErrorKind::DiskFull;
    return error;
}

void fail(sqlite3 *database, int resultCode)
{
    throw StoreFailure(errorOf(database, resultCode));
}

void failCorrupt(const char *what)
{
    throw StoreFailure(Error{ .kind = ErrorKind::StoreUnusable,
                              .message = QStringLiteral("The store holds a value that can't be read"),
                              .detail = QString::fromUtf8(what) });
}

} // namespace casebook::store
