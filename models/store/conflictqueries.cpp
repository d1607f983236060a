#include "models/store/conflictqueries.h"

#include "models/domain/casefields.h"
#include "models/json/codec.h"
#include "models/store/bodies.h"
#include "models/store/statement.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

constexpr QLatin1String commentPrefix("comment.");

constexpr char select[] = "SELECT c.key, c.case_key, r.workspace, r.title, "
                          "c.field, c.base, c.mine, c.theirs, c.author, c.found FROM conflict c "
                          "JOIN case_row r ON r.key = c.case_key";

// A list of one, since a bare value is no JSON document.
QByteArray valueText(const QJsonValue &value)
{
    return textOf(QJsonArray{ value });
}

QJsonValue valueFrom(const Statement &row, int column)
{
    return row.isNull(column) ? QJsonValue(QJsonValue::Null) : arrayFrom(row.bytes(column)).at(0);
}

ConflictEntry entryFrom(const Statement &row)
{
    ConflictEntry entry{ .key = ConflictKey{ row.number(0) },
                         .caseKey = CaseKey{ row.number(1) },
                         .remote = WorkspaceId{ row.number(2) },
                         .caseTitle = row.text(3),
                         .field = row.text(4),
                         .base = valueFrom(row, 5),
                         .mine = valueFrom(row, 6),
                         .theirs = valueFrom(row, 7),
                         .found = row.time(9) };
    if (!row.isNull(8)) {
        if (const Result<domain::User> author = json::userFromJson(objectFrom(row.bytes(8))))
            entry.theirAuthor = *author;
    }
    return entry;
}

} // namespace

QString commentField(const QString &attachmentId)
{
    return commentPrefix + attachmentId;
}

QString attachmentOf(const QString &field)
{
    return field.startsWith(commentPrefix) ? field.mid(commentPrefix.size()) : QString();
}

void addConflict(Connection &connection, CaseKey key, const domain::FieldConflict &conflict,
                 const std::optional<domain::User> &theirAuthor, const Timestamp &now)
{
    const QString attachment = attachmentOf(conflict.field);
    Statement insert(
        connection,
        "INSERT INTO conflict (case_key, field, base, mine, theirs, found, operation, attachment, author) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(key, conflict.field, valueText(conflict.base), valueText(conflict.mine),
                valueText(conflict.theirs), now, conflict.operation,
                attachment.isEmpty() ? std::nullopt : std::optional(attachment),
                theirAuthor ? std::optional(textOf(json::toJson(*theirAuthor))) : std::nullopt);
    insert.run();
}

QList<ConflictEntry> readConflicts(Connection &connection)
{
    QList<ConflictEntry> entries;
    Statement find(connection, QByteArray(select) + " ORDER BY c.key");
    while (find.next())
        entries.append(entryFrom(find));
    return entries;
}

Result<ConflictEntry> readConflict(Connection &connection, ConflictKey key)
{
    Statement find(connection, QByteArray(select) + " WHERE c.key = ?");
    find.bind(key);
    if (find.next())
        return entryFrom(find);
    return failure(Error{ .kind = ErrorKind::NotFound,
                          .message = u"The conflict is resolved already"_s,
                          .code = "conflict.gone" });
}

void removeConflict(Connection &connection, ConflictKey key)
{
    Statement remove(connection, "DELETE FROM conflict WHERE key = ?");
    remove.bind(key);
    remove.run();
}

void removeConflictsOf(Connection &connection, CaseKey key)
{
    Statement remove(connection, "DELETE FROM conflict WHERE case_key = ?");
    remove.bind(key);
    remove.run();
}

bool updateConflicts(Connection &connection, CaseKey key, const domain::Case &theirs)
{
    bool changed = false;
    const QList<ConflictEntry> all = readConflicts(connection);
    for (const ConflictEntry &conflict : all) {
        if (conflict.caseKey != key || conflict.field == "deleted"_L1
            || !attachmentOf(conflict.field).isEmpty())
            continue;
        const bool isCustom = conflict.field.startsWith("customFields."_L1);
        const QString field = isCustom ? conflict.field.mid(13) : conflict.field;
        const auto kind = isCustom ? domain::PendingKind::CustomField : domain::PendingKind::Set;
        const QJsonValue now = domain::fieldValue(theirs, kind, field);
        if (domain::isSameValue(kind, field, now, conflict.theirs))
            continue;
        changed = true;
        if (domain::isSameValue(kind, field, now, conflict.mine)) {
            removeConflict(connection, conflict.key);
            continue;
        }
        Statement update(connection, "UPDATE conflict SET theirs = ? WHERE key = ?");
        update.bind(valueText(now), conflict.key);
        update.run();
    }
    return changed;
}

bool hasConflicts(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT 1 FROM conflict WHERE case_key = ?");
    find.bind(key);
    return find.next();
}

} // namespace casebook::store
