#include "models/sync/sendstep.h"

#include "models/sync/backoff.h"
#include "models/sync/receipts.h"

#include <algorithm>

namespace casebook::sync {

using domain::PendingOperation;
using domain::PendingState;
using std::chrono::milliseconds;

bool isCaseGone(const Error &error)
{
    return error.kind == ErrorKind::NotFound && error.code == "case.gone";
}

bool isDoubtful(const Error &error)
{
    return error.kind == ErrorKind::UnknownOutcome || error.kind == ErrorKind::Conflict
        || error.kind == ErrorKind::NothingChanged || error.kind == ErrorKind::Cancelled;
}

QList<OperationKey> keysOf(const Operations &operations)
{
    QList<OperationKey> keys;
    for (const PendingOperation &operation : operations)
        keys.append(operation.key);
    return keys;
}

namespace {

constexpr int logPage = 100;
constexpr int doubtsAtOnce = 3;
constexpr milliseconds storePause{ 2'000 };

milliseconds askedFor(const Error &error)
{
    return error.kind == ErrorKind::RateLimited ? milliseconds(error.limit * 1000) : milliseconds(0);
}

bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::Forbidden;
}

} // namespace

SendStep::SendStep(Sending &sending, const store::CaseWork &work)
    : m_sending(sending)
    , m_work(work)
{
}

Result<void> SendStep::mark(const Operations &operations, const QStringList &knownComments)
{
    store::SendMark mark;
    mark.remoteTime = context().api.remoteNow();
    mark.localTime = context().clock.now();
    mark.version = m_work.base ? m_work.base->version : QString();
    mark.knownComments = knownComments;
    const Result<void> marked = waitFor(context().ledger.markSent(keysOf(operations), mark));
    if (!marked)
        return marked;
    for (const PendingOperation &operation : operations)
        m_sending.settling.sent(operation);
    return {};
}

Result<json::CaseDocument> SendStep::read()
{
    Result<json::CaseDocument> theirs = waitFor(context().api.getCase(m_work.remoteId));
    if (theirs && m_work.base && context().restores.noticed(theirs->value, *m_work.base)) {
        return failure({ .kind = ErrorKind::Cancelled,
                         .message = QStringLiteral("The remote is older than what was synced."),
                         .code = "remote.restored" });
    }
    return theirs;
}

Result<json::CaseDocument> SendStep::readWhole()
{
    Result<json::CaseDocument> theirs = read();
    if (!theirs || theirs->comments)
        return theirs;
    Result<QList<domain::Attachment>> all = waitFor(context().api.attachments(m_work.remoteId));
    if (!all)
        return failure(all.error());
    theirs->comments = std::move(*all);
    return theirs;
}

Result<QList<domain::Activity>> SendStep::logSince(const Operations &operations)
{
    std::optional<Timestamp> since;
    for (const PendingOperation &operation : operations) {
        if (operation.firstSent)
            since = std::min(since.value_or(*operation.firstSent), *operation.firstSent);
    }
    QList<domain::Activity> log;
    for (int page = 1; since; ++page) {
        const auto answer = waitFor(
            context().api.activities(m_work.remoteId, page, logPage, domain::SortOrder::Descending));
        if (!answer)
            return failure(answer.error());
        log.append(answer->userActions);
        const bool isBefore = answer->userActions.isEmpty()
            || answer->userActions.last().createdAt.msecs() < since->msecs() - clockTolerance;
        if (isBefore || qint64(page) * logPage >= answer->total)
            break;
    }
    return log;
}

Next SendStep::adopt(store::Adoption adoption)
{
    const QList<OperationKey> over = adoption.done + adoption.overtaken;
    const Result<void> adopted = waitFor(context().ledger.adopt(m_work.key, std::move(adoption)));
    if (adopted)
        m_sending.forget(over);
    return adopted ? Next::atOnce() : storeFailed(adopted.error());
}

Next SendStep::vanish()
{
    const Result<void> vanished = waitFor(context().ledger.vanish(m_work.key));
    if (vanished)
        m_sending.forget(keysOf(m_work.operations));
    return vanished ? Next::changed() : storeFailed(vanished.error());
}

Next SendStep::putBack(const Operations &operations, const Error &error)
{
    const milliseconds pause = pauseAfter(operations.first(), error);
    for (const PendingOperation &operation : operations) {
        store::ReleaseMark mark;
        mark.state = operation.state == PendingState::Sent ? PendingState::Again : operation.state;
        mark.settled = operation.settled;
        mark.error = error;
        mark.notBefore = Timestamp(context().clock.now().msecs() + pause.count());
        const Result<void> released = waitFor(context().ledger.release({ operation.key }, mark));
        if (!released)
            return storeFailed(released.error());
    }
    return Next::backOff(pause);
}

Next SendStep::backOff(const PendingOperation &first, const Error &error)
{
    const milliseconds pause = pauseAfter(first, error);
    store::ReleaseMark mark;
    mark.state = first.state;
    mark.settled = first.settled;
    mark.error = error;
    mark.notBefore = Timestamp(context().clock.now().msecs() + pause.count());
    const Result<void> released = waitFor(context().ledger.release({ first.key }, mark));
    return released ? Next::backOff(pause) : storeFailed(released.error());
}

Next SendStep::park(const Operations &operations, const Error &error)
{
    store::ReleaseMark mark;
    mark.state = PendingState::Failed;
    mark.error = error;
    const Result<void> released = waitFor(context().ledger.release(keysOf(operations), mark));
    if (released)
        m_sending.forget(keysOf(operations));
    return released ? Next::atOnce() : storeFailed(released.error());
}

Next SendStep::writeFailed(const Operations &operations, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return Next::changed(); // stays sent: it may have left already
    if (isCaseGone(error))
        return vanish();
    if (isDoubtful(error))
        return afterDoubt(m_sending.doubts.note(operations.first().key));
    if (isRefusal(error))
        return park(operations, error);
    tellConnection(error);
    return putBack(operations, error);
}

Next SendStep::afterDoubt(int times) const
{
    const SyncOptions &options = context().options;
    return times <= doubtsAtOnce
        ? Next::atOnce()
        : Next::later(backOffTime(times - doubtsAtOnce, milliseconds(options.backOffMilliseconds),
                                  milliseconds(options.maximumBackOffMilliseconds)));
}

Next SendStep::readFailed(const PendingOperation &first, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return Next::changed();
    if (isCaseGone(error))
        return vanish();
    tellConnection(error);
    return backOff(first, error);
}

// Any other 404 than that of the case is a missing space or a proxy (DATA-CORE §3 step 8).
void SendStep::tellConnection(const Error &error)
{
    if (!context().connection.tell(error) && error.kind == ErrorKind::NotFound)
        context().connection.suspect(error);
}

milliseconds SendStep::pauseAfter(const PendingOperation &operation, const Error &error) const
{
    const SyncOptions &options = context().options;
    return std::max(askedFor(error),
                    backOffTime(operation.tries + 1, milliseconds(options.backOffMilliseconds),
                                milliseconds(options.maximumBackOffMilliseconds)));
}

Next SendStep::storeFailed(const Error &error)
{
    if (error.kind == ErrorKind::Conflict) // changed by the person meanwhile: look at it anew
        return Next::atOnce();
    return error.kind == ErrorKind::NotFound ? Next::changed() : Next::later(storePause);
}

} // namespace casebook::sync
