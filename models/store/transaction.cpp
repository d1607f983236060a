#include "models/store/transaction.h"

#include "models/store/connection.h"
#include "models/store/failure.h"
#include "models/store/rememberednames.h"
#include "models/store/statement.h"

#include <sqlite3.h>

namespace casebook::store {

Transaction::Transaction(Connection &connection, Kind kind)
    : m_connection(connection)
    , m_names(kind == Kind::Write ? &connection.kept<RememberedNames>() : nullptr)
{
    if (kind == Kind::Write)
        Statement(connection, "BEGIN IMMEDIATE").run();
    else
        Statement(connection, "BEGIN").run();
    if (m_names)
        m_names->begin(connection);
}

Transaction::~Transaction()
{
    if (m_open && m_names) {
        m_names->forget();
        m_names->end();
    }
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
    if (m_names)
        m_names->end();
}

} // namespace casebook::store
