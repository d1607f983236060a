#include "ui/outbox/repeating.h"

#include "models/json/codec.h"

#include <QJsonArray>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::PendingKind;

namespace {

std::optional<domain::Operation> patched(CaseKey key, const QJsonObject &body)
{
    const Result<domain::CasePatch> patch = json::casePatchFromJson(body);
    if (!patch)
        return std::nullopt;
    return domain::EditCase{ .key = key, .patch = *patch };
}

bool isComment(const domain::PendingOperation &operation)
{
    const QJsonObject payload
        = operation.kind == PendingKind::EditAttachment ? operation.newValue.toObject() : operation.payload;
    return domain::AttachmentPayload(payload).kind() == domain::AttachmentKind::UserComment;
}

} // namespace

bool canRewrite(const domain::PendingOperation &operation)
{
    if (operation.state != domain::PendingState::Waiting && operation.state != domain::PendingState::Failed)
        return false;
    switch (operation.kind) {
    case PendingKind::Text:
        return true;
    case PendingKind::AddAttachment:
    case PendingKind::EditAttachment:
        return isComment(operation);
    default:
        return false;
    }
}

bool canDiscard(const domain::PendingOperation &operation)
{
    return operation.state == domain::PendingState::Waiting
        || operation.state == domain::PendingState::Failed;
}

std::optional<domain::Operation> operationAgain(const store::WaitingChange &change)
{
    const domain::PendingOperation &operation = change.operation;
    const CaseKey key = change.caseKey;
    switch (operation.kind) {
    case PendingKind::Text:
    case PendingKind::Set:
        return settingOperation(key, operation.field, operation.newValue);
    case PendingKind::CustomField:
        return settingOperation(key, u"customFields."_s + operation.field, operation.newValue);
    case PendingKind::AddAttachment:
        return domain::AddAttachments{ key, { domain::AttachmentPayload(operation.payload) } };
    case PendingKind::EditAttachment:
        return domain::EditAttachment{ .key = key,
                                       .attachmentId = operation.attachmentId,
                                       .payload = domain::AttachmentPayload(operation.newValue.toObject()) };
    case PendingKind::DeleteAttachment:
        return domain::DeleteAttachment{ key, operation.attachmentId };
    case PendingKind::Delete:
        return domain::DeleteCase{ key };
    case PendingKind::Create:
    case PendingKind::Members: // what the set holds by then is not known here
    case PendingKind::Push: // never repeated by itself
        break;
    }
    return std::nullopt;
}

std::optional<domain::Operation> settingOperation(CaseKey key, const QString &field, const QJsonValue &value)
{
    if (field.startsWith("customFields."_L1)) {
        const QJsonObject object = value.toObject();
        return object.contains("key"_L1) ? patched(key, { { u"customFields"_s, QJsonArray{ object } } })
                                         : std::nullopt;
    }
    if (field.startsWith("comment."_L1)) {
        if (!value.isObject())
            return std::nullopt;
        return domain::EditAttachment{ .key = key,
                                       .attachmentId = field.mid(field.indexOf(u'.') + 1),
                                       .payload = domain::AttachmentPayload(value.toObject()) };
    }
    if (field == "deleted"_L1)
        return std::nullopt;
    return patched(key, { { field, value } });
}

} // namespace casebook::ui
