#include "models/store/draftqueries.h"

#include "models/store/bodies.h"
#include "models/store/casequeries.h"
#include "models/store/statement.h"

namespace casebook::store {

QList<domain::Draft> readDrafts(Connection &connection, std::optional<CaseKey> caseKey)
{
    QByteArray sql = "SELECT d.key, d.kind, d.case_key, d.target, d.content, d.base_text, d.saved, r.title "
                     "FROM draft d LEFT JOIN case_row r ON r.key = d.case_key";
    if (caseKey)
        sql += " WHERE d.case_key = ?";
    Statement find(connection, sql + " ORDER BY d.saved DESC, d.key DESC");
    if (caseKey)
        find.add(*caseKey);
    QList<domain::Draft> drafts;
    while (find.next()) {
        drafts.append({ .key = DraftKey{ find.number(0) },
                        .kind = domain::DraftKind(find.small(1)),
                        .caseKey = CaseKey{ find.number(2) },
                        .target = find.text(3),
                        .content = objectFrom(find.bytes(4)),
                        .baseText = find.text(5),
                        .savedAt = find.time(6),
                        .caseTitle = find.text(7) });
    }
    return drafts;
}

Result<DraftKey> writeDraft(Connection &connection, const domain::Draft &draft)
{
    if (draft.caseKey.isValid()) {
        const Result<StoredCase> owner = readCase(connection, draft.caseKey);
        if (!owner)
            return failure(owner.error());
    }
    Statement write(
        connection,
        "INSERT INTO draft (kind, case_key, target, content, base_text, saved) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (case_key, kind, target) DO UPDATE SET content = excluded.content, "
        "base_text = excluded.base_text, saved = excluded.saved RETURNING key");
    write.bind(int(draft.kind), draft.caseKey, draft.target, textOf(draft.content), draft.baseText,
               draft.savedAt);
    write.next();
    const DraftKey key{ write.number(0) };
    while (write.next()) { }
    return key;
}

bool hasDrafts(Connection &connection, CaseKey key)
{
    Statement find(connection, "SELECT 1 FROM draft WHERE case_key = ?");
    find.bind(key);
    return find.next();
}

std::optional<CaseKey> removeDraft(Connection &connection, DraftKey key)
{
    Statement remove(connection, "DELETE FROM draft WHERE key = ? RETURNING case_key");
    remove.bind(key);
    if (!remove.next())
        return std::nullopt;
    const CaseKey caseKey{ remove.number(0) };
    while (remove.next()) { }
    return caseKey;
}

} // namespace casebook::store
