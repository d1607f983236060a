#include "models/server/commentsendpoints.h"

#include "models/domain/limits.h"
#include "models/domain/notfound.h"
#include "models/domain/problem.h"
#include "models/domain/rules.h"
#include "models/json/attachmentrequests.h"
#include "models/json/caserequests.h"
#include "models/json/codec.h"
#include "models/json/queryrequests.h"
#include "models/server/access.h"

#include <QJsonArray>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

/// The case of an attachment that the caller wants to change. In Kibana's order: the attachment is looked
/// for first, then the privilege, then whether it is of the case that the path names.
Result<CaseKey> caseToChange(const Call &call, Service &service, const QString &attachmentId,
                             const QString &what)
{
    store::StoreReader reader = readerFor(call, service);
    const QString caseId = call.at("caseId"_L1);
    const Result<std::optional<store::CaseHead>> head = reader.head(caseId);
    if (!head)
        return failure(head.error());
    const auto found = reader.attachment(attachmentId, *head ? (*head)->key : CaseKey{});
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(domain::attachmentNotFound(attachmentId));
    if (const Result<void> allowed = requireWriting(call, what, (*found)->owner); !allowed)
        return failure(allowed.error());
    if (!*head)
        return failure(domain::caseNotFound(caseId));
    if ((*found)->caseId != caseId)
        return failure(domain::attachmentOfAnotherCase(attachmentId, caseId));
    return (*found)->caseKey;
}

Result<Reply> add(const Call &call, Service &service, QList<domain::AttachmentPayload> payloads)
{
    // In Kibana's order: the privilege for the owner that is given, the types, then the case.
    for (const domain::AttachmentPayload &payload : std::as_const(payloads)) {
        if (const Result<void> allowed = requireWriting(call, u"create comments"_s, payload.owner());
            !allowed)
            return failure(allowed.error());
        if (const Result<void> registered = domain::validateRegistered(payload); !registered)
            return failure(registered.error());
    }
    const Result<store::CaseHead> head = changeableCase(call, service, u"create comments"_s);
    if (!head)
        return failure(head.error());
    if (!payloads.isEmpty()) {
        const Result<store::SubmitResult> added
            = submit(call, service, domain::AddAttachments{ head->key, std::move(payloads) });
        if (!added)
            return failure(added.error());
    }
    return wholeCase(call, service, head->key);
}

} // namespace

Result<Reply> addComment(const Call &call, Service &service)
{
    const Result<QJsonObject> body = call.object();
    if (!body)
        return failure(body.error());
    const Result<domain::AttachmentPayload> payload = json::newAttachmentFromJson(*body);
    if (!payload)
        return failure(payload.error());
    return add(call, service, { *payload });
}

Result<Reply> bulkAddAttachments(const Call &call, Service &service)
{
    if (!call.document.isArray())
        return failure(domain::invalidValue({}, {}, call.document, {}));
    const Result<QList<domain::AttachmentPayload>> payloads
        = json::newAttachmentsFromJson(call.document.toArray());
    if (!payloads)
        return failure(payloads.error());
    return add(call, service, *payloads);
}

Result<Reply> patchComment(const Call &call, Service &service)
{
    const Result<QJsonObject> body = call.object();
    if (!body)
        return failure(body.error());
    const Result<json::ChangedAttachment> changed = json::changedAttachmentFromJson(*body);
    if (!changed)
        return failure(changed.error());
    const Result<CaseKey> key = caseToChange(call, service, changed->id, u"update comments"_s);
    if (!key)
        return failure(key.error());
    const Result<store::SubmitResult> edited
        = submit(call, service,
                 domain::EditAttachment{ .key = *key,
                                         .attachmentId = changed->id,
                                         .payload = changed->payload,
                                         .expectedVersion = changed->version });
    if (!edited)
        return failure(edited.error());
    return wholeCase(call, service, *key);
}

Result<Reply> listComments(const Call &call, Service &service)
{
    if (const Result<void> query = json::emptyRequest(call.query); !query)
        return failure(query.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<std::optional<store::CaseHead>> head
        = visibleCase(reader, call, call.at("caseId"_L1), u"access comments"_s);
    if (!head)
        return failure(head.error());
    return reader.allComments(*head ? (*head)->key : CaseKey{}).map([](QByteArray text) {
        return Reply::text(std::move(text)).deprecated("Deprecated endpoint"_L1);
    });
}

Result<Reply> findComments(const Call &call, Service &service)
{
    const Result<json::CommentsRequest> request = json::commentsRequest(call.query);
    if (!request)
        return failure(request.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<std::optional<store::CaseHead>> head
        = visibleCase(reader, call, call.at("caseId"_L1), u"access comments"_s);
    if (!head)
        return failure(head.error());
    return reader
        .findComments(*head ? (*head)->key : CaseKey{}, request->page, request->perPage, request->order)
        .map(Reply::text);
}

Result<Reply> getComment(const Call &call, Service &service)
{
    if (const Result<void> query = json::emptyRequest(call.query); !query)
        return failure(query.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<std::optional<store::CaseHead>> head = reader.head(call.at("caseId"_L1));
    if (!head)
        return failure(head.error());
    const QString id = call.at("commentId"_L1);
    // The case of the path is a hint and no condition (REAL-SERVER §1.10).
    auto found = reader.attachment(id, *head ? (*head)->key : CaseKey{});
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(domain::attachmentNotFound(id));
    if (!call.account.maySee((*found)->owner))
        return failure(forbidden(u"access comments"_s, { (*found)->owner }));
    return Reply::text(std::move((*found)->document));
}

Result<Reply> deleteComment(const Call &call, Service &service)
{
    const QString id = call.at("commentId"_L1);
    const Result<CaseKey> key = caseToChange(call, service, id, u"delete comment"_s);
    if (!key)
        return failure(key.error());
    const Result<store::SubmitResult> gone
        = submit(call, service, domain::DeleteAttachment{ .key = *key, .attachmentId = id });
    if (!gone)
        return failure(gone.error());
    return Reply::noContent();
}

Result<Reply> deleteAllComments(const Call &call, Service &service)
{
    const Result<store::CaseHead> head = changeableCase(call, service, u"delete comments"_s);
    if (!head)
        return failure(head.error());
    const Result<store::SubmitResult> gone
        = submit(call, service, domain::DeleteAllAttachments{ .key = head->key });
    if (!gone)
        return failure(gone.error());
    return Reply::noContent();
}

Result<Reply> bulkGetAttachments(const Call &call, Service &service)
{
    const Result<QJsonObject> body = call.object();
    if (!body)
        return failure(body.error());
    const Result<QStringList> ids = json::bulkGetIdsFromJson(*body);
    if (!ids)
        return failure(ids.error());
    if (ids->size() > domain::limits::attachmentsPerBulk)
        return failure(domain::listTooLong({}, u"ids"_s, domain::limits::attachmentsPerBulk));
    store::StoreReader reader = readerFor(call, service);
    const Result<store::CaseHead> head = readableCase(reader, call, call.at("caseId"_L1));
    if (!head)
        return failure(head.error());
    QByteArray attachments;
    QJsonArray errors;
    for (const QString &id : *ids) {
        const auto found = reader.attachment(id, head->key);
        if (!found)
            return failure(found.error());
        if (*found && (*found)->caseKey == head->key) {
            attachments += (attachments.isEmpty() ? "" : ",") + (*found)->document;
            continue;
        }
        const bool elsewhere = found->has_value();
        errors.append(QJsonObject{ { u"error"_s, elsewhere ? u"Bad Request"_s : u"Not Found"_s },
                                   { u"message"_s,
                                     elsewhere ? u"Attachment is not attached to case id=%1"_s.arg(head->id)
                                               : domain::attachmentNotFound(id).message },
                                   { u"status"_s, elsewhere ? 400 : 404 },
                                   { u"attachmentId"_s, id } });
    }
    return Reply::text("{\"attachments\":[" + attachments + "],\"errors\":" + json::canonical(errors) + '}');
}

} // namespace casebook::server
