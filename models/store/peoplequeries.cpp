#include "models/store/peoplequeries.h"

#include "models/store/bodies.h"
#include "models/store/caserow.h"
#include "models/store/statement.h"

#include <algorithm>

namespace casebook::store {

namespace {

/// An assignee got a name: lists that sort by it follow.
void nameAssignee(Connection &connection, const QString &uid, const QString &name)
{
    if (uid.isEmpty())
        return;
    Statement rename(connection, "UPDATE assignee SET name = ? WHERE uid = ? AND name <> ? RETURNING id");
    rename.bind(name, uid, name);
    if (!rename.next())
        return;
    const qint64 id = rename.number(0);
    while (rename.next()) { }
    QList<std::pair<qint64, QStringList>> cases;
    Statement find(connection,
                   "SELECT r.key, r.assignees FROM case_assignee l JOIN case_row r ON r.key = l.key "
                   "WHERE l.assignee = ?");
    find.bind(id);
    while (find.next())
        cases.append({ find.number(0), listFrom(find.bytes(1)) });
    Statement update(connection, "UPDATE case_row SET sort_assignees = ? WHERE key = ?");
    for (const auto &[key, uids] : cases) {
        update.bind(sortText(connection, uids), key);
        update.run();
    }
}

} // namespace

qint64 personId(Connection &connection, const domain::User &user, ImportKey run)
{
    const QString identity = user.identity();
    const QString uid = user.assigneeUid();
    const QString name = user.displayName();
    Statement find(
        connection,
        "SELECT id, name, assignee_uid, profile_uid IS NOT NULL, run FROM person WHERE identity = ?");
    find.bind(identity);
    if (!find.next()) {
        Statement insert(connection,
                         "INSERT INTO person (identity, username, profile_uid, assignee_uid, name, run) "
                         "VALUES (?, ?, ?, ?, ?, ?) RETURNING id");
        insert.bind(identity, user.username, user.profileUid, uid, name);
        if (run.isValid())
            insert.add(run);
        insert.next();
        const qint64 id = insert.number(0);
        while (insert.next()) { }
        nameAssignee(connection, uid, name);
        return id;
    }
    const qint64 id = find.number(0);
    // The same person appears with and without a profile and a full name (REAL-SERVER §1.6): what is known is
    // kept.
    const bool fuller = !user.fullName.value_or(QString()).isEmpty() && find.text(1) != name;
    const bool gotProfile = user.profileUid && find.number(3) == 0;
    const bool becomesVisible = !find.isNull(4) && find.number(4) != run.value;
    if (fuller || gotProfile || becomesVisible) {
        Statement update(
            connection,
            "UPDATE person SET name = ?, profile_uid = coalesce(?, profile_uid), assignee_uid = ?, "
            "run = iif(?, NULL, run) WHERE id = ?");
        const QString newName = fuller ? name : find.text(1);
        const QString newUid = gotProfile ? uid : find.text(2);
        update.bind(newName, user.profileUid, newUid, becomesVisible, id);
        update.run();
        nameAssignee(connection, newUid, newName);
    }
    return id;
}

qint64 knownAssigneeId(Connection &connection, const QString &uid)
{
    Statement find(connection, "SELECT id FROM assignee WHERE uid = ?");
    find.bind(uid);
    return find.next() ? find.number(0) : 0;
}

qint64 assigneeId(Connection &connection, const QString &uid)
{
    if (const qint64 known = knownAssigneeId(connection, uid))
        return known;
    Statement insert(
        connection,
        "INSERT INTO assignee (uid, name) VALUES (?1, coalesce("
        "(SELECT name FROM person WHERE assignee_uid = ?1 AND name <> '' LIMIT 1), '')) RETURNING id");
    insert.bind(uid);
    insert.next();
    const qint64 id = insert.number(0);
    while (insert.next()) { }
    return id;
}

QString assigneeName(Connection &connection, const QString &uid)
{
    Statement find(connection, "SELECT name FROM assignee WHERE uid = ?");
    find.bind(uid);
    const QString name = find.next() ? find.text(0) : QString();
    return name.isEmpty() ? uid : name;
}

QString sortText(Connection &connection, const QStringList &assignees)
{
    QStringList names;
    for (const QString &uid : assignees)
        names.append(foldedForSorting(assigneeName(connection, uid)));
    return names.join(u'\n');
}

QList<domain::PersonName> knownPeople(Connection &connection)
{
    QList<domain::PersonName> people;
    Statement find(connection,
                   "SELECT assignee_uid, max(name) FROM person WHERE assignee_uid <> '' AND run IS NULL "
                   "GROUP BY assignee_uid "
                   "UNION ALL SELECT a.uid, a.name FROM assignee a "
                   "WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.assignee_uid = a.uid AND p.run IS NULL) "
                   "AND EXISTS (SELECT 1 FROM facet_count WHERE run = 0 AND kind = 4 AND value = a.uid)");
    while (find.next()) {
        const QString uid = find.text(0);
        const QString name = find.text(1);
        people.append({ uid, name.isEmpty() ? uid : name });
    }
    std::sort(people.begin(), people.end(), [](const domain::PersonName &a, const domain::PersonName &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : a.uid < b.uid;
    });
    return people;
}

void dropPeople(Connection &connection, ImportKey run)
{
    // One that somebody else used meanwhile is no longer marked.
    Statement drop(connection, "DELETE FROM person WHERE run = ?");
    drop.bind(run);
    drop.run();
}

void keepPeople(Connection &connection, ImportKey run)
{
    Statement keep(connection, "UPDATE person SET run = NULL WHERE run = ?");
    keep.bind(run);
    keep.run();
}

} // namespace casebook::store
