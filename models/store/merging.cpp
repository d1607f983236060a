#include "models/store/merging.h"

#include "models/domain/casefields.h"
#include "models/store/basequeries.h"
#include "models/store/casewriter.h"
#include "models/store/conflictqueries.h"
#include "models/store/counters.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotecasequeries.h"
#include "models/store/syncstatequeries.h"
#include "models/store/timelinefollower.h"

#include <utility>

namespace casebook::store {

using domain::PendingOperation;

Merging::Merging(Connection &connection, const Timestamp &now, ChangeSet &changes)
    : m_connection(connection)
    , m_now(now)
    , m_changes(changes)
{
}

void Merging::take(CaseKey key, const StoredCase &stored, const domain::Case &theirs,
                   const QList<OperationKey> &overtaken)
{
    const QList<PendingOperation> operations = pendingOf(m_connection, key);
    refreshConflicts(key, theirs);
    if (operations.isEmpty()) {
        write(key, stored, theirs);
        removeBase(m_connection, key);
        updateSyncState(m_connection, key, m_changes);
        return;
    }
    const domain::Rebased rebased = domain::rebase(theirs, operations, overtaken);
    QSet<OperationKey> over;
    for (const PendingOperation &operation : operations)
        over.insert(operation.key);
    for (const PendingOperation &operation : rebased.left) {
        over.remove(operation.key);
        updatePending(m_connection, key, stored.workspace, operation);
    }
    for (const OperationKey done : rebased.done) { // its activities stay until the remote's own are read
        over.remove(done);
        removePending(m_connection, done);
    }
    TimelineFollower timeline(m_connection, key);
    for (const OperationKey lost : std::as_const(over)) { // it stands in a conflict
        timeline.dropProvisional(lost);
        removePending(m_connection, lost);
        m_changes.activityChanged.append(key);
    }
    for (const domain::FieldConflict &conflict : rebased.conflicts)
        note(key, conflict, theirs);
    if (rebased.left.isEmpty())
        removeBase(m_connection, key);
    else
        writeBase(m_connection, key, theirs);
    write(key, stored, rebased.mine);
    updateSyncState(m_connection, key, m_changes);
    m_changes.outbox = true;
}

void Merging::takeBaseAgain(CaseKey key)
{
    const Result<StoredCase> stored = readCase(m_connection, key);
    if (!stored)
        return;
    if (const std::optional<domain::Case> base = readBase(m_connection, key)) {
        take(key, *stored, *base);
    } else {
        updateSyncState(m_connection, key, m_changes);
        m_changes.outbox = true;
    }
}

void Merging::takeBack(CaseKey key, const PendingOperation &operation)
{
    PendingOperation reverse = operation;
    std::swap(reverse.added, reverse.removed);
    reverse.newValue = operation.oldValue;
    putOn(key, reverse);
}

void Merging::putOn(CaseKey key, const PendingOperation &operation)
{
    if (!readBase(m_connection, key)) { // it is still to be created there
        if (const Result<StoredCase> stored = readCase(m_connection, key)) {
            domain::Case after = stored->value;
            domain::applyTo(&after, operation);
            write(key, *stored, after);
        }
    }
    takeBaseAgain(key);
}

void Merging::note(CaseKey key, const domain::FieldConflict &conflict, const domain::Case &theirs)
{
    addConflict(m_connection, key, conflict, theirs.updatedBy, m_now);
    m_changes.conflicts = true;
}

void Merging::refreshConflicts(CaseKey key, const domain::Case &theirs)
{
    if (hasConflicts(m_connection, key) && updateConflicts(m_connection, key, theirs))
        m_changes.conflicts = true;
}

void Merging::write(CaseKey key, const StoredCase &stored, const domain::Case &after)
{
    FacetChanges facets;
    updateCase(m_connection, key, stored.workspace, stored.value, after, facets);
    facets.write(m_connection);
    giveCaseId(m_connection, key, stored.workspace, stored.value.id, after.id);
    m_changes.casesChanged.append(key);
}

} // namespace casebook::store
