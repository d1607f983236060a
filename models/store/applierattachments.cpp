#include "models/domain/filerules.h"
#include "models/domain/notfound.h"
#include "models/domain/rules.h"
#include "models/store/applier.h"
#include "models/store/casedocuments.h"
#include "models/store/filequeries.h"
#include "models/store/remotesubmission.h"
#include "models/store/timelinewriter.h"
#include "models/store/trashqueries.h"

#include <algorithm>

namespace casebook::store {

using domain::Outcome;

bool Applier::bringsMoreThanComments(const QList<domain::AttachmentPayload> &payloads) const
{
    return std::any_of(payloads.begin(), payloads.end(), [](const domain::AttachmentPayload &payload) {
        return payload.kind() != domain::AttachmentKind::UserComment;
    });
}

tl::unexpected<Error> Applier::attachmentMissing(const QString &id, const StoredCase &stored) const
{
    return failure(findAttachment(m_connection, stored.workspace, id, {})
                       ? domain::attachmentOfAnotherCase(id, stored.value.id)
                       : domain::attachmentNotFound(id));
}

void Applier::addAttachedThings(domain::RuleContext &context, CaseKey key) const
{
    using domain::AttachmentKind;
    for (const domain::Attachment &attachment :
         readAttachments(m_connection, key,
                         { AttachmentKind::Alert, AttachmentKind::ExternalReference,
                           AttachmentKind::PersistableState })) {
        if (attachment.payload.kind() == AttachmentKind::Alert)
            context.attachedAlerts.append(attachment.payload.alertRefs());
        else
            ++(attachment.payload.isFile() ? context.fileCount : context.referenceCount);
    }
}

Result<SubmitResult> Applier::operator()(const domain::AddAttachments &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    domain::RuleContext rules = context(&*stored);
    if (bringsMoreThanComments(operation.payloads))
        addAttachedThings(rules, operation.key);
    Result<Outcome> outcome = domain::applyAdd(stored->value, operation.payloads, rules);
    if (!outcome)
        return failure(outcome.error());
    if (outcome->addedAttachments.isEmpty()) {
        return SubmitResult{ .caseKey = operation.key,
                             .caseId = stored->value.id,
                             .version = stored->value.version,
                             .changed = false };
    }
    return write(operation.key, *stored, *outcome);
}

Result<SubmitResult> Applier::operator()(const domain::EditAttachment &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    domain::RuleContext rules = context(&*stored);
    rules.attachment = readAttachment(m_connection, operation.key, operation.attachmentId);
    if (!rules.attachment)
        return attachmentMissing(operation.attachmentId, *stored);
    if (operation.payload.kind() == domain::AttachmentKind::Alert)
        addAttachedThings(rules, operation.key);
    Result<Outcome> outcome = domain::applyEditAttachment(stored->value, operation, rules);
    if (!outcome)
        return failure(outcome.error());
    return write(operation.key, *stored, *outcome, rules.attachment);
}

Result<SubmitResult> Applier::operator()(const domain::DeleteAttachment &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    domain::RuleContext rules = context(&*stored);
    rules.attachment = readAttachment(m_connection, operation.key, operation.attachmentId);
    if (!rules.attachment)
        return attachmentMissing(operation.attachmentId, *stored);
    if (rules.attachment->payload.kind() == domain::AttachmentKind::Alert)
        addAttachedThings(rules, operation.key);
    Result<Outcome> outcome = domain::applyDeleteAttachment(stored->value, rules);
    if (!outcome)
        return failure(outcome.error());
    m_writer.giveVersions(*outcome,
                          false); // CONTRACT §9.1: deleting a comment leaves the case's version as it is
    const Queued queued = m_writer.change(operation.key, *stored, *outcome);
    SubmitResult result = OutcomeWriter::resultOf(operation.key, *outcome);
    TimelineWriter timeline(m_connection, operation.key, true);
    const TimelineWriter::Place place = timeline.removeAttachment(*rules.attachment);
    timeline.finish();
    const QString undoneBy = queued.activities.isEmpty() ? QString() : queued.activities.constFirst().id;
    result.trash = keepAttachment(m_connection, operation.key, *rules.attachment, place,
                                  { undoneBy, queued.deletion, queued.dropped }, m_now);
    return result;
}

Result<SubmitResult> Applier::operator()(const domain::DeleteAllAttachments &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    const QList<domain::Attachment> attachments = readAttachments(m_connection, operation.key, {});
    if (attachments.isEmpty())
        return failure(domain::noAttachments(stored->value.id));
    for (const domain::Attachment &attachment : attachments) {
        const Result<SubmitResult> deleted
            = (*this)(domain::DeleteAttachment{ .key = operation.key, .attachmentId = attachment.id });
        if (!deleted)
            return deleted;
    }
    return SubmitResult{ .caseKey = operation.key,
                         .caseId = stored->value.id,
                         .version = stored->value.version };
}

Result<SubmitResult> Applier::operator()(const domain::AttachFile &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    if (stored->isRemote)
        return failure(filesStayHere());
    const Result<FileInfo> file = fileComingIn(m_connection, operation.fileId);
    if (!file)
        return failure(file.error());
    const QString name = operation.name.isEmpty() ? file->name : operation.name;
    if (const auto valid = domain::validateFileName(name, file->extension); !valid)
        return failure(valid.error());
    markAttached(m_connection, operation.fileId, operation.key, name);
    const domain::FileDescription description{ file->id, name, file->extension, file->mimeType,
                                               file->created };
    return (*this)(domain::AddAttachments{
        .key = operation.key, .payloads = { domain::filePayload(description, stored->value.owner) } });
}

} // namespace casebook::store
