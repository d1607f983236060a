#include "models/store/remoteremoval.h"

#include "models/store/basequeries.h"
#include "models/store/casequeries.h"
#include "models/store/casewriter.h"
#include "models/store/conflictqueries.h"
#include "models/store/counters.h"
#include "models/store/remotecasequeries.h"
#include "models/store/remotequeries.h"
#include "models/store/statement.h"
#include "models/store/timelinewriter.h"

namespace casebook::store {

void removeFromMirror(Connection &connection, CaseKey key, ChangeSet &changes)
{
    if (const Result<StoredCase> stored = readCase(connection, key)) {
        TimelineWriter::removeAll(connection, key);
        FacetChanges facets;
        removeCase(connection, key, stored->workspace, stored->value, facets);
        facets.write(connection);
    }
    for (const char *sql : { "DELETE FROM outbox WHERE case_key = ?", "DELETE FROM draft WHERE case_key = ?",
                             "DELETE FROM vanished WHERE key = ?" }) {
        Statement remove(connection, sql);
        remove.bind(key);
        remove.run();
    }
    if (hasConflicts(connection, key)) {
        removeConflictsOf(connection, key);
        changes.conflicts = true;
    }
    removeBase(connection, key);
    forgetOnRemote(connection, key);
    dropAliases(connection, key);
    changes.casesRemoved.append(key);
    changes.activityChanged.append(key);
    changes.draftsChanged.append(key);
    changes.outbox = true;
}

namespace {

/// So many cases are removed in one transaction.
constexpr int removedAtOnce = 200;

/// Something of the person's in it: changes that wait, conflicts, cases deleted there.
bool hasWork(Connection &connection, WorkspaceId remote)
{
    Statement find(
        connection,
        "SELECT 1 WHERE EXISTS (SELECT 1 FROM outbox WHERE workspace = ?1) "
        "OR EXISTS (SELECT 1 FROM vanished WHERE workspace = ?1) "
        "OR EXISTS (SELECT 1 FROM conflict c JOIN case_row r ON r.key = c.case_key WHERE r.workspace = ?1)");
    find.bind(remote);
    return find.next();
}

} // namespace

Result<bool> removeRemotePart(Connection &connection, WorkspaceId remote, bool evenWithWork,
                              ChangeSet &changes)
{
    if (!isRemote(connection, remote))
        return failure(unknownRemote());
    if (!evenWithWork && hasWork(connection, remote)) {
        return failure(Error{ .kind = ErrorKind::InvalidInput,
                              .message = QStringLiteral("Changes wait to be sent to the remote"),
                              .code = "remote.hasWork" });
    }
    QList<CaseKey> keys;
    {
        Statement find(
            connection,
            "SELECT key FROM case_row WHERE workspace = ?1 UNION SELECT case_key FROM outbox WHERE "
            "workspace = ?1 LIMIT ?2");
        find.bind(remote, removedAtOnce);
        while (find.next())
            keys.append(CaseKey{ find.number(0) });
    }
    ChangeSet removed; // too many to be named one by one
    for (const CaseKey key : std::as_const(keys))
        removeFromMirror(connection, key, removed);
    changes.everything = true;
    if (keys.size() == removedAtOnce)
        return true;
    for (const char *sql :
         { "DELETE FROM remote_case WHERE workspace = ?", "DELETE FROM case_alias WHERE workspace = ?",
           "DELETE FROM watermark WHERE workspace = ?", "DELETE FROM mirror_window WHERE workspace = ?",
           "DELETE FROM choice_cache WHERE workspace = ?", "DELETE FROM remote_connector WHERE workspace = ?",
           "DELETE FROM remote_configuration WHERE workspace = ?", "DELETE FROM workspace WHERE id = ?" }) {
        Statement remove(connection, sql);
        remove.bind(remote);
        remove.run();
    }
    return false;
}

} // namespace casebook::store
