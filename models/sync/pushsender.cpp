#include "models/sync/pushsender.h"

#include "models/sync/receipts.h"

namespace casebook::sync {

using domain::PendingOperation;
using domain::PendingState;
using namespace Qt::StringLiterals;

namespace {

/// The case was pushed since @p push was sent.
bool isPushed(const domain::Case &theirs, const std::optional<domain::Case> &base,
              const PendingOperation &push)
{
    const auto &external = theirs.externalService;
    if (!external || !external->pushedAt || !push.firstSent)
        return false;
    const bool isNew
        = !base || !base->externalService || base->externalService->pushedAt != external->pushedAt;
    return isNew && external->pushedAt->msecs() >= push.firstSent->msecs() - clockTolerance;
}

Error unknownPush()
{
    return { .kind = ErrorKind::UnknownOutcome,
             .message = u"It is not known whether the case was pushed."_s,
             .code = "push.unknown" };
}

} // namespace

Next PushSender::send(const PendingOperation &push)
{
    return push.state == PendingState::Sent ? settleDoubt(push) : post(push);
}

Next PushSender::post(const PendingOperation &push)
{
    if (const Result<void> marked = m_step.mark({ push }); !marked)
        return m_step.storeFailed(marked.error());
    const QString connector = push.payload.value("id"_L1).toString();
    const auto answer = waitFor(m_step.context().api.push(m_step.work().remoteId, connector));
    if (answer) {
        return m_step.adopt(
            { .theirs = answer->value, .done = { push.key }, .attachments = answer->comments });
    }
    const Error &error = answer.error();
    const bool isUnknown = error.kind == ErrorKind::UnknownOutcome || error.kind == ErrorKind::Cancelled;
    // 404 may be the connector's, 409 a closed case's, 424 the external system's: refusals, in their words.
    const bool isRefused = !isUnknown && !isCaseGone(error) && error.httpStatus >= 400
        && error.httpStatus < 500 && error.httpStatus != 401 && error.httpStatus != 429;
    return isRefused ? m_step.park({ push }, error) : m_step.writeFailed({ push }, error);
}

Next PushSender::settleDoubt(const PendingOperation &push)
{
    const auto theirs = m_step.read();
    if (!theirs)
        return m_step.readFailed(push, theirs.error());
    if (isPushed(theirs->value, m_step.work().base, push)) {
        return m_step.adopt(
            { .theirs = theirs->value, .done = { push.key }, .attachments = theirs->comments });
    }
    const auto wait = m_step.sending().settling.remaining(push);
    return wait.count() > 0 ? Next::later(wait) : m_step.park({ push }, unknownPush());
}

} // namespace casebook::sync
