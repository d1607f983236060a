#include "models/sync/casesender.h"

#include "models/domain/casefields.h"
#include "models/sync/attachmentsender.h"
#include "models/sync/createsender.h"
#include "models/sync/deletesender.h"
#include "models/sync/patchsender.h"
#include "models/sync/pushsender.h"

#include <algorithm>

namespace casebook::sync {

using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;

namespace {

constexpr std::chrono::milliseconds storePause{ 2'000 };

bool speaksOfAttachment(PendingKind kind)
{
    return kind == PendingKind::AddAttachment || kind == PendingKind::EditAttachment
        || kind == PendingKind::DeleteAttachment;
}

/// @p later can't be sent before @p refused.
bool buildsOn(const PendingOperation &later, const PendingOperation &refused)
{
    if (refused.kind == PendingKind::Create)
        return true;
    if (speaksOfAttachment(refused.kind))
        return speaksOfAttachment(later.kind) && later.attachmentId == refused.attachmentId;
    return domain::isFieldChange(refused.kind) && later.kind == refused.kind && later.field == refused.field;
}

/// In order, without those that were refused and what builds on them.
Operations openOnes(const Operations &all)
{
    Operations refused;
    Operations open;
    for (const PendingOperation &operation : all) {
        const bool isHeldUp = std::any_of(refused.cbegin(), refused.cend(), [&](const PendingOperation &one) {
            return buildsOn(operation, one);
        });
        if (isHeldUp || operation.state == PendingState::Failed)
            refused.append(operation);
        else
            open.append(operation);
    }
    return open;
}

Operations leadingRun(const Operations &open)
{
    const auto end = std::find_if(open.cbegin(), open.cend(), [](const PendingOperation &operation) {
        return !domain::isFieldChange(operation.kind);
    });
    return Operations(open.cbegin(), end);
}

} // namespace

Next CaseSender::step(CaseKey key)
{
    const auto work = waitFor(m_sending.context.ledger.caseWork(key));
    if (!work)
        return work.error().kind == ErrorKind::NotFound ? Next::changed() : Next::later(storePause);
    const Operations open = openOnes(work->operations);
    const bool isThere = !work->remoteId.isEmpty();
    if (open.isEmpty() || (!isThere && open.first().kind != PendingKind::Create)) {
        m_sending.singly.remove(key);
        return Next::changed();
    }
    SendStep step(m_sending, *work);
    return sendFirst(step, open);
}

Next CaseSender::sendFirst(SendStep &step, const Operations &open)
{
    const PendingOperation &first = open.first();
    switch (first.kind) {
    case PendingKind::Create:
        return CreateSender(step).send(first);
    case PendingKind::Delete:
        return DeleteSender(step).deleteCase(first);
    case PendingKind::Text:
    case PendingKind::Set:
    case PendingKind::Members:
    case PendingKind::CustomField:
        break;
    case PendingKind::AddAttachment:
        return AttachmentSender(step).add(first);
    case PendingKind::EditAttachment:
        return AttachmentSender(step).edit(first);
    case PendingKind::DeleteAttachment:
        return DeleteSender(step).deleteAttachment(first);
    case PendingKind::Push:
        return PushSender(step).send(first);
    }
    Operations run = leadingRun(open);
    const bool anySent = std::any_of(run.cbegin(), run.cend(), [](const PendingOperation &operation) {
        return operation.state == PendingState::Sent;
    });
    if (m_sending.singly.contains(step.work().key) && !anySent)
        run.resize(1);
    return PatchSender(step).send(run);
}

} // namespace casebook::sync
