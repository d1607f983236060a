#include "models/store/schemasync.h"

#include "models/store/connection.h"

namespace casebook::store {

void addSync(Connection &connection)
{
    connection.execute(R"(
-- First mirrors count down from here, so that keys follow creation.
INSERT INTO counter VALUES ('mirror', 4294967296);

-- created_at of the newest case mirrored so far: what is newer counts up, what is older counts down.
ALTER TABLE workspace ADD COLUMN newest INTEGER;

-- state is PendingState from now on. A row whose content changes gets a new key, so that a sender that has read it
-- before can tell, and keeps its place.
UPDATE outbox SET state = 3 WHERE state = 2;
ALTER TABLE outbox ADD COLUMN place INTEGER; -- null: its key
ALTER TABLE outbox ADD COLUMN first_sent INTEGER; -- in the remote's clock
ALTER TABLE outbox ADD COLUMN sent_here INTEGER; -- last time, in this machine's clock
ALTER TABLE outbox ADD COLUMN not_before INTEGER; -- in this machine's clock
ALTER TABLE outbox ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN error TEXT; -- JSON of the last Error; last_error is no longer written

-- The outbox row that an activity is provisional for stands in `provisional`; -1: of the case's rows as a whole.
-- An activity whose row is gone has happened, and stays until the remote's own takes its place.
UPDATE activity SET provisional = -1 WHERE provisional <> 0;
CREATE INDEX activity_provisional ON activity (key, provisional) WHERE provisional <> 0;

-- Cases that exist on their remote. A case of a remote without a row is still to be created there.
CREATE TABLE remote_case (
    key INTEGER PRIMARY KEY,
    workspace INTEGER NOT NULL,
    details TEXT, -- the version whose comments and activity are here; null: none yet
    due INTEGER, -- DuePriority: they have to be fetched; null: they are as new as the case
    opened INTEGER NOT NULL DEFAULT 0 -- 1: the person opened it; kept in any scope
);
CREATE INDEX remote_case_due ON remote_case (workspace, due, key) WHERE due IS NOT NULL;

-- Ids that cases had before their remote gave them one; of a case deleted here, the id it has there.
CREATE TABLE case_alias (
    id TEXT NOT NULL, workspace INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (id, workspace)
) WITHOUT ROWID;
CREATE INDEX case_alias_by_key ON case_alias (key);

-- Likewise of attachments.
CREATE TABLE attachment_alias (
    case_key INTEGER NOT NULL, old TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (case_key, old)
) WITHOUT ROWID;

-- Cases that their remote deleted while there was work in them. The case itself stays where it is, with its drafts.
CREATE TABLE vanished (
    key INTEGER PRIMARY KEY,
    workspace INTEGER NOT NULL,
    noticed INTEGER NOT NULL,
    operations TEXT NOT NULL -- JSON: what waited, in order
);

-- A remote's connectors and the configurations of its owners, as it last said.
CREATE TABLE remote_connector (
    workspace INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (workspace, id)
) WITHOUT ROWID;
CREATE TABLE remote_configuration (
    workspace INTEGER NOT NULL, owner TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (workspace, owner)
) WITHOUT ROWID;

ALTER TABLE conflict ADD COLUMN operation INTEGER; -- key of the outbox row it came from
ALTER TABLE conflict ADD COLUMN attachment TEXT; -- id of the comment it is about
ALTER TABLE conflict ADD COLUMN author TEXT; -- JSON: whose value theirs is, where known
)");
}

} // namespace casebook::store
