#include "models/store/submission.h"

#include "models/domain/filerules.h"
#include "models/domain/notfound.h"
#include "models/domain/rules.h"
#include "models/store/casedocuments.h"
#include "models/store/casequeries.h"
#include "models/store/configurationqueries.h"
#include "models/store/counters.h"
#include "models/store/draftqueries.h"
#include "models/store/filequeries.h"
#include "models/store/outcomewriter.h"
#include "models/store/pushtarget.h"
#include "models/store/remoteconfiguration.h"
#include "models/store/remotequeries.h"
#include "models/store/remotesubmission.h"
#include "models/store/statement.h"
#include "models/store/syncstatequeries.h"
#include "models/store/timelinewriter.h"
#include "models/store/trashqueries.h"

#include <algorithm>

namespace casebook::store {

namespace {

using domain::Outcome;

/// What one operation does, step by step; an overload for each kind.
class Applier
{
public:
    Applier(Connection &connection, const Submission &submission, const Timestamp &now, ChangeSet &changes)
        : m_connection(connection)
        , m_author(submission.author)
        , m_fieldCheck(submission.customFieldCheck)
        , m_now(now)
        , m_changes(changes)
        , m_writer(connection, now, changes)
    {
    }

    Result<SubmitResult> operator()(const domain::CreateCase &operation);
    Result<SubmitResult> operator()(const domain::EditCase &operation);
    Result<SubmitResult> operator()(const domain::AddAttachments &operation);
    Result<SubmitResult> operator()(const domain::EditAttachment &operation);
    Result<SubmitResult> operator()(const domain::DeleteAttachment &operation);
    Result<SubmitResult> operator()(const domain::DeleteAllAttachments &operation);
    Result<SubmitResult> operator()(const domain::PushCase &operation);
    Result<SubmitResult> operator()(const domain::AttachFile &operation);
    Result<SubmitResult> operator()(const domain::DeleteCase &operation);

private:
    domain::RuleContext context(const StoredCase *stored = nullptr) const
    {
        return { .author = m_author,
                 .now = m_now,
                 .activityCount = stored ? stored->activities : 0,
                 .customFieldCheck = m_fieldCheck };
    }
    SubmitResult write(CaseKey key, const StoredCase &stored, Outcome &outcome,
                       const std::optional<domain::Attachment> &attachmentBefore = {})
    {
        m_writer.giveVersions(outcome, true);
        m_writer.change(key, stored, outcome, attachmentBefore);
        return OutcomeWriter::resultOf(key, outcome);
    }
    void addAttachedThings(domain::RuleContext &context, CaseKey key) const;
    /// The case, if it can be changed.
    Result<StoredCase> editable(CaseKey key) const;
    std::optional<domain::Configuration> configurationFor(const StoredCase &stored) const;
    tl::unexpected<Error> attachmentMissing(const QString &id, const StoredCase &stored) const;
    bool bringsMoreThanComments(const QList<domain::AttachmentPayload> &payloads) const;
    Connection &m_connection;
    const domain::User m_author;
    const domain::CustomFieldCheck m_fieldCheck;
    const Timestamp m_now;
    ChangeSet &m_changes;
    OutcomeWriter m_writer;
};

bool Applier::bringsMoreThanComments(const QList<domain::AttachmentPayload> &payloads) const
{
    return std::any_of(payloads.begin(), payloads.end(), [](const domain::AttachmentPayload &payload) {
        return payload.kind() != domain::AttachmentKind::UserComment;
    });
}

Result<StoredCase> Applier::editable(CaseKey key) const
{
    Result<StoredCase> stored = readCase(m_connection, key);
    if (stored && stored->isRemote && isVanished(m_connection, key))
        return failure(deletedThere());
    return stored;
}

std::optional<domain::Configuration> Applier::configurationFor(const StoredCase &stored) const
{
    return stored.isRemote ? readRemoteConfiguration(m_connection, stored.workspace, stored.value.owner)
                           : readConfigurationOf(m_connection, stored.value.owner);
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

Result<SubmitResult> Applier::operator()(const domain::CreateCase &operation)
{
    Statement find(m_connection, "SELECT kind = 'remote' FROM workspace WHERE id = ?");
    find.bind(operation.workspace);
    if (!find.next())
        return failure(unknownRemote());
    const bool isRemote = find.number(0) != 0;
    domain::RuleContext rules = context();
    rules.configuration = isRemote
        ? readRemoteConfiguration(m_connection, operation.workspace, operation.values.owner)
        : readConfigurationOf(m_connection, operation.values.owner);
    Result<Outcome> outcome = domain::applyCreate(operation.values, newUid(), rules);
    if (!outcome)
        return failure(outcome.error());
    m_writer.giveVersions(*outcome, true);
    const CaseKey key{ takeNumber(m_connection, "case") };
    m_writer.create(key, operation.workspace, isRemote, *outcome);
    return OutcomeWriter::resultOf(key, *outcome);
}

Result<SubmitResult> Applier::operator()(const domain::EditCase &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    domain::RuleContext rules = context(&*stored);
    rules.configuration = configurationFor(*stored);
    Result<Outcome> outcome = domain::applyEdit(stored->value, operation, rules);
    if (!outcome)
        return failure(outcome.error());
    return write(operation.key, *stored, *outcome);
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

Result<SubmitResult> Applier::operator()(const domain::PushCase &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    if (stored->isRemote)
        return queuePush(m_connection, operation, *stored, m_now, m_changes);
    const Result<domain::ExternalService> target
        = localPushTarget(m_connection, operation.key, operation.connectorId);
    if (!target)
        return failure(target.error());
    domain::RuleContext rules = context(&*stored);
    rules.configuration = configurationFor(*stored);
    Result<Outcome> outcome
        = domain::applyPush(stored->value, *target, readAttachments(m_connection, operation.key, {}), rules);
    if (!outcome)
        return failure(outcome.error());
    return write(operation.key, *stored, *outcome);
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

Result<SubmitResult> Applier::operator()(const domain::DeleteCase &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    SubmitResult result{ .caseKey = operation.key,
                         .caseId = stored->value.id,
                         .version = stored->value.version };
    result.trash = stored->isRemote ? deleteRemoteCase(m_connection, operation.key, *stored, m_now, m_changes)
                                    : moveCaseToTrash(m_connection, operation.key, *stored, {}, m_now);
    m_changes.casesRemoved.append(operation.key);
    m_changes.activityChanged.append(operation.key);
    m_changes.draftsChanged.append(operation.key);
    return result;
}

} // namespace

void discardDraft(Connection &connection, DraftKey key, ChangeSet &changes)
{
    const std::optional<CaseKey> draftOf = removeDraft(connection, key);
    if (!draftOf)
        return;
    changes.draftsChanged.append(*draftOf);
    if (draftOf->isValid() && !hasDrafts(connection, *draftOf))
        changes.casesChanged.append(*draftOf); // its draft flag
}

Result<SubmitResult> applySubmission(Connection &connection, const Submission &submission,
                                     const Timestamp &now, ChangeSet &changes)
{
    if (submission.consumesDraft)
        discardDraft(connection, *submission.consumesDraft, changes);
    ChangeSet own;
    const Result<SubmitResult> result
        = std::visit(Applier(connection, submission, now, own), submission.operation);
    changes.merge(own);
    return result;
}

} // namespace casebook::store
