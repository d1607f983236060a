#include "models/store/adoption.h"

#include "models/store/attachmentmerging.h"
#include "models/store/basequeries.h"
#include "models/store/casecontent.h"
#include "models/store/merging.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotecasequeries.h"
#include "models/store/remoteremoval.h"
#include "models/store/statement.h"
#include "models/store/timelinefollower.h"

namespace casebook::store {

namespace {

using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;

class Adopting
{
public:
    Adopting(Connection &connection, CaseKey key, const Adoption &adoption, const Timestamp &now,
             ChangeSet &changes)
        : m_connection(connection)
        , m_key(key)
        , m_adoption(adoption)
        , m_now(now)
        , m_changes(changes)
        , m_before(pendingOf(connection, key))
    {
    }

    Result<void> run()
    {
        const Result<StoredCase> stored = readCase(m_connection, m_key);
        if (!stored && m_before.isEmpty())
            return failure(stored.error());
        m_changes.outbox = true;
        if (!stored) {
            adoptDeleted();
            return {};
        }
        takeTwin(*stored);
        nameAttachments();
        settleOperations(stored->workspace);
        noteOnRemote(m_connection, m_key, stored->workspace, DuePriority::Changed);
        if (m_adoption.attachments) {
            const QList<domain::Attachment> added = AttachmentMerging(m_connection, m_now, m_changes)
                                                        .take(m_key, *stored, *m_adoption.attachments, true);
            TimelineFollower(m_connection, m_key).add(added, {}, std::nullopt);
        }
        Merging(m_connection, m_now, m_changes).take(m_key, *stored, m_adoption.theirs, m_adoption.overtaken);
        m_changes.activityChanged.append(m_key);
        return {};
    }

private:
    bool isDone(const PendingOperation &operation) const { return m_adoption.done.contains(operation.key); }

    /// The id may be known already: read from a list while its creation was in doubt. Both are one case.
    void takeTwin(const StoredCase &stored)
    {
        const QString &id = m_adoption.theirs.id;
        if (stored.value.id == id)
            return;
        const std::optional<CaseKey> twin = keyOnRemote(m_connection, stored.workspace, id);
        if (!twin || *twin == m_key)
            return;
        for (const char *sql : { "UPDATE OR IGNORE draft SET case_key = ? WHERE case_key = ?",
                                 "UPDATE outbox SET case_key = ? WHERE case_key = ?",
                                 "UPDATE conflict SET case_key = ? WHERE case_key = ?" }) {
            Statement move(m_connection, sql);
            move.bind(m_key, *twin);
            move.run();
        }
        removeFromMirror(m_connection, *twin, m_changes);
    }

    void nameAttachments()
    {
        TimelineFollower timeline(m_connection, m_key);
        for (auto it = m_adoption.attachmentIds.constBegin(); it != m_adoption.attachmentIds.constEnd();
             ++it) {
            timeline.rename(it.key(), it.value());
            Statement drafts(m_connection,
                             "UPDATE OR IGNORE draft SET target = ? WHERE case_key = ? AND target = ?");
            drafts.bind(it.value(), m_key, it.key());
            drafts.run();
            m_changes.draftsChanged.append(m_key);
        }
    }

    void settleOperations(WorkspaceId remote)
    {
        for (PendingOperation operation : pendingOf(m_connection, m_key)) {
            if (isDone(operation)) {
                removePending(m_connection, operation.key);
                continue;
            }
            if (m_adoption.releaseSent && operation.state == PendingState::Sent)
                operation.state = PendingState::Again;
            operation.attachmentId
                = m_adoption.attachmentIds.value(operation.attachmentId, operation.attachmentId);
            updatePending(m_connection, m_key, remote, operation);
        }
    }

    /// Deleted here meanwhile: only its deletion waits. What it was when it was deleted stays the base,
    /// unless the answer holds nothing but what I had sent; so the look before the deletion sees what others
    /// did.
    void adoptDeleted()
    {
        QList<PendingOperation> done;
        for (const PendingOperation &operation : std::as_const(m_before)) {
            if (isDone(operation))
                done.append(operation);
            if (operation.kind != PendingKind::Delete)
                removePending(m_connection, operation.key);
        }
        Statement find(m_connection, "SELECT workspace FROM outbox WHERE case_key = ?");
        find.bind(m_key);
        if (!find.next())
            return;
        const WorkspaceId remote{ find.number(0) };
        noteOnRemote(m_connection, m_key, remote, DuePriority::Trickle);
        addCaseAlias(m_connection, m_key, remote, m_adoption.theirs.id);
        const std::optional<domain::Case> base = readBase(m_connection, m_key);
        if (!base || isSameContent(domain::rebase(*base, done).mine, m_adoption.theirs))
            writeBase(m_connection, m_key, m_adoption.theirs);
    }

    Connection &m_connection;
    const CaseKey m_key;
    const Adoption &m_adoption;
    const Timestamp m_now;
    ChangeSet &m_changes;
    const QList<PendingOperation> m_before;
};

} // namespace

Result<void> adopt(Connection &connection, CaseKey key, const Adoption &adoption, const Timestamp &now,
                   ChangeSet &changes)
{
    return Adopting(connection, key, adoption, now, changes).run();
}

} // namespace casebook::store
