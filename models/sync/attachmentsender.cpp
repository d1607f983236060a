#include "models/sync/attachmentsender.h"

#include "models/domain/rebase.h"
#include "models/sync/receipts.h"

#include <algorithm>

namespace casebook::sync {

using domain::Attachment;
using domain::AttachmentKind;
using domain::AttachmentPayload;
using domain::PendingOperation;
using domain::PendingState;
using std::chrono::milliseconds;
using namespace Qt::StringLiterals;

namespace {

/// The answers of POST and PATCH comments count every attachment as a comment (REAL-SERVER §1.11).
domain::Case counted(const json::CaseDocument &document)
{
    domain::Case value = document.value;
    if (document.comments) {
        value.totalComments = int(
            std::count_if(document.comments->cbegin(), document.comments->cend(), [](const Attachment &one) {
                return one.payload.kind() == AttachmentKind::UserComment;
            }));
    }
    return value;
}

const Attachment *find(const json::CaseDocument &document, const QString &id)
{
    const auto found = std::find_if(document.comments->cbegin(), document.comments->cend(),
                                    [&id](const Attachment &one) { return one.id == id; });
    return found == document.comments->cend() ? nullptr : &*found;
}

/// @p mine on top of what the remote has now; nullopt: both changed the same.
std::optional<AttachmentPayload> mergedPayload(const AttachmentPayload &base, const AttachmentPayload &mine,
                                               const AttachmentPayload &theirs)
{
    if (hasSameContent(theirs, base) || hasSameContent(theirs, mine))
        return mine;
    if (mine.kind() != AttachmentKind::UserComment)
        return std::nullopt;
    const auto text = domain::mergeLines(base.commentText(), mine.commentText(), theirs.commentText());
    return text ? std::optional(mine.withCommentText(*text)) : std::nullopt;
}

} // namespace

Next AttachmentSender::add(const PendingOperation &operation)
{
    return operation.state == PendingState::Sent ? settleDoubt(operation) : post(operation);
}

Next AttachmentSender::post(const PendingOperation &operation)
{
    PendingOperation sent = operation;
    sent.knownComments = m_step.work().attachmentIds;
    sent.state = PendingState::Sent;
    if (const Result<void> marked = m_step.mark({ operation }, sent.knownComments); !marked)
        return m_step.storeFailed(marked.error());
    auto answer = waitFor(m_step.context().api.addAttachment(m_step.work().remoteId, operation.payload));
    if (!answer)
        return m_step.writeFailed({ operation }, answer.error());
    if (!answer->comments) {
        auto all = waitFor(m_step.context().api.attachments(m_step.work().remoteId));
        if (!all)
            return m_step.readFailed(sent, all.error());
        answer->comments = std::move(*all);
    }
    // Equal ones of mine are interchangeable. None: what was attached already was left out.
    const QList<Attachment> found = twins(sent, *answer->comments, m_step.me());
    return adoptAdded(operation, *answer, found.isEmpty() ? QString() : found.first().id);
}

// Stored in spite of a 409 (trap 11), or without a user action: the comments themselves tell.
Next AttachmentSender::settleDoubt(const PendingOperation &operation)
{
    const milliseconds wait = m_step.sending().settling.remaining(operation);
    if (wait.count() > 0)
        return Next::later(wait);
    if (m_step.context().isLeftOut(Step::Receipts))
        return post(operation);
    auto theirs = m_step.readWhole();
    if (!theirs)
        return m_step.readFailed(operation, theirs.error());
    if (const auto found = twins(operation, *theirs->comments, m_step.me()); !found.isEmpty())
        return adoptAdded(operation, *theirs, found.first().id);
    // Somebody may have edited or deleted it since.
    const auto log = m_step.logSince({ operation });
    if (!log)
        return m_step.readFailed(operation, log.error());
    if (const auto logged = loggedTwin(operation, *log, m_step.me()))
        return adoptAdded(operation, *theirs, *logged);
    const auto edited = editedTwin(operation, *theirs->comments, *log, m_step.me());
    return edited ? adoptAdded(operation, *theirs, *edited) : post(operation);
}

Next AttachmentSender::adoptAdded(const PendingOperation &operation, const json::CaseDocument &theirs,
                                  const QString &id)
{
    store::Adoption adoption{ .theirs = counted(theirs), .done = { operation.key } };
    if (!id.isEmpty() && find(theirs, id))
        adoption.attachmentIds.insert(operation.attachmentId, id);
    adoption.attachments = theirs.comments;
    return m_step.adopt(std::move(adoption));
}

// The text is compared first, whether it was sent before or not: the comment's own version is not kept here.
Next AttachmentSender::edit(const PendingOperation &operation)
{
    const auto theirs = m_step.readWhole();
    if (!theirs)
        return m_step.readFailed(operation, theirs.error());
    const Attachment *now = find(*theirs, operation.attachmentId);
    const AttachmentPayload mine(operation.newValue.toObject());
    const AttachmentPayload base(operation.oldValue.toObject());
    store::Adoption adoption{ .theirs = theirs->value };
    adoption.attachments = theirs->comments;
    const auto merged = now ? mergedPayload(base, mine, now->payload) : std::nullopt;
    if (merged && !hasSameContent(*merged, now->payload))
        return patch(operation, *now, *merged);
    if (merged) {
        adoption.done = { operation.key };
    } else {
        adoption.conflicts.append(
            { .operation = operation.key,
              .field = u"comment."_s + operation.attachmentId,
              .base = base.commentText(),
              .mine = mine.commentText(),
              .theirs = now ? QJsonValue(now->payload.commentText()) : QJsonValue() }); // deleted there
    }
    return m_step.adopt(std::move(adoption));
}

Next AttachmentSender::patch(const PendingOperation &operation, const Attachment &now,
                             const AttachmentPayload &wanted)
{
    if (const Result<void> marked = m_step.mark({ operation }); !marked)
        return m_step.storeFailed(marked.error());
    const auto answer = waitFor(
        m_step.context().api.editAttachment(m_step.work().remoteId, now.id, now.version, wanted.object()));
    if (!answer)
        return m_step.writeFailed({ operation }, answer.error());
    store::Adoption adoption{ .theirs = counted(*answer), .done = { operation.key } };
    adoption.attachments = answer->comments;
    return m_step.adopt(std::move(adoption));
}

} // namespace casebook::sync
