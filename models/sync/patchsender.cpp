#include "models/sync/patchsender.h"

#include "models/domain/casefields.h"
#include "models/sync/receipts.h"

#include <algorithm>

namespace casebook::sync {

using domain::PendingOperation;
using domain::PendingState;
using namespace Qt::StringLiterals;

namespace {

constexpr int timesUntilParked = 8;

bool isSent(const PendingOperation &operation)
{
    return operation.state == PendingState::Sent;
}

Error withoutEffect()
{
    return { .kind = ErrorKind::InvalidInput,
             .message = u"The change was accepted, yet the case does not have it."_s,
             .code = "answer.withoutEffect" };
}

} // namespace

Next PatchSender::send(const Operations &run)
{
    const bool inDoubt = std::any_of(run.cbegin(), run.cend(), isSent);
    if (inDoubt || !m_step.work().base)
        return settleDoubt(run);
    const QJsonObject fields = domain::patchFields(*m_step.work().base, run);
    return fields.isEmpty() ? nothingLeft(run) : patch(run, fields);
}

Next PatchSender::patch(const Operations &run, const QJsonObject &fields)
{
    const domain::Case &base = *m_step.work().base;
    if (const Result<void> marked = m_step.mark(run); !marked)
        return m_step.storeFailed(marked.error());
    const auto answer = waitFor(m_step.context().api.patchCase(m_step.work().remoteId, base.version, fields));
    if (!answer)
        return refused(run, answer.error());
    const bool isInEffect
        = answer->value.version != base.version && domain::patchFields(answer->value, run).isEmpty();
    if (isInEffect)
        return m_step.adopt({ .theirs = answer->value, .done = keysOf(run) });
    // Neither what was asked for nor a refusal: what the case has now decides, but not for ever.
    const int times = m_step.sending().doubts.note(run.first().key);
    if (times >= timesUntilParked)
        return m_step.park(run, withoutEffect());
    return m_step.afterDoubt(times);
}

// Of several only those stay that are refused by themselves: the case sender sends them singly then.
Next PatchSender::refused(const Operations &run, const Error &error)
{
    const bool isRefused = error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::Forbidden;
    if (!isRefused || run.size() == 1)
        return m_step.writeFailed(run, error);
    m_step.putBack(run, error);
    m_step.sending().singly.insert(m_step.work().key);
    return Next::atOnce();
}

Next PatchSender::settleDoubt(const Operations &run)
{
    const auto theirs = m_step.read();
    if (!theirs)
        return m_step.readFailed(run.first(), theirs.error());
    store::Adoption adoption{ .theirs = theirs->value };
    adoption.attachments = theirs->comments;
    const bool isUndone = !domain::patchFields(theirs->value, run).isEmpty();
    if (isUndone && !m_step.context().isLeftOut(Step::Receipts)) {
        Operations sent = run;
        sent.removeIf([](const PendingOperation &operation) { return !isSent(operation); });
        const auto log = m_step.logSince(sent);
        if (!log)
            return m_step.readFailed(run.first(), log.error());
        adoption.overtaken = overtaken(sent, theirs->value, *log, m_step.me());
    }
    return m_step.adopt(std::move(adoption));
}

// The operations undo one another. An earlier PATCH with this very version may still arrive and be executed,
// and nothing sent now would keep it from that.
Next PatchSender::nothingLeft(const Operations &run)
{
    Operations unsettled = run;
    unsettled.removeIf(
        [](const PendingOperation &operation) { return !operation.sent || operation.settled; });
    if (unsettled.isEmpty() || m_step.context().isLeftOut(Step::SettleUnchanged))
        return m_step.adopt({ .theirs = *m_step.work().base, .done = keysOf(run) });
    std::chrono::milliseconds wait{ 0 };
    for (const PendingOperation &operation : std::as_const(unsettled))
        wait = std::max(wait, m_step.sending().settling.remaining(operation));
    if (wait.count() > 0)
        return Next::later(wait);
    store::ReleaseMark again;
    again.state = PendingState::Sent; // so that it is read once more
    again.settled = true;
    again.countsAsTry = false;
    const Result<void> noted = waitFor(m_step.context().ledger.release(keysOf(unsettled), again));
    return noted ? Next::atOnce() : m_step.storeFailed(noted.error());
}

} // namespace casebook::sync
