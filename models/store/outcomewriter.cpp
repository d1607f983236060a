#include "models/store/outcomewriter.h"

#include "models/store/basequeries.h"
#include "models/store/casewriter.h"
#include "models/store/counters.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotecasequeries.h"
#include "models/store/syncstatequeries.h"
#include "models/store/timelinewriter.h"

namespace casebook::store {

using domain::Outcome;

OutcomeWriter::OutcomeWriter(Connection &connection, const Timestamp &now, ChangeSet &changes,
                             FacetChanges *shared)
    : m_connection(connection)
    , m_now(now)
    , m_changes(changes)
    , m_shared(shared)
{
}

void OutcomeWriter::giveVersions(Outcome &outcome, bool caseToo) const
{
    Versions versions(m_connection,
                      (caseToo ? 1 : 0) + outcome.activities.size() + outcome.addedAttachments.size()
                          + (outcome.changedAttachment ? 1 : 0) + outcome.stampedAttachments.size());
    if (caseToo)
        outcome.after.version = versions.next();
    for (domain::Activity &activity : outcome.activities)
        activity.version = versions.next();
    for (domain::Attachment &attachment : outcome.addedAttachments)
        attachment.version = versions.next();
    if (outcome.changedAttachment)
        outcome.changedAttachment->version = versions.next();
    for (domain::Attachment &attachment : outcome.stampedAttachments)
        attachment.version = versions.next();
}

void OutcomeWriter::create(CaseKey key, WorkspaceId workspace, bool isRemote, const Outcome &outcome)
{
    FacetChanges facets;
    insertCase(m_connection, key, workspace, outcome.after, facets);
    facets.write(m_connection);
    Queued queued{ .activities = outcome.activities };
    if (isRemote)
        queued = OutboxWriter(m_connection, key, workspace, m_now).add(outcome.intents, outcome.activities);
    TimelineWriter timeline(m_connection, key, false);
    timeline.append({}, queued.activities, queued.operations);
    timeline.finish();
    if (isRemote) {
        updateSyncState(m_connection, key, m_changes);
        m_changes.outbox = true;
    }
    m_changes.casesAdded.append(key);
}

Queued OutcomeWriter::change(CaseKey key, const StoredCase &stored, const Outcome &outcome,
                             const std::optional<domain::Attachment> &attachmentBefore)
{
    const Queued queued = queue(key, stored, outcome);
    // What was queued may have taken provisional entries away.
    TimelineWriter timeline = stored.isRemote ? TimelineWriter(m_connection, key, true)
                                              : TimelineWriter(m_connection, key, stored.timeline);
    timeline.know(stored.value);
    timeline.know(queued.before);
    if (attachmentBefore) {
        domain::Attachment before = *attachmentBefore;
        if (queued.commentBefore)
            before.payload = domain::AttachmentPayload(*queued.commentBefore);
        timeline.know(before);
    }
    if (outcome.changedAttachment && attachmentBefore) {
        domain::Attachment after = *outcome.changedAttachment;
        if (queued.rewroteAddition) {
            after.updatedAt = attachmentBefore->updatedAt;
            after.updatedBy = attachmentBefore->updatedBy;
        }
        timeline.updateAttachment(*attachmentBefore, after);
    }
    for (const domain::Attachment &attachment : outcome.stampedAttachments)
        timeline.updateAttachment(attachment, attachment); // only the envelope differs
    timeline.append(outcome.addedAttachments, queued.activities, queued.operations);
    FacetChanges own;
    updateCase(m_connection, key, stored.workspace, stored.value, shown(key, stored, outcome),
               m_shared ? *m_shared : own, timeline.change());
    own.write(m_connection);
    if (stored.isRemote)
        updateSyncState(m_connection, key, m_changes);

    m_changes.casesChanged.append(key);
    m_changes.activityChanged.append(key);
    m_changes.outbox = m_changes.outbox || stored.isRemote;
    return queued;
}

domain::Case OutcomeWriter::shown(CaseKey key, const StoredCase &stored, const Outcome &outcome)
{
    if (!stored.isRemote || hasPending(m_connection, key))
        return outcome.after;
    const std::optional<domain::Case> base = readBase(m_connection, key);
    removeBase(m_connection, key); // everything was taken back: the case is what its remote has
    return base.value_or(outcome.after);
}

Queued OutcomeWriter::queue(CaseKey key, const StoredCase &stored, const Outcome &outcome)
{
    if (!stored.isRemote)
        return { .activities = outcome.activities };
    if (existsOnRemote(m_connection, key))
        keepBase(m_connection, key, stored.value);
    return OutboxWriter(m_connection, key, stored.workspace, m_now).add(outcome.intents, outcome.activities);
}

SubmitResult OutcomeWriter::resultOf(CaseKey key, const Outcome &outcome)
{
    SubmitResult result{ .caseKey = key, .caseId = outcome.after.id, .version = outcome.after.version };
    for (const domain::Attachment &attachment : outcome.addedAttachments)
        result.attachmentIds.append(attachment.id);
    return result;
}

} // namespace casebook::store
