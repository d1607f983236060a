#include "models/store/linkqueries.h"

#include "models/store/caserow.h"
#include "models/store/peoplequeries.h"
#include "models/store/rememberednames.h"
#include "models/store/statement.h"

namespace casebook::store {

namespace {

qint64 makeTag(Connection &connection, const QString &name)
{
    RememberedNames *remembered = RememberedNames::of(connection);
    if (const qint64 known = tagId(connection, name))
        return known;
    Statement insert(connection, "INSERT INTO tag (name) VALUES (?) RETURNING id");
    insert.bind(name);
    insert.next();
    const qint64 id = insert.number(0);
    while (insert.next()) { }
    if (remembered)
        remembered->tags.insert(name, id);
    return id;
}

} // namespace

qint64 tagId(Connection &connection, const QString &name)
{
    RememberedNames *remembered = RememberedNames::of(connection);
    if (remembered) {
        if (const qint64 known = remembered->tags.value(name))
            return known;
    }
    Statement find(connection, "SELECT id FROM tag WHERE name = ?");
    find.bind(name);
    if (!find.next())
        return 0;
    const qint64 id = find.number(0);
    if (remembered)
        remembered->tags.insert(name, id);
    return id;
}

void writeLinks(Connection &connection, CaseKey key, const CaseRow &row)
{
    Statement tag(connection, "INSERT INTO case_tag (tag, recency, key, facet) VALUES (?, ?, ?, ?)");
    for (const QString &name : row.distinctTags()) {
        tag.bind(makeTag(connection, name), row.recency, key, row.facet());
        tag.run();
    }
    Statement assignee(connection,
                       "INSERT INTO case_assignee (assignee, recency, key, facet) VALUES (?, ?, ?, ?)");
    for (const QString &uid : row.distinctAssignees()) {
        assignee.bind(assigneeId(connection, uid), row.recency, key, row.facet());
        assignee.run();
    }
}

void removeLinks(Connection &connection, CaseKey key, const CaseRow &row)
{
    Statement tag(connection, "DELETE FROM case_tag WHERE tag = ? AND recency = ? AND key = ?");
    for (const QString &name : row.distinctTags()) {
        tag.bind(tagId(connection, name), row.recency, key);
        tag.run();
    }
    Statement assignee(connection,
                       "DELETE FROM case_assignee WHERE assignee = ? AND recency = ? AND key = ?");
    for (const QString &uid : row.distinctAssignees()) {
        assignee.bind(assigneeId(connection, uid), row.recency, key);
        assignee.run();
    }
}

void replaceLinks(Connection &connection, CaseKey key, const CaseRow &before, const CaseRow &after)
{
    if (before.recency != after.recency || before.facet() != after.facet()) {
        removeLinks(connection, key, before);
        writeLinks(connection, key, after);
        return;
    }
    CaseRow gone = before;
    CaseRow come = after;
    gone.tags.removeIf([&after](const QString &tag) { return after.tags.contains(tag); });
    come.tags.removeIf([&before](const QString &tag) { return before.tags.contains(tag); });
    gone.assignees.removeIf([&after](const QString &uid) { return after.assignees.contains(uid); });
    come.assignees.removeIf([&before](const QString &uid) { return before.assignees.contains(uid); });
    removeLinks(connection, key, gone);
    writeLinks(connection, key, come);
}

} // namespace casebook::store
