#include "models/sync/createsender.h"

#include "models/json/codec.h"
#include "models/sync/receipts.h"

#include <QScopeGuard>

namespace casebook::sync {

using domain::Case;
using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;
using std::chrono::milliseconds;
using namespace Qt::StringLiterals;

namespace {

constexpr milliseconds equalPause{ 50 };
constexpr int listPage = 100;
constexpr int firstActivities = 10;

bool isDeletedHere(const store::CaseWork &work)
{
    return !work.operations.isEmpty() && work.operations.last().kind == PendingKind::Delete;
}

} // namespace

Next CreateSender::send(const PendingOperation &create)
{
    const QByteArray content = creationContent(create.payload);
    if (!m_step.sending().creates.enter(content))
        return Next::later(equalPause);
    const auto leaving = qScopeGuard([&] { m_step.sending().creates.leave(content); });
    return create.state == PendingState::Sent ? settleDoubt(create) : post(create);
}

Next CreateSender::post(const PendingOperation &create)
{
    // Never created, and not wanted any more.
    if (isDeletedHere(m_step.work())) {
        const auto confirmed
            = waitFor(m_step.context().ledger.confirmDeletion(m_step.work().operations.last().key));
        return confirmed ? Next::changed() : m_step.storeFailed(confirmed.error());
    }
    if (const Result<void> marked = m_step.mark({ create }); !marked)
        return m_step.storeFailed(marked.error());
    const auto answer = waitFor(m_step.context().api.createCase(create.payload));
    if (!answer)
        return m_step.writeFailed({ create }, answer.error());
    return m_step.adopt({ .theirs = answer->value, .done = { create.key }, .attachments = answer->comments });
}

Next CreateSender::settleDoubt(const PendingOperation &create)
{
    const milliseconds wait = m_step.sending().settling.remaining(create);
    if (wait.count() > 0)
        return Next::later(wait);
    const auto twin = m_step.context().isLeftOut(Step::Receipts)
        ? Result<std::optional<QString>>(std::nullopt)
        : findTwin(create);
    if (!twin)
        return m_step.readFailed(create, twin.error());
    if (!*twin)
        return post(create);
    const auto theirs = waitFor(m_step.context().api.getCase(**twin));
    if (!theirs)
        return isCaseGone(theirs.error()) ? Next::atOnce() : m_step.readFailed(create, theirs.error());
    return m_step.adopt({ .theirs = theirs->value, .done = { create.key }, .attachments = theirs->comments });
}

Result<std::optional<QString>> CreateSender::findTwin(const PendingOperation &create)
{
    const RemoteContext &context = m_step.context();
    const Timestamp from(create.firstSent.value_or(*create.sent).msecs()
                         - context.options.overlapMilliseconds);
    const Timestamp to(std::numeric_limits<qint64>::max());
    const auto known = waitFor(context.ledger.remoteIds(context.remote.id, from, to));
    if (!known)
        return failure(known.error());
    remote::CasesApi::Find find;
    find.order = domain::SortOrder::Ascending;
    find.perPage = listPage;
    find.from = from;
    for (;; ++find.page) {
        const auto page = waitFor(context.api.find(find));
        if (!page)
            return failure(page.error());
        for (const json::CaseDocument &document : page->cases) {
            const Case &candidate = document.value;
            if (known->contains(candidate.id) || !isMine(candidate.createdBy, m_step.me()))
                continue;
            const Result<bool> matches = isTwin(candidate, create);
            if (!matches)
                return failure(matches.error());
            if (*matches)
                return candidate.id;
        }
        if (page->cases.isEmpty() || qint64(find.page) * listPage >= page->total)
            return std::nullopt;
    }
}

Result<bool> CreateSender::isTwin(const Case &candidate, const PendingOperation &create)
{
    const QByteArray content = creationContent(create.payload);
    if (creationContent(json::toJson(candidate)) == content)
        return true;
    if (!candidate.updatedAt)
        return false; // as it was created
    const auto log = waitFor(
        m_step.context().api.activities(candidate.id, 1, firstActivities, domain::SortOrder::Ascending));
    if (!log)
        return log.error().kind == ErrorKind::NotFound ? Result<bool>(false) : failure(log.error());
    for (const domain::Activity &entry : log->userActions) {
        if (entry.type() == domain::ActivityType::CreateCase)
            return creationContent(entry.payload) == content;
    }
    return false;
}

} // namespace casebook::sync
