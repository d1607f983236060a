#include "models/store/schemaserving.h"

#include "models/store/connection.h"

namespace casebook::store {

void addConfigurationsAndFiles(Connection &connection)
{
    connection.execute(R"(
-- How the cases of one owner are configured (CONTRACT §2.9), in the API's form.
CREATE TABLE configuration (owner TEXT PRIMARY KEY, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL) WITHOUT ROWID;

INSERT INTO counter VALUES ('push', 1); -- of local pushes

-- Files. Those that are attached have their attachment in the case's timeline, or in the trash.
CREATE TABLE file (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, -- without extension
    extension TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    owner TEXT NOT NULL,
    size INTEGER NOT NULL, -- bytes that are there
    created INTEGER NOT NULL,
    case_key INTEGER, -- null: it is still coming in
    lock TEXT -- while it is: name of the lock file that dies with the process
);
CREATE INDEX file_coming_in ON file (lock) WHERE lock IS NOT NULL;

-- Their content in pieces of at most 1 MiB, keyed by file << 28 | offset of the first byte.
CREATE TABLE file_part (key INTEGER PRIMARY KEY, content BLOB NOT NULL);
)");
}

} // namespace casebook::store
