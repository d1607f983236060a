#include "models/store/transaction.h"

#include "models/store/connection.h"
#include "models/store/failure.h"
#include "models/store/statement.h"

#include <sqlite3.h>

namespace casebook::store {

Transaction::Transaction(Connection &connection, Kind kind)
    : m_connection(connection)
{
    Statement(connection, kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN").run();
}

Transaction::~Transaction()
{
    // SQLite has rolled back by itself after some failures, a full disk among them. There is nothing more to
    // do when the rollback fails: closing the connection is one, too.
    if (!m_open || sqlite3_get_autocommit(m_connection.handle()) != 0)
        return;
    try {
        Statement(m_connection, "ROLLBACK").run();
    } catch (const StoreFailure &) {
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit()
{
    Statement(m_connection, "COMMIT").run();
    m_open = false;
}

} // namespace casebook::store
