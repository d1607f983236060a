#include "models/domain/limits.h"
#include "models/domain/problem.h"
#include "models/domain/recording.h"
#include "models/domain/rules.h"

#include <QSet>

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

using Payloads = QList<AttachmentPayload>;

bool isReference(const AttachmentPayload &payload)
{
    return payload.kind() == AttachmentKind::PersistableState
        || (payload.kind() == AttachmentKind::ExternalReference && !payload.isFile());
}

bool isAlert(const AttachmentPayload &payload)
{
    return payload.kind() == AttachmentKind::Alert;
}

int distinctIds(const QList<AlertRef> &alerts)
{
    QSet<QString> ids;
    for (const AlertRef &alert : alerts)
        ids.insert(alert.id);
    return static_cast<int>(ids.size());
}

QList<AlertRef> alertsOf(const AttachmentPayload &payload)
{
    return isAlert(payload) ? payload.alertRefs() : QList<AlertRef>{};
}

// Without the alerts that the case or an earlier attachment has already; ids and indices as lists, as Kibana
// stores them; an attachment without alerts left is dropped (CONTRACT §3.3).
Payloads withoutKnownAlerts(const Payloads &payloads, const QList<AlertRef> &attached)
{
    if (std::none_of(payloads.cbegin(), payloads.cend(), isAlert)) // a case has up to a thousand
        return payloads;
    QSet<QString> known;
    for (const AlertRef &alert : attached)
        known.insert(alert.id);
    Payloads kept;
    for (const AttachmentPayload &payload : payloads) {
        if (!isAlert(payload)) {
            kept.append(payload);
            continue;
        }
        QJsonArray ids;
        QJsonArray indices;
        const QList<AlertRef> alerts = payload.alertRefs();
        for (const AlertRef &alert : alerts) {
            if (known.contains(alert.id))
                continue;
            known.insert(alert.id);
            ids.append(alert.id);
            indices.append(alert.index);
        }
        if (ids.isEmpty())
            continue;
        QJsonObject object = payload.object();
        object.insert("alertId"_L1, ids);
        object.insert("index"_L1, indices);
        kept.append(AttachmentPayload(object));
    }
    return kept;
}

Error tooMany(const QByteArray &code, int limit, const QString &what)
{
    return invalid(code, {},
                   u"Case has reached the maximum allowed number (%1) of attached %2."_s.arg(limit).arg(what),
                   limit);
}

std::optional<Error> limitProblem(const Payloads &payloads, const RuleContext &context)
{
    QList<AlertRef> alerts = context.attachedAlerts;
    int files = context.fileCount;
    int references = context.referenceCount;
    for (const AttachmentPayload &payload : payloads) {
        alerts += alertsOf(payload);
        files += payload.isFile() ? 1 : 0;
        references += isReference(payload) ? 1 : 0;
    }
    if (alerts.size() > context.attachedAlerts.size() && distinctIds(alerts) > limits::alertsPerCase)
        return tooMany("alerts.tooMany", limits::alertsPerCase, u"alerts"_s);
    if (files > limits::filesPerCase && files > context.fileCount)
        return tooMany("files.tooMany", limits::filesPerCase, u"files"_s);
    if (references > limits::referencesPerCase && references > context.referenceCount) {
        return tooMany("references.tooMany", limits::referencesPerCase,
                       u"persistable state and external reference attachments"_s);
    }
    return std::nullopt;
}

std::optional<Error> activityLimit(const Case &before, qsizetype added, const RuleContext &context)
{
    if (context.activityCount + added <= limits::activitiesPerCase)
        return std::nullopt;
    return invalid("activities.tooMany", {},
                   u"The case with id %1 has reached the limit of %2 user actions."_s.arg(before.id).arg(
                       limits::activitiesPerCase),
                   limits::activitiesPerCase);
}

std::optional<Error> addProblem(const Case &before, const Payloads &payloads)
{
    if (payloads.size() > limits::attachmentsPerBulk)
        return listTooLong("attachments.tooMany", u"attachments"_s, limits::attachmentsPerBulk);
    for (const AttachmentPayload &payload : payloads) {
        if (const auto valid = validateAttachment(payload); !valid)
            return valid.error();
    }
    for (const AttachmentPayload &payload : payloads) {
        if (before.status.value != StatusValue::Closed)
            break;
        const AttachmentKind kind = payload.kind();
        if (kind == AttachmentKind::Alert)
            return invalid("case.closed", {}, u"Alert cannot be attached to a closed case"_s);
        if (kind == AttachmentKind::Event)
            return invalid("case.closed", {}, u"Event cannot be attached to a closed case"_s);
    }
    for (const AttachmentPayload &payload : payloads) {
        if (payload.owner() != before.owner) {
            return invalid("owner.differs", u"owner"_s,
                           u"The owner field of the comment must match the case"_s);
        }
    }
    return std::nullopt;
}

Activity recordedComment(ActivityAction action, const AttachmentPayload &payload, const QString &attachmentId,
                         const Case &owningCase, const RuleContext &context)
{
    Activity activity = recorded(ActivityType::Comment, action, { { u"comment"_s, payload.object() } },
                                 owningCase.owner, context);
    activity.commentId = attachmentId;
    return activity;
}

int userComments(const Payloads &payloads)
{
    return static_cast<int>(
        std::count_if(payloads.cbegin(), payloads.cend(), [](const AttachmentPayload &payload) {
            return payload.kind() == AttachmentKind::UserComment;
        }));
}

// Counts anew after `gone` left and `come` came; the counts of other kinds of attachments stay as they are.
void recount(Case *after, const Payloads &gone, const Payloads &come, const RuleContext &context)
{
    const int comments = userComments(come) - userComments(gone);
    if (comments != 0) {
        after->totalComments = std::max(0, after->totalComments + comments);
        makePresent(&after->carried, { u"totalComment"_s });
    }
    QList<AlertRef> alerts = context.attachedAlerts;
    bool isAboutAlerts = false;
    for (const AttachmentPayload &payload : gone) {
        isAboutAlerts |= isAlert(payload);
        const QList<AlertRef> left = alertsOf(payload);
        for (const AlertRef &alert : left)
            alerts.removeOne(alert);
    }
    for (const AttachmentPayload &payload : come) {
        isAboutAlerts |= isAlert(payload);
        alerts += alertsOf(payload);
    }
    if (isAboutAlerts) {
        after->totalAlerts = distinctIds(alerts);
        makePresent(&after->carried, { u"totalAlerts"_s });
    }
}

Error unknownAttachment(const QString &id)
{
    return { .kind = ErrorKind::NotFound,
             .message = u"Saved object [cases-comments/%1] not found"_s.arg(id),
             .httpStatus = 404 };
}

Error staleAttachment(const QByteArray &code, const QString &field)
{
    return { .kind = ErrorKind::Conflict,
             .message = u"This case has been updated. Please refresh before saving additional updates."_s,
             .code = code,
             .field = field,
             .httpStatus = 409 };
}

QString storageType(const AttachmentPayload &payload)
{
    return payload.object().value("externalReferenceStorage"_L1)["type"_L1].toString();
}

std::optional<Error> editProblem(const EditAttachment &edit, const RuleContext &context)
{
    if (!context.attachment)
        return unknownAttachment(edit.attachmentId);
    const AttachmentPayload &current = context.attachment->payload;
    if (current.type() != edit.payload.type())
        return invalid("attachment.typeChanged", u"type"_s, u"You cannot change the type of the comment."_s);
    if (current.owner() != edit.payload.owner())
        return invalid("owner.differs", u"owner"_s, u"You cannot change the owner of the comment."_s);
    if (storageType(current) != storageType(edit.payload)) {
        return invalid("attachment.storageChanged", u"externalReferenceStorage.type"_s,
                       u"You cannot change the storage type of an external reference comment."_s);
    }
    if (edit.expectedVersion && *edit.expectedVersion != context.attachment->version)
        return staleAttachment("version.stale", {});
    if (edit.seenText && *edit.seenText != current.commentText())
        return staleAttachment("field.changed", u"comment"_s);
    return std::nullopt;
}

} // namespace

Result<Outcome> applyAdd(const Case &before, const QList<AttachmentPayload> &payloads,
                         const RuleContext &context)
{
    if (const auto problem = addProblem(before, payloads))
        return failure(*problem);
    const Payloads kept = withoutKnownAlerts(payloads, context.attachedAlerts);
    if (const auto problem = limitProblem(kept, context))
        return failure(*problem);
    if (const auto problem = activityLimit(before, kept.size(), context))
        return failure(*problem);

    Outcome outcome;
    outcome.after = before;
    for (const AttachmentPayload &payload : kept) {
        Attachment attachment;
        attachment.id = newUid();
        attachment.payload = payload;
        attachment.createdAt = context.now;
        attachment.createdBy = context.author;
        outcome.activities.append(
            recordedComment(ActivityAction::Create, payload, attachment.id, before, context));
        outcome.intents.append(QJsonObject{ { u"kind"_s, u"addAttachment"_s },
                                            { u"id"_s, attachment.id },
                                            { u"payload"_s, payload.object() } });
        outcome.addedAttachments.append(attachment);
    }
    if (!kept.isEmpty()) {
        recount(&outcome.after, {}, kept, context);
        markChanged(&outcome.after, context);
    }
    return outcome;
}

Result<Outcome> applyEditAttachment(const Case &before, const EditAttachment &edit,
                                    const RuleContext &context)
{
    if (const auto valid = validateAttachment(edit.payload); !valid)
        return failure(valid.error());
    if (const auto problem = activityLimit(before, 1, context))
        return failure(*problem);
    if (const auto problem = editProblem(edit, context))
        return failure(*problem);

    Outcome outcome;
    outcome.after = before;
    Attachment changed = *context.attachment;
    const AttachmentPayload old = changed.payload;
    changed.payload = edit.payload;
    changed.updatedAt = context.now;
    changed.updatedBy = context.author;
    makePresent(&changed.carried, { u"updated_at"_s, u"updated_by"_s });
    recount(&outcome.after, { old }, { changed.payload }, context);
    markChanged(&outcome.after, context);
    outcome.activities.append(
        recordedComment(ActivityAction::Update, changed.payload, changed.id, before, context));
    outcome.intents.append(QJsonObject{ { u"kind"_s, u"editAttachment"_s },
                                        { u"id"_s, changed.id },
                                        { u"old"_s, old.object() },
                                        { u"new"_s, changed.payload.object() } });
    outcome.changedAttachment = changed;
    return outcome;
}

Result<Outcome> applyDeleteAttachment(const Case &before, const RuleContext &context)
{
    if (!context.attachment)
        return failure(unknownAttachment({}));
    const Attachment &gone = *context.attachment;
    Outcome outcome;
    outcome.after = before;
    recount(&outcome.after, { gone.payload }, {}, context);
    outcome.activities.append(
        recordedComment(ActivityAction::Delete, gone.payload, gone.id, before, context));
    outcome.intents.append(QJsonObject{ { u"kind"_s, u"deleteAttachment"_s },
                                        { u"id"_s, gone.id },
                                        { u"payload"_s, gone.payload.object() } });
    outcome.removedAttachment = gone.id;
    return outcome;
}

} // namespace casebook::domain
