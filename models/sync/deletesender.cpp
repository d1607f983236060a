#include "models/sync/deletesender.h"

#include "models/json/codec.h"
#include "models/sync/receipts.h"

#include <algorithm>

namespace casebook::sync {

using domain::Attachment;
using domain::AttachmentPayload;
using domain::Case;
using domain::PendingOperation;
using domain::PendingState;
using namespace Qt::StringLiterals;

namespace {

/// What people see of a case. Its version moves by itself (trap 6), and so do numbers and durations.
QJsonObject contentOf(const Case &value)
{
    const QJsonObject all = json::toJson(value);
    QJsonObject content;
    for (const QString &key :
         { u"title"_s, u"description"_s, u"tags"_s, u"status"_s, u"severity"_s, u"category"_s, u"assignees"_s,
           u"connector"_s, u"settings"_s, u"customFields"_s, u"observables"_s, u"external_service"_s,
           u"totalComment"_s, u"totalAlerts"_s, u"updated_at"_s })
        content.insert(key, all.value(key));
    return content;
}

bool isChanged(const Case &theirs, const std::optional<Case> &base)
{
    return base && theirs.version != base->version && contentOf(theirs) != contentOf(*base);
}

} // namespace

Next DeleteSender::deleteCase(const PendingOperation &operation)
{
    auto theirs = m_step.readWhole();
    if (!theirs)
        return isCaseGone(theirs.error()) ? confirm(operation) : m_step.readFailed(operation, theirs.error());
    if (isChanged(theirs->value, m_step.work().base))
        return refuse(operation, std::move(*theirs));
    if (const Result<void> marked = m_step.mark({ operation }); !marked)
        return m_step.storeFailed(marked.error());
    const auto answer = waitFor(m_step.context().api.deleteCase(m_step.work().remoteId));
    if (answer || isCaseGone(answer.error()))
        return confirm(operation);
    return m_step.writeFailed({ operation }, answer.error());
}

Next DeleteSender::deleteAttachment(const PendingOperation &operation)
{
    auto theirs = m_step.readWhole();
    if (!theirs)
        return m_step.readFailed(operation, theirs.error());
    const auto now
        = std::find_if(theirs->comments->cbegin(), theirs->comments->cend(),
                       [&operation](const Attachment &one) { return one.id == operation.attachmentId; });
    if (now == theirs->comments->cend())
        return confirm(operation);
    if (!hasSameContent(now->payload, AttachmentPayload(operation.payload)))
        return refuse(operation, std::move(*theirs));
    if (const Result<void> marked = m_step.mark({ operation }); !marked)
        return m_step.storeFailed(marked.error());
    const auto answer
        = waitFor(m_step.context().api.deleteAttachment(m_step.work().remoteId, operation.attachmentId));
    if (answer)
        return confirm(operation);
    // Somebody was faster, or the case is gone: the next look tells which.
    if (answer.error().kind == ErrorKind::NotFound)
        return Next::atOnce();
    return m_step.writeFailed({ operation }, answer.error());
}

Next DeleteSender::confirm(const PendingOperation &operation)
{
    const Result<void> confirmed = waitFor(m_step.context().ledger.confirmDeletion(operation.key));
    if (confirmed)
        m_step.sending().forget({ operation.key });
    return confirmed ? Next::atOnce() : m_step.storeFailed(confirmed.error());
}

// One that may still be on its way decides first, else the case comes back here and goes again.
Next DeleteSender::refuse(const PendingOperation &operation, json::CaseDocument theirs)
{
    if (operation.state == PendingState::Sent) {
        const auto wait = m_step.sending().settling.remaining(operation);
        if (wait.count() > 0)
            return Next::later(wait);
    }
    store::CaseDetails details{ .value = theirs.value };
    details.attachments = std::move(theirs.comments);
    const Result<void> refused
        = waitFor(m_step.context().ledger.refuseDeletion(operation.key, std::move(details)));
    if (refused)
        m_step.sending().forget({ operation.key });
    return refused ? Next::atOnce() : m_step.storeFailed(refused.error());
}

} // namespace casebook::sync
