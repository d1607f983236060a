#include "models/store/casedocuments.h"

#include "models/domain/limits.h"
#include "models/store/bodies.h"
#include "models/store/importqueries.h"
#include "models/store/keys.h"
#include "models/store/objecttext.h"
#include "models/store/statement.h"

#include <functional>

namespace casebook::store {

namespace {

constexpr char visibleBody[]
    = "SELECT json FROM case_body WHERE key = ? "
      "AND NOT EXISTS (SELECT 1 FROM import_range WHERE case_body.key BETWEEN first AND last)";
constexpr int attachmentsShown = domain::limits::window; // CONTRACT §2.3
constexpr int aboutOneCase = 16'384; // bytes

/// What is put into a stored case to make it a document.
struct CaseAdditions
{
    /// Appends the value of `comments`, after which the totals may be known; empty: no such key.
    std::function<void(QByteArray &)> comments = {};
    std::optional<qint64> totalComments = {}; ///< instead of the stored number
    std::optional<qint64> totalAlerts = {};
};

/// The keys stay sorted.
void appendCase(QByteArray &out, QByteArrayView body, CaseAdditions &additions)
{
    bool first = true;
    const auto begin = [&](const char *key) {
        out.append(first ? "{\"" : ",\"").append(key).append("\":");
        first = false;
    };
    bool commentsWanted = additions.comments != nullptr;
    const auto addComments = [&] {
        begin("comments");
        additions.comments(out);
        commentsWanted = false;
    };
    for (ObjectText object(body); object.next();) {
        const ObjectText::Member &member = object.member();
        if (member.key == json::savedObjectKey)
            continue;
        if (commentsWanted && member.key > QByteArrayView("comments"))
            addComments();
        if (additions.totalComments && member.key == "totalComment") {
            begin("totalComment");
            out.append(QByteArray::number(*additions.totalComments));
        } else if (additions.totalAlerts && member.key == "totalAlerts") {
            begin("totalAlerts");
            out.append(QByteArray::number(*additions.totalAlerts));
        } else {
            out.append(first ? '{' : ',').append(member.whole);
            first = false;
        }
    }
    if (commentsWanted)
        addComments();
    out.append('}');
}

qint64 countAttachments(Connection &connection, CaseKey key)
{
    Statement count(connection, "SELECT count(*) FROM attachment WHERE key BETWEEN ? AND ?");
    count.bind(firstRowKey(key), lastRowKey(key));
    return count.next() ? count.number(0) : 0;
}

void appendTextsOf(Statement &rows, QByteArray &out, qint64 *count = nullptr)
{
    out.append('[');
    bool first = true;
    while (rows.next()) {
        if (!first)
            out.append(',');
        appendDocument(out, rows.view(0));
        first = false;
        if (count)
            ++*count;
    }
    out.append(']');
}

} // namespace

qint64 appendAttachments(Connection &connection, CaseKey key, QByteArray &out)
{
    Statement find(connection, "SELECT json FROM attachment WHERE key BETWEEN ? AND ? ORDER BY key LIMIT ?");
    find.bind(firstRowKey(key), lastRowKey(key), attachmentsShown);
    qint64 count = 0;
    appendTextsOf(find, out, &count);
    return count;
}

std::optional<QByteArray> readCaseDocument(Connection &connection, CaseKey key, CaseDocumentShape shape)
{
    using Comments = CaseDocumentShape::Comments;
    using Totals = CaseDocumentShape::Totals;
    Statement find(connection, visibleBody);
    find.bind(key);
    if (!find.next())
        return std::nullopt;
    CaseAdditions additions;
    if (shape.totals == Totals::Zero)
        additions.totalComments = additions.totalAlerts = 0;
    else if (shape.totals == Totals::Attachments)
        additions.totalComments = countAttachments(connection, key);
    if (shape.comments == Comments::All)
        additions.comments = [&](QByteArray &out) { appendAttachments(connection, key, out); };
    else if (shape.comments == Comments::Empty)
        additions.comments = [](QByteArray &out) { out.append("[]"); };
    QByteArray document;
    document.reserve(aboutOneCase);
    appendCase(document, find.view(0), additions);
    return document;
}

void appendCases(Connection &connection, const QList<CaseKey> &keys, QByteArray &out)
{
    CaseAdditions additions{ .comments = [](QByteArray &text) { text.append("[]"); } };
    Statement find(connection, visibleBody);
    out.append('[');
    bool first = true;
    for (const CaseKey key : keys) {
        find.bind(key);
        if (!find.next())
            continue;
        if (!first)
            out.append(',');
        appendCase(out, find.view(0), additions);
        first = false;
    }
    out.append(']');
}

QByteArray readComments(Connection &connection, CaseKey key, int page, int perPage, domain::SortOrder order)
{
    const int kind = int(domain::AttachmentKind::UserComment);
    Statement count(connection, "SELECT count(*) FROM attachment WHERE key BETWEEN ? AND ? AND kind = ?");
    count.bind(firstRowKey(key), lastRowKey(key), kind);
    const qint64 total = count.next() ? count.number(0) : 0;
    const QByteArray direction = order == domain::SortOrder::Ascending ? "ASC" : "DESC";
    Statement find(connection,
                   "SELECT json FROM attachment WHERE key BETWEEN ? AND ? AND kind = ? ORDER BY key "
                       + direction + " LIMIT ? OFFSET ?");
    find.bind(firstRowKey(key), lastRowKey(key), kind, perPage, qint64(page - 1) * perPage);
    QByteArray document = "{\"comments\":";
    appendTextsOf(find, document);
    document.append(",\"page\":").append(QByteArray::number(page));
    document.append(",\"per_page\":").append(QByteArray::number(perPage));
    document.append(",\"total\":").append(QByteArray::number(total)).append('}');
    return document;
}

std::optional<FoundAttachment> findAttachment(Connection &connection, WorkspaceId workspace,
                                              const QString &id, CaseKey likelyCase)
{
    const auto found = [&](Statement &find) -> std::optional<FoundAttachment> {
        while (find.next()) {
            const CaseKey key = caseOfRow(find.number(0));
            if (isHidden(connection, key))
                continue;
            FoundAttachment attachment{ key, find.text(1), find.text(2), {} };
            appendDocument(attachment.document, find.view(3));
            return attachment;
        }
        return std::nullopt;
    };
    static const QByteArray anywhere = "SELECT a.key, r.id, r.owner, a.json FROM attachment a "
                                       "CROSS JOIN case_row r ON r.key = a.key >> 24 "
                                       "WHERE a.id = ? AND r.workspace = ?";
    if (likelyCase.isValid()) {
        Statement near(connection, anywhere + " AND a.key BETWEEN ? AND ?");
        near.bind(id, workspace, firstRowKey(likelyCase), lastRowKey(likelyCase));
        if (std::optional<FoundAttachment> attachment = found(near))
            return attachment;
    }
    Statement find(connection, anywhere);
    find.bind(id, workspace);
    return found(find);
}

std::optional<QByteArray> readAlerts(Connection &connection, CaseKey key)
{
    Statement seen(connection, visibleBody);
    seen.bind(key);
    if (!seen.next())
        return std::nullopt;
    Statement find(connection,
                   "SELECT json FROM attachment WHERE key BETWEEN ? AND ? AND kind = ? ORDER BY key");
    find.bind(firstRowKey(key), lastRowKey(key), int(domain::AttachmentKind::Alert));
    QList<json::AttachedAlert> alerts;
    while (find.next()) {
        const domain::Attachment attachment = attachmentFrom(find.bytes(0));
        for (const domain::AlertRef &alert : attachment.payload.alertRefs())
            alerts.append({ .id = alert.id, .index = alert.index, .attachedAt = attachment.createdAt });
    }
    return textOf(json::writeList(alerts));
}

} // namespace casebook::store
