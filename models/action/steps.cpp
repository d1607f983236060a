#include "models/action/steps.h"

#include "models/action/rulecheck.h"
#include "models/domain/notfound.h"

#include <QJsonArray>

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

/// Sub-cases and the collections that held them were withdrawn in 7.14; imported ones still say what they
/// are.
bool isCollection(const domain::Case &value)
{
    return value.carried.unknown.value("type"_L1) == "collection"_L1;
}

Result<domain::Operation> commentOperation(const CommentAction &action, const domain::Case &target,
                                           CaseKey key)
{
    QList<domain::AttachmentPayload> payloads;
    for (const domain::AttachmentPayload &payload : action.payloads) {
        if (payload.type() == "generated_alert"_L1 && !isCollection(target)) {
            return failure(
                { .kind = ErrorKind::InvalidInput,
                  .message = u"Sub case style alert comment cannot be added to an individual case"_s,
                  .code = "alert.needsCollection",
                  .httpStatus = 400 });
        }
        QJsonObject object = payload.object();
        object.insert("owner"_L1, target.owner);
        payloads.append(domain::AttachmentPayload(object));
    }
    return domain::AddAttachments{ .key = key, .payloads = payloads };
}

} // namespace

Result<domain::Operation> operationOf(const Action &action, const store::CaseDocumentParts &target,
                                      CaseKey key, WorkspaceId workspace)
{
    if (Result<void> checked = checkRules(action); !checked)
        return failure(checked.error());
    if (const auto *create = std::get_if<CreateAction>(&action.deed))
        return domain::CreateCase{ .values = create->values, .workspace = workspace };
    if (const auto *update = std::get_if<UpdateAction>(&action.deed))
        return domain::EditCase{ .key = key, .patch = update->patch, .expectedVersion = update->version };
    return commentOperation(std::get<CommentAction>(action.deed), target.value, key);
}

store::Submission submission(domain::Operation operation, domain::User author)
{
    return { .operation = std::move(operation),
             .author = std::move(author),
             .customFieldCheck = domain::CustomFieldCheck::Kibana };
}

Error notFoundError(const Action &action, const Error &error)
{
    if (error.kind != ErrorKind::NotFound)
        return error;
    const QString id = caseIdOf(action);
    return std::holds_alternative<UpdateAction>(action.deed) ? domain::casesNotFound({ id })
                                                             : domain::caseNotFound(id);
}

Answer doneAnswer(const Action &action, const store::CaseDocumentParts &after, CaseKey key)
{
    json::CaseDocument value{ .value = after.value, .comments = QList<domain::Attachment>{} };
    if (std::holds_alternative<CommentAction>(action.deed)) {
        value.comments = after.attachments;
        value.value.totalComments = static_cast<int>(after.attachments.size()); // CONTRACT §2.6
    }
    QJsonValue data = json::write(value);
    if (std::holds_alternative<UpdateAction>(action.deed))
        data = QJsonArray{ data };
    return { .actionId = action.actionId, .data = data, .caseKey = key };
}

} // namespace casebook::action
