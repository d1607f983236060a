#include "models/store/basequeries.h"

#include "models/json/storedtext.h"
#include "models/store/bodies.h"
#include "models/store/statement.h"

namespace casebook::store {

std::optional<domain::Case> readBase(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT json FROM base WHERE case_key = ?");
    find.bind(key);
    return find.next() ? std::optional(caseFrom(find.bytes(0))) : std::nullopt;
}

void keepBase(Connection &connection, CaseKey key, const domain::Case &value)
{
    Statement insert(connection, "INSERT OR IGNORE INTO base (case_key, json) VALUES (?, ?)");
    insert.bind(key, json::storedText(value));
    insert.run();
}

void writeBase(Connection &connection, CaseKey key, const domain::Case &value)
{
    Statement insert(connection, "INSERT OR REPLACE INTO base (case_key, json) VALUES (?, ?)");
    insert.bind(key, json::storedText(value));
    insert.run();
}

void removeBase(Connection &connection, CaseKey key)
{
    Statement remove(connection, "DELETE FROM base WHERE case_key = ?");
    remove.bind(key);
    remove.run();
}

} // namespace casebook::store
