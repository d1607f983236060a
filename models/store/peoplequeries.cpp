#include "models/store/peoplequeries.h"

#include "models/store/bodies.h"
#include "models/store/caserow.h"
#include "models/store/rememberednames.h"
#include "models/store/statement.h"

#include <algorithm>

namespace casebook::store {

namespace {

using Person = RememberedNames::Person;
using Assignee = RememberedNames::Assignee;

/// Without an id where there is none.
Assignee findAssignee(Connection &connection, const QString &uid)
{
    RememberedNames *remembered = RememberedNames::of(connection);
    if (remembered) {
        if (const auto found = remembered->assignees.constFind(uid); found != remembered->assignees.cend())
            return *found;
    }
    Statement find(connection, "SELECT id, name FROM assignee WHERE uid = ?");
    find.bind(uid);
    if (!find.next())
        return {};
    const Assignee assignee{ find.number(0), find.text(1) };
    if (remembered)
        remembered->assignees.insert(uid, assignee);
    return assignee;
}

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
    if (RememberedNames *remembered = RememberedNames::of(connection))
        remembered->assignees.insert(uid, { id, name });
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

std::optional<Person> findPerson(Connection &connection, const QString &identity)
{
    Statement find(
        connection,
        "SELECT id, name, assignee_uid, profile_uid IS NOT NULL, run FROM person WHERE identity = ?");
    find.bind(identity);
    if (!find.next())
        return std::nullopt;
    return Person{ find.number(0), find.text(1), find.text(2), find.number(3) != 0,
                   find.isNull(4) ? std::nullopt : std::optional(find.number(4)) };
}

Person addPerson(Connection &connection, const QString &identity, const domain::User &user, ImportKey run)
{
    Person person{ .name = user.displayName(),
                   .assigneeUid = user.assigneeUid(),
                   .hasProfile = user.profileUid.has_value(),
                   .run = run.isValid() ? std::optional(run.value) : std::nullopt };
    Statement insert(connection,
                     "INSERT INTO person (identity, username, profile_uid, assignee_uid, name, run) "
                     "VALUES (?, ?, ?, ?, ?, ?) RETURNING id");
    insert.bind(identity, user.username, user.profileUid, person.assigneeUid, person.name, person.run);
    insert.next();
    person.id = insert.number(0);
    while (insert.next()) { }
    nameAssignee(connection, person.assigneeUid, person.name);
    return person;
}

/// The same person appears with and without a profile and a full name (REAL-SERVER §1.6): what is known is
/// kept.
void completePerson(Connection &connection, Person &person, const domain::User &user, ImportKey run)
{
    const bool fuller = !user.fullName.value_or(QString()).isEmpty() && person.name != user.displayName();
    const bool gotProfile = user.profileUid && !person.hasProfile;
    const bool becomesVisible = person.run && *person.run != run.value;
    if (!fuller && !gotProfile && !becomesVisible)
        return;
    if (fuller)
        person.name = user.displayName();
    if (gotProfile) {
        person.assigneeUid = user.assigneeUid();
        person.hasProfile = true;
    }
    if (becomesVisible)
        person.run.reset();
    Statement update(connection,
                     "UPDATE person SET name = ?, profile_uid = coalesce(?, profile_uid), assignee_uid = ?, "
                     "run = ? WHERE id = ?");
    update.bind(person.name, user.profileUid, person.assigneeUid, person.run, person.id);
    update.run();
    nameAssignee(connection, person.assigneeUid, person.name);
}

} // namespace

qint64 personId(Connection &connection, const domain::User &user, ImportKey run)
{
    const QString identity = user.identity();
    RememberedNames *remembered = RememberedNames::of(connection);
    if (remembered) {
        if (const auto known = remembered->people.find(identity); known != remembered->people.end()) {
            completePerson(connection, *known, user, run);
            return known->id;
        }
    }
    std::optional<Person> person = findPerson(connection, identity);
    if (person)
        completePerson(connection, *person, user, run);
    else
        person = addPerson(connection, identity, user, run);
    if (remembered)
        remembered->people.insert(identity, *person);
    return person->id;
}

qint64 knownAssigneeId(Connection &connection, const QString &uid)
{
    return findAssignee(connection, uid).id;
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
    const QString name = findAssignee(connection, uid).name;
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
    connection.kept<RememberedNames>().forget();
}

void keepPeople(Connection &connection, ImportKey run)
{
    Statement keep(connection, "UPDATE person SET run = NULL WHERE run = ?");
    keep.bind(run);
    keep.run();
    connection.kept<RememberedNames>().forget();
}

} // namespace casebook::store
