#include "models/store/applier.h"

#include "models/domain/rules.h"
#include "models/store/configurationqueries.h"
#include "models/store/counters.h"
#include "models/store/pushtarget.h"
#include "models/store/remoteconfiguration.h"
#include "models/store/remotequeries.h"
#include "models/store/remotesubmission.h"
#include "models/store/statement.h"
#include "models/store/syncstatequeries.h"
#include "models/store/trashqueries.h"

// Whole cases; what is attached to them stands in applierattachments.cpp.

namespace casebook::store {

using domain::Outcome;

Result<StoredCase> Applier::editable(CaseKey key) const
{
    Result<StoredCase> stored = readCase(m_connection, key);
    if (stored && stored->isRemote && isVanished(m_connection, key))
        return failure(deletedThere());
    return stored;
}

Result<SubmitResult> Applier::operator()(const domain::CreateCase &operation)
{
    Statement find(m_connection, "SELECT kind = 'remote' FROM workspace WHERE id = ?");
    find.bind(operation.workspace);
    if (!find.next())
        return failure(unknownRemote());
    const bool isRemote = find.number(0) != 0;
    domain::RuleContext rules = context();
    rules.configuration = isRemote
        ? readRemoteConfiguration(m_connection, operation.workspace, operation.values.owner)
        : readConfigurationOf(m_connection, operation.values.owner);
    Result<Outcome> outcome = domain::applyCreate(operation.values, newUid(), rules);
    if (!outcome)
        return failure(outcome.error());
    m_writer.giveVersions(*outcome, true);
    const CaseKey key{ takeNumber(m_connection, "case") };
    m_writer.create(key, operation.workspace, isRemote, *outcome);
    return OutcomeWriter::resultOf(key, *outcome);
}

Result<SubmitResult> Applier::operator()(const domain::EditCase &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    domain::RuleContext rules = context(&*stored);
    rules.configuration = configurationFor(m_connection, *stored);
    Result<Outcome> outcome = domain::applyEdit(stored->value, operation, rules);
    if (!outcome)
        return failure(outcome.error());
    return write(operation.key, *stored, *outcome);
}

Result<SubmitResult> Applier::operator()(const domain::PushCase &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    if (stored->isRemote)
        return queuePush(m_connection, operation, *stored, m_now, m_changes);
    const Result<domain::ExternalService> target
        = localPushTarget(m_connection, operation.key, operation.connectorId);
    if (!target)
        return failure(target.error());
    domain::RuleContext rules = context(&*stored);
    rules.configuration = configurationFor(m_connection, *stored);
    Result<Outcome> outcome
        = domain::applyPush(stored->value, *target, readAttachments(m_connection, operation.key, {}), rules);
    if (!outcome)
        return failure(outcome.error());
    return write(operation.key, *stored, *outcome);
}

Result<SubmitResult> Applier::operator()(const domain::DeleteCase &operation)
{
    const Result<StoredCase> stored = editable(operation.key);
    if (!stored)
        return failure(stored.error());
    SubmitResult result{ .caseKey = operation.key,
                         .caseId = stored->value.id,
                         .version = stored->value.version };
    result.trash = stored->isRemote ? deleteRemoteCase(m_connection, operation.key, *stored, m_now, m_changes)
                                    : moveCaseToTrash(m_connection, operation.key, *stored, {}, m_now);
    m_changes.casesRemoved.append(operation.key);
    m_changes.activityChanged.append(operation.key);
    m_changes.draftsChanged.append(operation.key);
    return result;
}

} // namespace casebook::store
