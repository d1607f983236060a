#include "models/store/schema.h"

#include "models/store/connection.h"

namespace casebook::store {

namespace {

// Times are milliseconds since 1970 in UTC. Enumerations are stored as in saved objects (status 0/10/20,
// severity 0/10/20/30; 100 for a value of a newer Kibana, whose text stands beside it).

constexpr char general[] = R"(
-- Numbers that are given out once: 'case' (keys), 'version' (of cases, activities, attachments).
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
-- Local cases count up from 2^32; a first mirror, newest first, counts down from it, so that keys follow creation.
-- Versions start as high, so that none equals that of an imported case.
INSERT INTO counter VALUES ('case', 4294967296), ('version', 4294967296);

-- 1 is the local workspace, the others are remotes.
CREATE TABLE workspace (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('local', 'remote')),
    name TEXT NOT NULL,
    settings TEXT NOT NULL DEFAULT '{}'
);
INSERT INTO workspace (id, kind, name) VALUES (1, 'local', '');

CREATE TABLE setting (key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

-- What each commit changed, for other processes and windows on the file. Short: the oldest rows are dropped.
CREATE TABLE change_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    origin INTEGER NOT NULL, -- the CaseStore that wrote it
    changes TEXT NOT NULL
);
)";

constexpr char people[] = R"(
-- Everyone who wrote something: identity is User::identity.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,
    username TEXT,
    profile_uid TEXT,
    assignee_uid TEXT NOT NULL, -- what assigns the person
    name TEXT NOT NULL,
    run INTEGER -- the unfinished import that brought the person
);
CREATE INDEX person_by_uid ON person (assignee_uid);

-- Everyone a case was assigned to; name is empty until a person with this uid is known.
CREATE TABLE assignee (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '');

CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
)";

constexpr char cases[] = R"(
-- One narrow row a case, for lists. Nothing here that is not shown, sorted or filtered by; sort_… are folded for
-- sorting and null when empty, since empty values come last in both directions.
CREATE TABLE case_row (
    key INTEGER PRIMARY KEY,
    workspace INTEGER NOT NULL REFERENCES workspace (id),
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    owner TEXT NOT NULL,
    title TEXT NOT NULL,
    status INTEGER NOT NULL,
    status_text TEXT, -- only where status is 100
    severity INTEGER NOT NULL,
    severity_text TEXT, -- only where severity is 100
    category TEXT,
    reporter INTEGER NOT NULL, -- person
    comments INTEGER NOT NULL,
    alerts INTEGER NOT NULL,
    connector_id TEXT NOT NULL,
    connector_name TEXT NOT NULL,
    connector_type TEXT NOT NULL,
    external_title TEXT,
    external_url TEXT,
    created INTEGER NOT NULL,
    updated INTEGER,
    closed INTEGER,
    recency INTEGER NOT NULL, -- max(created, updated)
    tags TEXT NOT NULL, -- JSON, in order
    assignees TEXT NOT NULL, -- JSON, uids in order
    sort_title TEXT,
    sort_assignees TEXT,
    sort_tags TEXT,
    sort_category TEXT,
    sort_connector TEXT,
    sort_external TEXT,
    sync_state INTEGER NOT NULL DEFAULT 0,
    timeline_comments INTEGER NOT NULL DEFAULT 0, -- entries in each part of the timeline
    timeline_history INTEGER NOT NULL DEFAULT 0,
    activities INTEGER NOT NULL DEFAULT 0, -- entries that are activities
    next_entry INTEGER NOT NULL DEFAULT 1, -- sequence of the next timeline entry and attachment
    next_attachment INTEGER NOT NULL DEFAULT 1,
    unordered INTEGER NOT NULL DEFAULT 0 -- 1: the sequence of the entries is not the order of their times
);
CREATE UNIQUE INDEX case_by_id ON case_row (id, workspace);
CREATE INDEX case_by_reporter ON case_row (reporter);
-- One covering index for each way to sort, with the two most used filters.
CREATE INDEX case_by_recency ON case_row (recency, key, status, severity, workspace);
CREATE INDEX case_by_title ON case_row (sort_title, key, status, severity, workspace);
CREATE INDEX case_by_severity ON case_row (severity, key, status, workspace);
CREATE INDEX case_by_status ON case_row (status, key, severity, workspace);
CREATE INDEX case_by_assignees ON case_row (sort_assignees, key, status, severity, workspace);
CREATE INDEX case_by_tags ON case_row (sort_tags, key, status, severity, workspace);
CREATE INDEX case_by_category ON case_row (sort_category, key, status, severity, workspace);
CREATE INDEX case_by_comments ON case_row (comments, key, status, severity, workspace);
CREATE INDEX case_by_alerts ON case_row (alerts, key, status, severity, workspace);
CREATE INDEX case_by_connector ON case_row (sort_connector, key, status, severity, workspace);
CREATE INDEX case_by_external ON case_row (sort_external, key, status, severity, workspace);
CREATE INDEX case_by_created ON case_row (created, key, status, severity, workspace);
CREATE INDEX case_by_updated ON case_row (updated, key, status, severity, workspace);
CREATE INDEX case_by_closed ON case_row (closed, key, status, severity, workspace);
-- The sidebar's views, newest first.
CREATE INDEX case_by_status_recency ON case_row (status, recency, key, severity, workspace);

-- The whole case in the API's form with what it carries for others; out of the way of lists.
CREATE TABLE case_body (key INTEGER PRIMARY KEY REFERENCES case_row (key), json TEXT NOT NULL);

-- Which cases have a tag or an assignee, newest first. facet is status + severity, for counting without the row.
CREATE TABLE case_tag (
    tag INTEGER NOT NULL, recency INTEGER NOT NULL, key INTEGER NOT NULL, facet INTEGER NOT NULL,
    PRIMARY KEY (tag, recency, key)
) WITHOUT ROWID;
CREATE TABLE case_assignee (
    assignee INTEGER NOT NULL, recency INTEGER NOT NULL, key INTEGER NOT NULL, facet INTEGER NOT NULL,
    PRIMARY KEY (assignee, recency, key)
) WITHOUT ROWID;

-- Exact numbers of cases by value, kept in the transaction that changes them. run 0 is what is visible; an
-- unfinished import counts under its own number. kind is FacetKind.
CREATE TABLE facet_count (
    run INTEGER NOT NULL, kind INTEGER NOT NULL, value TEXT NOT NULL, workspace INTEGER NOT NULL,
    label TEXT NOT NULL DEFAULT '', count INTEGER NOT NULL,
    PRIMARY KEY (run, kind, value, workspace)
) WITHOUT ROWID;
)";

constexpr char timeline[] = R"(
-- The entries of the cases' timelines, keyed by case << 24 | sequence: clustered per case. An entry without json
-- stands for an attachment that has no activity. Activity ids are not indexed: that made import 2.8 times slower.
CREATE TABLE activity (
    key INTEGER PRIMARY KEY,
    type TEXT NOT NULL,
    action TEXT NOT NULL,
    word TEXT, -- of a comment activity: 'user', 'alert' or 'attachment', the words of CONTRACT §4.4 for its payload
    is_comment INTEGER NOT NULL, -- TimelineEntry::isComment
    created INTEGER NOT NULL,
    author INTEGER NOT NULL, -- person
    attachment INTEGER, -- key of the attachment it speaks of
    provisional INTEGER NOT NULL DEFAULT 0, -- of a change not yet confirmed by its remote
    old TEXT, -- JSON [value] of the field before, where known
    json TEXT
);

-- Keyed likewise; the key is the comment's row in the search index.
CREATE TABLE attachment (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    kind INTEGER NOT NULL, -- AttachmentKind
    is_file INTEGER NOT NULL,
    created INTEGER NOT NULL,
    entry INTEGER NOT NULL, -- its creation in the timeline
    json TEXT NOT NULL
);

-- Texts of cases (row case << 24) and of comments (row of the attachment). No prefix index, no trigrams. FTS5 lets a
-- view use no virtual table (json_each): the tags are indexed as they stand in JSON, whose punctuation separates words.
CREATE VIEW search_document (document, title, description, tags, comment) AS
    SELECT (r.key << 24), r.title, json_extract(b.json, '$.description'), r.tags, NULL
    FROM case_row r JOIN case_body b ON b.key = r.key
    UNION ALL
    SELECT key, NULL, NULL, NULL, coalesce(json_extract(json, '$.comment'), json_extract(json, '$.data.content'))
    FROM attachment WHERE kind IN (0, 2);
CREATE VIRTUAL TABLE search USING fts5 (
    title, description, tags, comment,
    content='search_document', content_rowid='document', tokenize='unicode61 remove_diacritics 2'
);
)";

constexpr char writing[] = R"(
CREATE TABLE draft (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    kind INTEGER NOT NULL, -- DraftKind
    case_key INTEGER NOT NULL, -- 0 for new cases
    target TEXT NOT NULL,
    content TEXT NOT NULL,
    base_text TEXT NOT NULL,
    saved INTEGER NOT NULL,
    UNIQUE (case_key, kind, target)
);

-- Connectors that can be chosen for cases. run: the unfinished import that brought it.
CREATE TABLE connector (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, type TEXT NOT NULL, json TEXT NOT NULL, run INTEGER
) WITHOUT ROWID;

-- Deletions that can be taken back, with all they removed.
CREATE TABLE trash (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    case_key INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('case', 'attachment')),
    deleted INTEGER NOT NULL,
    content TEXT NOT NULL
);

-- Imports under way. Their cases are those in the ranges, and nobody sees them until both rows are gone.
CREATE TABLE import_run (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace INTEGER NOT NULL,
    source TEXT NOT NULL,
    started INTEGER NOT NULL,
    process INTEGER NOT NULL,
    lock TEXT NOT NULL, -- name of the lock file that dies with the process
    abandoned INTEGER NOT NULL DEFAULT 0 -- 1: being removed
);
CREATE TABLE import_range (
    first INTEGER PRIMARY KEY, last INTEGER NOT NULL, run INTEGER NOT NULL REFERENCES import_run (key)
);
)";

constexpr char remotes[] = R"(
-- One intended change a row, in order, until its remote has confirmed it.
CREATE TABLE outbox (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace INTEGER NOT NULL,
    case_key INTEGER NOT NULL,
    kind TEXT NOT NULL,
    intent TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0, -- OperationState
    tries INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '',
    created INTEGER NOT NULL,
    sent INTEGER, -- when, in the remote's clock
    sent_version TEXT, -- the case's version it was sent with
    known_comments TEXT -- JSON: ids known when a comment was sent
);
CREATE INDEX outbox_by_case ON outbox (case_key);

-- The case as its remote last had it; only for cases with rows in the outbox.
CREATE TABLE base (case_key INTEGER PRIMARY KEY, json TEXT NOT NULL);

-- A field where base, mine and theirs differ and no rule merges them.
CREATE TABLE conflict (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    case_key INTEGER NOT NULL,
    field TEXT NOT NULL,
    base TEXT, mine TEXT, theirs TEXT,
    found INTEGER NOT NULL
);
CREATE INDEX conflict_by_case ON conflict (case_key);

-- How far a stream was read.
CREATE TABLE watermark (
    workspace INTEGER NOT NULL, stream TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (workspace, stream)
) WITHOUT ROWID;

-- A created_at range of a first mirror.
CREATE TABLE mirror_window (
    workspace INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    total INTEGER NOT NULL, read INTEGER NOT NULL, done INTEGER NOT NULL, PRIMARY KEY (workspace, first)
) WITHOUT ROWID;

-- What may be chosen for the fields of a remote's connectors.
CREATE TABLE choice_cache (
    workspace INTEGER NOT NULL, connector_id TEXT NOT NULL, question TEXT NOT NULL,
    answer TEXT NOT NULL, fetched INTEGER NOT NULL, PRIMARY KEY (workspace, connector_id, question)
) WITHOUT ROWID;
)";

} // namespace

void makeFirstSchema(Connection &connection)
{
    for (const char *part : { general, people, cases, timeline, writing, remotes })
        connection.execute(part);
}

} // namespace casebook::store
