#include "models/store/conflictresolving.h"

#include "models/json/codec.h"
#include "models/store/casequeries.h"
#include "models/store/conflictqueries.h"
#include "models/store/submission.h"
#include "models/store/syncstatequeries.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

constexpr QLatin1String customPrefix("customFields.");

/// The edit that gives a custom field this value: the others stay.
domain::CasePatch customFieldPatch(const domain::Case &value, const QString &key, const QJsonValue &chosen)
{
    const QJsonObject entry = chosen.toObject();
    const QJsonValue wanted = entry.contains("key"_L1) ? entry.value("value"_L1) : chosen;
    domain::CasePatch patch;
    patch.customFields = value.customFields;
    for (domain::CustomField &field : *patch.customFields) {
        if (field.key == key) {
            field.value = wanted;
            return patch;
        }
    }
    patch.customFields->append(
        { .key = key, .type = entry.value("type"_L1).toString(u"text"_s), .value = wanted });
    return patch;
}

/// What it takes to give the conflict's field the value; nullopt: it has it already.
Result<std::optional<domain::Operation>> operationFor(Connection &connection, const ConflictEntry &conflict,
                                                      const domain::Case &value, const QJsonValue &chosen)
{
    using Wanted = std::optional<domain::Operation>;
    const CaseKey key = conflict.caseKey;
    if (conflict.field == "deleted"_L1)
        return chosen.toBool() ? Wanted(domain::DeleteCase{ key }) : Wanted();
    if (const QString id = attachmentOf(conflict.field); !id.isEmpty()) {
        const std::optional<domain::Attachment> comment = readAttachment(connection, key, id);
        if (chosen.isNull())
            return comment ? Wanted(domain::DeleteAttachment{ key, comment->id }) : Wanted();
        const QString text = chosen.toString();
        if (!comment) {
            return Wanted(domain::AddAttachments{
                .key = key, .payloads = { domain::AttachmentPayload::userComment(text, value.owner) } });
        }
        if (comment->payload.commentText() == text)
            return Wanted();
        return Wanted(domain::EditAttachment{
            .key = key, .attachmentId = comment->id, .payload = comment->payload.withCommentText(text) });
    }
    if (conflict.field.startsWith(customPrefix)) {
        const QString field = conflict.field.mid(customPrefix.size());
        return Wanted(domain::EditCase{ .key = key, .patch = customFieldPatch(value, field, chosen) });
    }
    const Result<domain::CasePatch> patch = json::casePatchFromJson({ { conflict.field, chosen } });
    if (!patch)
        return failure(patch.error());
    return Wanted(domain::EditCase{ .key = key, .patch = *patch });
}

} // namespace

Result<void> resolveConflict(Connection &connection, ConflictKey key, const QJsonValue &chosen,
                             const domain::User &author, const Timestamp &now, ChangeSet &changes)
{
    const Result<ConflictEntry> conflict = readConflict(connection, key);
    if (!conflict)
        return failure(conflict.error());
    const CaseKey caseKey = conflict->caseKey;
    const Result<StoredCase> stored = readCase(connection, caseKey);
    if (!stored)
        return failure(stored.error());
    if (isVanished(connection, caseKey))
        return failure(deletedThere());
    const auto operation = operationFor(connection, *conflict, stored->value, chosen);
    if (!operation)
        return failure(operation.error());
    removeConflict(connection, key);
    changes.conflicts = true;
    if (*operation) {
        const auto done
            = applySubmission(connection, { .operation = **operation, .author = author }, now, changes);
        if (!done && done.error().kind != ErrorKind::NothingChanged) // it has the value already
            return failure(done.error());
    }
    updateSyncState(connection, caseKey, changes);
    return {};
}

} // namespace casebook::store
