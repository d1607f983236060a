#include "replayedcase.h"

#include "models/json/responses.h"

#include <algorithm>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

RuleContext ReplayedCase::contextOf(const QJsonObject &answer) const
{
    RuleContext context;
    const bool isNew = answer.value(u"updated_at"_s).isNull();
    context.now = Timestamp::fromIso(answer.value(isNew ? u"created_at"_s : u"updated_at"_s).toString())
                      .value_or(Timestamp());
    context.author
        = json::userFromJson(answer.value(isNew ? u"created_by"_s : u"updated_by"_s)).value_or(User());
    context.activityCount = static_cast<int>(activities.size());
    for (const Attachment &attachment : attachments) {
        if (attachment.payload.kind() == AttachmentKind::Alert)
            context.attachedAlerts += attachment.payload.alertRefs();
    }
    return context;
}

Result<void> ReplayedCase::create(const Exchange &exchange)
{
    QJsonObject request = exchange.request;
    const QJsonObject answer = exchange.answer.toObject();
    if (exchange.status == 200
        && request.contains(u"customFields"_s)) // those configured are the server's to fill in
        request.insert(u"customFields"_s, answer.value(u"customFields"_s));
    const auto values = json::newCaseFromJson(request);
    if (!values)
        return failure(values.error());
    const auto outcome = applyCreate(*values, answer.value(u"id"_s).toString(), contextOf(answer));
    if (!outcome)
        return failure(outcome.error());
    value = outcome->after;
    value.version = answer.value(u"version"_s).toString();
    activities = outcome->activities;
    return {};
}

Result<void> ReplayedCase::patch(const Exchange &exchange)
{
    QJsonObject fields = exchange.request.value(u"cases"_s)[0].toObject();
    fields.remove(u"id"_s);
    const QString version = fields.take(u"version"_s).toString();
    const auto patch = json::casePatchFromJson(fields);
    if (!patch)
        return failure(patch.error());
    const QJsonObject answer = exchange.answer[0].toObject();
    EditCase edit;
    edit.patch = *patch;
    edit.expectedVersion = version;
    const auto outcome = applyEdit(value, edit, contextOf(answer));
    if (!outcome)
        return failure(outcome.error());
    value = outcome->after;
    value.version = answer.value(u"version"_s).toString();
    activities += outcome->activities;
    return {};
}

Result<void> ReplayedCase::addAttachment(const Exchange &exchange)
{
    const QJsonObject answer = exchange.answer.toObject();
    const auto outcome = applyAdd(value, { AttachmentPayload(exchange.request) }, contextOf(answer));
    if (!outcome)
        return failure(outcome.error());
    value = outcome->after;
    value.version = answer.value(u"version"_s).toString();
    attachments += outcome->addedAttachments;
    activities += outcome->activities;
    if (!outcome->addedAttachments.isEmpty()) { // the server's id
        const QJsonObject newest = answer.value(u"comments"_s).toArray().last().toObject();
        attachments.last().id = newest.value(u"id"_s).toString();
        attachments.last().version = newest.value(u"version"_s).toString();
        activities.last().commentId = attachments.last().id;
    }
    return {};
}

Result<void> ReplayedCase::editAttachment(const Exchange &exchange)
{
    const QJsonObject answer = exchange.answer.toObject();
    QJsonObject payload = exchange.request;
    EditAttachment edit;
    edit.attachmentId = payload.take(u"id"_s).toString();
    edit.expectedVersion = payload.take(u"version"_s).toString();
    edit.payload = AttachmentPayload(payload);
    RuleContext context = contextOf(answer);
    const auto it
        = std::find_if(attachments.begin(), attachments.end(),
                       [&edit](const Attachment &attachment) { return attachment.id == edit.attachmentId; });
    if (it != attachments.end())
        context.attachment = *it;
    const auto outcome = applyEditAttachment(value, edit, context);
    if (!outcome)
        return failure(outcome.error());
    value = outcome->after;
    *it = *outcome->changedAttachment;
    it->version = u"moved"_s;
    activities += outcome->activities;
    return {};
}

Result<void> ReplayedCase::deleteAttachment(const Exchange &exchange)
{
    const QString id = exchange.path().section(u'/', 5, 5);
    RuleContext context = contextOf(json::toJson(value));
    const auto it = std::find_if(attachments.begin(), attachments.end(),
                                 [&id](const Attachment &attachment) { return attachment.id == id; });
    if (it != attachments.end())
        context.attachment = *it;
    const auto outcome = applyDeleteAttachment(value, context);
    if (!outcome)
        return failure(outcome.error());
    value = outcome->after;
    attachments.erase(it);
    activities += outcome->activities;
    return {};
}

Result<void> ReplayedCase::addUnrecordedComment(const Exchange &deletion)
{
    const auto payload = AttachmentPayload::userComment(u"to be deleted"_s, value.owner);
    const auto outcome = applyAdd(value, { payload }, contextOf(json::toJson(value)));
    if (!outcome)
        return failure(outcome.error());
    value = outcome->after;
    value.version = u"WzQyLDFd"_s;
    attachments += outcome->addedAttachments;
    attachments.last().id = deletion.path().section(u'/', 5, 5);
    activities += outcome->activities;
    activities.last().commentId = attachments.last().id;
    return {};
}

void ReplayedCase::push(const Exchange &exchange)
{
    const QJsonObject answer = exchange.answer.toObject();
    const int alerts = value.totalAlerts;
    value = json::caseFromJson(answer).value_or(value);
    value.totalAlerts = alerts; // 0 in the answer (REAL-SERVER §1.9)
    Activity activity;
    activity.typeText = apiText(ActivityType::Pushed);
    activity.actionText = apiText(ActivityAction::PushToService);
    activity.owner = value.owner;
    activity.createdBy = *value.updatedBy;
    activity.payload = QJsonObject{ { u"externalService"_s, answer.value(u"external_service"_s) } };
    activities.append(activity);
    for (Attachment &attachment : attachments) {
        attachment.pushedAt = value.updatedAt;
        attachment.pushedBy = value.updatedBy;
    }
}
