#include "models/store/changelog.h"

#include "models/store/bodies.h"
#include "models/store/connection.h"
#include "models/store/statement.h"
#include "models/store/transaction.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

/// A few seconds of commits at the highest rate: loading all cases into memory takes as long.
constexpr qint64 rowsKept = 4'000;
constexpr qint64 commitsBetweenPrunes = 64;
/// More than that is told as "everything": reading anew is cheaper than naming.
constexpr qsizetype casesNamed = 200;

QJsonArray toJson(const QList<CaseKey> &keys)
{
    QJsonArray array;
    for (const CaseKey key : keys)
        array.append(key.value);
    return array;
}

QList<CaseKey> keysFrom(const QJsonValue &value)
{
    QList<CaseKey> keys;
    const QJsonArray array = value.toArray();
    for (const QJsonValue key : array)
        keys.append(CaseKey{ key.toInteger() });
    return keys;
}

/// First and last key, pair after pair.
QJsonArray toJson(const QList<KeyRange> &ranges)
{
    QJsonArray array;
    for (const KeyRange &range : ranges) {
        array.append(range.first);
        array.append(range.last);
    }
    return array;
}

QJsonObject toJson(const ChangeSet &changes)
{
    if (changes.isEmpty())
        return {};
    if (changes.everything || changes.casesAdded.size() + changes.casesChanged.size() > casesNamed)
        return { { u"everything"_s, true } };
    return { { u"added"_s, toJson(changes.casesAdded) },
             { u"changed"_s, toJson(changes.casesChanged) },
             { u"removed"_s, toJson(changes.casesRemoved) },
             { u"activity"_s, toJson(changes.activityChanged) },
             { u"drafts"_s, toJson(changes.draftsChanged) },
             { u"connectors"_s, changes.connectors },
             { u"outbox"_s, changes.outbox },
             { u"conflicts"_s, changes.conflicts } };
}

ChangeSet changesFrom(const QJsonObject &object)
{
    return { .casesAdded = keysFrom(object.value("added"_L1)),
             .casesChanged = keysFrom(object.value("changed"_L1)),
             .casesRemoved = keysFrom(object.value("removed"_L1)),
             .activityChanged = keysFrom(object.value("activity"_L1)),
             .draftsChanged = keysFrom(object.value("drafts"_L1)),
             .connectors = object.value("connectors"_L1).toBool(),
             .outbox = object.value("outbox"_L1).toBool(),
             .conflicts = object.value("conflicts"_L1).toBool(),
             .everything = object.value("everything"_L1).toBool() };
}

} // namespace

void logChanges(Connection &connection, qint64 origin, const ChangeSet &changes, const QList<KeyRange> &rows)
{
    if (changes.isEmpty() && rows.isEmpty())
        return;
    QJsonObject entry = toJson(changes);
    entry.insert("rows"_L1, toJson(rows));
    Statement insert(connection, "INSERT INTO change_log (origin, changes) VALUES (?, ?)");
    insert.bind(origin, textOf(entry));
    insert.run();
    const qint64 id = sqlite3_last_insert_rowid(connection.handle());
    if (id % commitsBetweenPrunes != 0) // else each commit would write a page more
        return;
    Statement prune(connection, "DELETE FROM change_log WHERE id <= ?");
    prune.bind(id - rowsKept);
    prune.run();
}

qint64 newestLogged(Connection &connection)
{
    return connection.number("SELECT max(id) FROM change_log");
}

std::optional<QList<KeyRange>> rowsTouchedSince(Connection &connection, qint64 since)
{
    QList<KeyRange> ranges;
    Statement find(connection, "SELECT id, changes FROM change_log WHERE id > ? ORDER BY id");
    find.bind(since);
    for (qint64 expected = since + 1; find.next(); ++expected) {
        const QJsonValue rows = objectFrom(find.bytes(1)).value("rows"_L1);
        if (find.number(0) != expected || !rows.isArray()) // dropped, or written before rows were named
            return std::nullopt;
        const QJsonArray keys = rows.toArray();
        for (qsizetype i = 0; i + 1 < keys.size(); i += 2)
            ranges.append({ keys[i].toInteger(), keys[i + 1].toInteger() });
    }
    return ranges;
}

ChangeSet ChangeWatch::look(Connection &connection)
{
    const qint64 version = connection.number("PRAGMA data_version");
    ChangeSet changes;
    if (version == m_version)
        return changes;
    Transaction snapshot(connection, Transaction::Kind::Read);
    const qint64 newest = connection.number("SELECT max(id) FROM change_log");
    if (m_seen >= 0) {
        Statement find(connection, "SELECT id, origin, changes FROM change_log WHERE id > ? ORDER BY id");
        find.bind(m_seen);
        qint64 expected = m_seen + 1;
        while (find.next()) {
            changes.everything = changes.everything || find.number(0) != expected;
            expected = find.number(0) + 1;
            if (find.number(1) != m_origin)
                changes.merge(changesFrom(objectFrom(find.bytes(2))));
        }
    }
    m_version = version;
    m_seen = newest;
    return changes;
}

} // namespace casebook::store
