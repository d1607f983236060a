#include "models/store/remotecasequeries.h"

#include "models/store/counters.h"
#include "models/store/statement.h"

#include <algorithm>

namespace casebook::store {

namespace {

std::optional<qint64> dueOf(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT due FROM remote_case WHERE key = ?");
    find.bind(key);
    if (!find.next() || find.isNull(0))
        return {};
    return find.number(0);
}

/// Once read, what is due: nothing, or a second look.
std::optional<qint64> dueAfter(const DetailsReading &reading, std::optional<qint64> before)
{
    std::optional<Timestamp> again = reading.again;
    if (before && *before < 0) { // an earlier reading's second look, unless this was it
        const Timestamp owed(-*before);
        if (!reading.begun || *reading.begun < owed)
            again = std::max(again.value_or(owed), owed);
    }
    return again ? std::optional(-again->msecs()) : std::nullopt;
}

} // namespace

bool existsOnRemote(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT 1 FROM remote_case WHERE key = ?");
    find.bind(key);
    return find.next();
}

void noteOnRemote(Connection &connection, CaseKey key, WorkspaceId remote, DuePriority priority)
{
    const qint64 before = dueOf(connection, key).value_or(0);
    qint64 after = std::max(before, due::unread);
    if (priority != DuePriority::Trickle)
        after = due::unread + 1 + takeNumber(connection, "version");
    if (before >= due::openedFirst)
        after = due::openedFirst + due::changeOf(after);
    Statement write(
        connection,
        "INSERT INTO remote_case (key, workspace, due) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
        "workspace = excluded.workspace, due = excluded.due");
    write.bind(key, remote, after);
    write.run();
}

void noteDetails(Connection &connection, CaseKey key, WorkspaceId remote, const DetailsReading &reading)
{
    const std::optional<qint64> before = dueOf(connection, key);
    const bool isBehind = !reading.isWhole
        || due::changeOf(before.value_or(0)) > std::max(due::changeOf(reading.due), due::unread);
    const std::optional<qint64> after
        = isBehind ? std::optional(std::max(before.value_or(0), due::unread)) : dueAfter(reading, before);
    Statement write(connection,
                    "INSERT INTO remote_case (key, workspace, details, due) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET workspace = excluded.workspace, "
                    "details = excluded.details, due = excluded.due");
    write.bind(key, remote, reading.version, after);
    write.run();
}

QString detailsVersion(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT details FROM remote_case WHERE key = ?");
    find.bind(key);
    return find.next() ? find.text(0) : QString();
}

void noteOpened(Connection &connection, CaseKey key)
{
    // a second look waits for its time whoever looks
    Statement update(connection,
                     "UPDATE remote_case SET opened = 1, due = iif(due > 0 AND due < ?1, due + ?1, due) "
                     "WHERE key = ?2");
    update.bind(due::openedFirst, key);
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
