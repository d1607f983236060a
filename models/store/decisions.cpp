#include "models/store/decisions.h"

#include "models/domain/rules.h"
#include "models/store/casequeries.h"
#include "models/store/merging.h"
#include "models/store/pendingqueries.h"
#include "models/store/restoring.h"
#include "models/store/submission.h"
#include "models/store/syncstatequeries.h"
#include "models/store/timelinefollower.h"
#include "models/store/trashqueries.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::AttachmentPayload;
using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;

Result<QueuedOperation> operationAtRest(Connection &connection, OperationKey key)
{
    const std::optional<QueuedOperation> queued = pendingOperation(connection, key);
    if (!queued) {
        return failure(Error{ .kind = ErrorKind::NotFound,
                              .message = u"The change no longer waits"_s,
                              .code = "operation.gone" });
    }
    if (queued->operation.state == PendingState::Sent) {
        return failure(Error{ .kind = ErrorKind::Conflict,
                              .message = u"The change is on its way"_s,
                              .code = "operation.sent" });
    }
    return *queued;
}

/// One change on its way back, or to another text.
class Deciding
{
public:
    Deciding(Connection &connection, const QueuedOperation &queued, const Timestamp &now, ChangeSet &changes)
        : m_connection(connection)
        , m_key(queued.caseKey)
        , m_remote(queued.remote)
        , m_operation(queued.operation)
        , m_now(now)
        , m_changes(changes)
        , m_timeline(connection, queued.caseKey)
    {
    }

    Result<void> discard()
    {
        switch (m_operation.kind) {
        case PendingKind::Create:
            return submit(domain::DeleteCase{ m_key });
        case PendingKind::AddAttachment:
            return submit(domain::DeleteAttachment{ m_key, m_operation.attachmentId });
        case PendingKind::Delete:
        case PendingKind::DeleteAttachment:
            return restore();
        case PendingKind::EditAttachment:
            showText(m_operation.oldValue);
            break;
        case PendingKind::Text:
        case PendingKind::Set:
        case PendingKind::CustomField:
        case PendingKind::Members:
        case PendingKind::Push:
            break;
        }
        takeBack();
        return {};
    }

    Result<void> rewrite(const QString &text)
    {
        PendingOperation changed = m_operation;
        changed.state = PendingState::Waiting;
        changed.notBefore.reset();
        changed.lastError.reset();
        switch (m_operation.kind) {
        case PendingKind::AddAttachment:
        case PendingKind::EditAttachment:
            return rewriteComment(changed, text);
        case PendingKind::Text:
            return rewriteText(changed, text);
        default:
            return failure(Error{ .kind = ErrorKind::InvalidInput,
                                  .message = u"The change has no text"_s,
                                  .code = "operation.noText" });
        }
    }

private:
    Result<void> submit(const domain::Operation &operation)
    {
        const auto done
            = applySubmission(m_connection, { .operation = operation, .author = {} }, m_now, m_changes);
        return done ? Result<void>() : failure(done.error());
    }

    Result<void> restore()
    {
        const std::optional<TrashKey> trash = trashOf(m_connection, m_key, m_operation.key);
        if (!trash) {
            return failure(Error{ .kind = ErrorKind::NotFound,
                                  .message = u"The deletion is no longer kept"_s,
                                  .code = "trash.gone" });
        }
        const auto done = applyRestore(m_connection, *trash, m_now, m_changes);
        return done ? Result<void>() : failure(done.error());
    }

    void takeBack()
    {
        m_timeline.dropProvisional(m_operation.key);
        removePending(m_connection, m_operation.key);
        // Later changes of the same thing stand on what it replaced.
        for (PendingOperation later : pendingOf(m_connection, m_key)) {
            if (later.kind != m_operation.kind || later.field != m_operation.field
                || later.attachmentId != m_operation.attachmentId || later.kind == PendingKind::Members
                || later.kind == PendingKind::Push)
                continue;
            later.oldValue = m_operation.oldValue;
            updatePending(m_connection, m_key, m_remote, later);
            break;
        }
        Merging(m_connection, m_now, m_changes).takeBack(m_key, m_operation);
        m_changes.activityChanged.append(m_key);
        m_changes.outbox = true;
    }

    /// The comment's text is this again, unless a later edit of it waits.
    void showText(const QJsonValue &payload)
    {
        for (const PendingOperation &each : pendingOf(m_connection, m_key)) {
            if (each.kind == PendingKind::EditAttachment && each.attachmentId == m_operation.attachmentId
                && each.key > m_operation.key)
                return;
        }
        if (const auto before = readAttachment(m_connection, m_key, m_operation.attachmentId)) {
            domain::Attachment after = *before;
            after.payload = AttachmentPayload(payload.toObject());
            m_timeline.change(*before, after);
        }
    }

    Result<void> rewriteComment(PendingOperation &changed, const QString &text)
    {
        if (const auto valid = domain::validateComment(text); !valid)
            return failure(valid.error());
        const bool isNew = m_operation.kind == PendingKind::AddAttachment;
        const AttachmentPayload payload
            = AttachmentPayload(isNew ? m_operation.payload : m_operation.newValue.toObject())
                  .withCommentText(text);
        if (isNew)
            changed.payload = payload.object();
        else
            changed.newValue = payload.object();
        showText(payload.object());
        write(changed, { { u"comment"_s, payload.object() } });
        return {};
    }

    Result<void> rewriteText(PendingOperation &changed, const QString &text)
    {
        const QString trimmed = text.trimmed();
        const auto valid = changed.field == "title"_L1 ? domain::validateTitle(trimmed)
                                                       : domain::validateDescription(trimmed);
        if (!valid)
            return failure(valid.error());
        if (changed.oldValue == trimmed)
            return discard();
        changed.newValue = trimmed;
        write(changed, { { changed.field, trimmed } });
        return {};
    }

    void write(const PendingOperation &changed, const QJsonObject &activity)
    {
        m_timeline.rewriteProvisional(m_operation.key, activity);
        updatePending(m_connection, m_key, m_remote, changed);
        Merging(m_connection, m_now, m_changes).putOn(m_key, changed);
        m_changes.activityChanged.append(m_key);
        m_changes.outbox = true;
    }

    Connection &m_connection;
    const CaseKey m_key;
    const WorkspaceId m_remote;
    const PendingOperation m_operation;
    const Timestamp m_now;
    ChangeSet &m_changes;
    TimelineFollower m_timeline;
};

} // namespace

Result<void> retryOperation(Connection &connection, OperationKey key, ChangeSet &changes)
{
    std::optional<QueuedOperation> queued = pendingOperation(connection, key);
    if (!queued) {
        return failure(Error{ .kind = ErrorKind::NotFound,
                              .message = u"The change no longer waits"_s,
                              .code = "operation.gone" });
    }
    if (queued->operation.state == PendingState::Failed) {
        queued->operation.state = PendingState::Waiting;
        queued->operation.lastError.reset();
    }
    queued->operation.notBefore.reset();
    updatePending(connection, queued->caseKey, queued->remote, queued->operation);
    updateSyncState(connection, queued->caseKey, changes);
    changes.outbox = true;
    return {};
}

Result<void> discardOperation(Connection &connection, OperationKey key, const Timestamp &now,
                              ChangeSet &changes)
{
    const Result<QueuedOperation> queued = operationAtRest(connection, key);
    if (!queued)
        return failure(queued.error());
    return Deciding(connection, *queued, now, changes).discard();
}

Result<void> rewriteOperation(Connection &connection, OperationKey key, const QString &text,
                              const Timestamp &now, ChangeSet &changes)
{
    const Result<QueuedOperation> queued = operationAtRest(connection, key);
    if (!queued)
        return failure(queued.error());
    return Deciding(connection, *queued, now, changes).rewrite(text);
}

} // namespace casebook::store
