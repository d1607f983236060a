#include "models/store/attachmentmerging.h"

#include "models/store/conflictqueries.h"
#include "models/store/pendingqueries.h"
#include "models/store/timelinefollower.h"

#include <algorithm>

namespace casebook::store {

namespace {

using domain::Attachment;
using domain::AttachmentKind;
using domain::AttachmentPayload;
using domain::PendingKind;
using domain::PendingOperation;

bool saysTheSame(const AttachmentPayload &one, const AttachmentPayload &other)
{
    return one.kind() == AttachmentKind::UserComment ? one.commentText() == other.commentText()
                                                     : one == other;
}

AttachmentPayload payloadOf(const QJsonValue &value)
{
    return AttachmentPayload(value.toObject());
}

} // namespace

class AttachmentMerging::OneCase
{
public:
    OneCase(AttachmentMerging &merging, CaseKey key, const StoredCase &stored)
        : m_merging(merging)
        , m_key(key)
        , m_stored(stored)
        , m_operations(pendingOf(merging.m_connection, key))
        , m_timeline(merging.m_connection, key)
    {
        const QList<Attachment> known = readAttachments(merging.m_connection, key, {});
        for (const Attachment &attachment : known)
            m_here.insert(attachment.id, attachment);
    }

    void take(const Attachment &theirs)
    {
        if (operationOn(theirs.id, PendingKind::DeleteAttachment))
            return; // whoever sends the deletion looks first whether it changed
        if (!m_here.contains(theirs.id)) {
            m_added.append(theirs);
            return;
        }
        const Attachment here = m_here.take(theirs.id);
        PendingOperation *edit = operationOn(theirs.id, PendingKind::EditAttachment);
        const Attachment after = edit ? merged(here, theirs, *edit) : theirs;
        if (!(here == after)) {
            m_timeline.change(here, after);
            m_merging.m_changes.activityChanged.append(m_key);
        }
    }

    /// Those that are here and not there.
    void removeOthers()
    {
        for (const Attachment &here : std::as_const(m_here)) {
            if (operationOn(here.id, PendingKind::AddAttachment))
                continue;
            if (PendingOperation *edit = operationOn(here.id, PendingKind::EditAttachment))
                giveUp(*edit, QJsonValue::Null);
            m_timeline.remove(here);
            m_merging.m_removedSome = true;
            m_merging.m_changes.activityChanged.append(m_key);
        }
    }

    QList<Attachment> added() const { return m_added; }

private:
    PendingOperation *operationOn(const QString &id, PendingKind kind)
    {
        const auto found
            = std::find_if(m_operations.begin(), m_operations.end(), [&](const PendingOperation &each) {
                  return each.kind == kind && each.attachmentId == id;
              });
        return found == m_operations.end() ? nullptr : &*found;
    }

    Attachment merged(const Attachment &here, const Attachment &theirs, PendingOperation &edit)
    {
        const AttachmentPayload base = payloadOf(edit.oldValue);
        const AttachmentPayload mine = payloadOf(edit.newValue);
        if (saysTheSame(theirs.payload, mine)) {
            forget(edit);
            return theirs;
        }
        Attachment after = theirs;
        if (saysTheSame(theirs.payload, base)) {
            after.payload = here.payload;
            after.updatedAt = here.updatedAt;
            after.updatedBy = here.updatedBy;
            return after;
        }
        const auto text = theirs.payload.kind() == AttachmentKind::UserComment
            ? domain::mergeLines(base.commentText(), mine.commentText(), theirs.payload.commentText())
            : std::nullopt;
        if (!text) {
            giveUp(edit, theirs.payload.commentText());
            return theirs;
        }
        after.payload = theirs.payload.withCommentText(*text);
        edit.oldValue = theirs.payload.object();
        edit.newValue = after.payload.object();
        edit.key = updatePending(m_merging.m_connection, m_key, m_stored.workspace, edit);
        m_merging.m_changes.outbox = true;
        return after;
    }

    /// What I wrote stands in a conflict from now on.
    void giveUp(PendingOperation &edit, const QJsonValue &theirs)
    {
        Merging(m_merging.m_connection, m_merging.m_now, m_merging.m_changes)
            .note(m_key,
                  { .operation = edit.key,
                    .field = commentField(edit.attachmentId),
                    .base = payloadOf(edit.oldValue).commentText(),
                    .mine = payloadOf(edit.newValue).commentText(),
                    .theirs = theirs },
                  m_stored.value);
        m_timeline.dropProvisional(edit.key);
        forget(edit);
    }

    void forget(const PendingOperation &operation)
    {
        removePending(m_merging.m_connection, operation.key);
        m_merging.m_changes.outbox = true;
    }

    AttachmentMerging &m_merging;
    const CaseKey m_key;
    const StoredCase &m_stored;
    QList<PendingOperation> m_operations;
    TimelineFollower m_timeline;
    QMap<QString, Attachment> m_here;
    QList<Attachment> m_added;
};

AttachmentMerging::AttachmentMerging(Connection &connection, const Timestamp &now, ChangeSet &changes)
    : m_connection(connection)
    , m_now(now)
    , m_changes(changes)
{
}

QList<Attachment> AttachmentMerging::take(CaseKey key, const StoredCase &stored, const QList<Attachment> &all,
                                          bool mayRemove)
{
    OneCase merging(*this, key, stored);
    for (const Attachment &theirs : all)
        merging.take(theirs);
    if (mayRemove)
        merging.removeOthers();
    return merging.added();
}

} // namespace casebook::store
