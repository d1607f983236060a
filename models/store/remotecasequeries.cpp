#include "models/store/remotecasequeries.h"

#include "models/store/statement.h"

namespace casebook::store {

bool existsOnRemote(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT 1 FROM remote_case WHERE key = ?");
    find.bind(key);
    return find.next();
}

void noteOnRemote(Connection &connection, CaseKey key, WorkspaceId remote, DuePriority due)
{
    Statement write(
        connection,
        "INSERT INTO remote_case (key, workspace, due) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
        "workspace = excluded.workspace, due = max(ifnull(due, 0), excluded.due)");
    write.bind(key, remote, int(due));
    write.run();
}

void noteDetails(Connection &connection, CaseKey key, const QString &version, bool stillDue)
{
    Statement update(connection, "UPDATE remote_case SET details = ?, due = iif(?, due, NULL) WHERE key = ?");
    update.bind(version, stillDue, key);
    update.run();
}

QString detailsVersion(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT details FROM remote_case WHERE key = ?");
    find.bind(key);
    return find.next() ? find.text(0) : QString();
}

void noteOpened(Connection &connection, CaseKey key)
{
    Statement update(connection,
                     "UPDATE remote_case SET opened = 1, due = iif(due IS NULL, NULL, ?) WHERE key = ?");
    update.bind(int(DuePriority::Opened), key);
    update.run();
}

void forgetOnRemote(Connection &connection, CaseKey key)
{
    Statement remove(connection, "DELETE FROM remote_case WHERE key = ?");
    remove.bind(key);
    remove.run();
}

std::optional<CaseKey> keyOnRemote(Connection &connection, WorkspaceId remote, const QString &id)
{
    Statement find(connection, "SELECT key FROM case_row WHERE id = ? AND workspace = ?");
    find.bind(id, remote);
    if (find.next())
        return CaseKey{ find.number(0) };
    Statement alias(connection, "SELECT key FROM case_alias WHERE id = ? AND workspace = ?");
    alias.bind(id, remote);
    return alias.next() ? std::optional(CaseKey{ alias.number(0) }) : std::nullopt;
}

void giveCaseId(Connection &connection, CaseKey key, WorkspaceId remote, const QString &before,
                const QString &id)
{
    if (before == id)
        return;
    Statement update(connection, "UPDATE case_row SET id = ? WHERE key = ?");
    update.bind(id, key);
    update.run();
    addCaseAlias(connection, key, remote, before);
}

void addCaseAlias(Connection &connection, CaseKey key, WorkspaceId remote, const QString &id)
{
    Statement insert(connection, "INSERT OR REPLACE INTO case_alias (id, workspace, key) VALUES (?, ?, ?)");
    insert.bind(id, remote, key);
    insert.run();
}

void dropAliases(Connection &connection, CaseKey key)
{
    for (const char *sql :
         { "DELETE FROM case_alias WHERE key = ?", "DELETE FROM attachment_alias WHERE case_key = ?" }) {
        Statement remove(connection, sql);
        remove.bind(key);
        remove.run();
    }
}

QString currentAttachmentId(Connection &connection, CaseKey key, const QString &id)
{
    Statement find(connection, "SELECT id FROM attachment_alias WHERE case_key = ? AND old = ?");
    find.bind(key, id);
    return find.next() ? find.text(0) : id;
}

void addAttachmentAlias(Connection &connection, CaseKey key, const QString &before, const QString &id)
{
    Statement insert(connection,
                     "INSERT OR REPLACE INTO attachment_alias (case_key, old, id) VALUES (?, ?, ?)");
    insert.bind(key, before, id);
    insert.run();
}

} // namespace casebook::store
