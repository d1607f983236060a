#include "models/store/sendingqueries.h"

#include "models/store/basequeries.h"
#include "models/store/casequeries.h"
#include "models/store/keys.h"
#include "models/store/pendingqueries.h"
#include "models/store/statement.h"
#include "models/store/syncstatequeries.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;

Error operationChanged()
{
    return { .kind = ErrorKind::Conflict,
             .message = u"The operation was changed or taken back meanwhile"_s,
             .code = "operation.changed" };
}

} // namespace

QList<CaseKey> readCasesWithWork(Connection &connection, WorkspaceId remote, const Timestamp &now)
{
    // The first operation that does not wait for the person decides, since those of a case stay in order; one
    // whose creation was refused has nothing that can be sent.
    QList<CaseKey> cases;
    QSet<CaseKey> decided;
    Statement find(connection,
                   "SELECT case_key, state, kind, not_before FROM outbox WHERE workspace = ? "
                   "ORDER BY coalesce(place, key)");
    find.bind(remote);
    while (find.next()) {
        const CaseKey key{ find.number(0) };
        if (decided.contains(key))
            continue;
        const bool isParked = PendingState(find.small(1)) == PendingState::Failed;
        if (isParked && find.view(2) != QByteArrayView("create"))
            continue;
        decided.insert(key);
        if (!isParked && (find.isNull(3) || find.time(3) <= now))
            cases.append(key);
    }
    return cases;
}

QHash<WorkspaceId, WorkCount> countWork(Connection &connection)
{
    QHash<WorkspaceId, WorkCount> counts;
    const auto count = [&](const QByteArray &sql, int WorkCount::*number) {
        Statement find(connection, sql);
        while (find.next())
            counts[WorkspaceId{ find.number(0) }].*number += find.small(1);
    };
    const QByteArray failed = QByteArray::number(int(PendingState::Failed));
    count("SELECT workspace, count(*) FROM outbox WHERE state <> " + failed + " GROUP BY workspace",
          &WorkCount::waiting);
    count("SELECT workspace, count(*) FROM outbox WHERE state = " + failed + " GROUP BY workspace",
          &WorkCount::failed);
    count("SELECT r.workspace, count(*) FROM conflict c JOIN case_row r ON r.key = c.case_key "
          "GROUP BY r.workspace",
          &WorkCount::conflicts);
    count("SELECT workspace, count(*) FROM vanished GROUP BY workspace", &WorkCount::vanished);
    return counts;
}

Result<CaseWork> readCaseWork(Connection &connection, CaseKey key)
{
    CaseWork work;
    work.key = key;
    work.operations = pendingOf(connection, key);
    work.base = readBase(connection, key);
    const Result<StoredCase> stored = readCase(connection, key);
    work.deletedHere = !stored.has_value();
    if (work.deletedHere && work.operations.isEmpty())
        return failure(stored.error());
    Statement outbox(connection, "SELECT workspace FROM outbox WHERE case_key = ? LIMIT 1");
    outbox.bind(key);
    work.remote = stored ? stored->workspace
        : outbox.next()  ? WorkspaceId{ outbox.number(0) }
                         : WorkspaceId{};
    Statement exists(connection, "SELECT 1 FROM remote_case WHERE key = ?");
    exists.bind(key);
    if (exists.next())
        work.remoteId = stored ? stored->value.id : work.base ? work.base->id : QString();
    QStringList local;
    for (const PendingOperation &operation : work.operations) {
        if (operation.kind == PendingKind::AddAttachment)
            local.append(operation.attachmentId);
    }
    Statement attachments(connection, "SELECT id FROM attachment WHERE key BETWEEN ? AND ? ORDER BY key");
    attachments.bind(firstRowKey(key), lastRowKey(key));
    while (attachments.next()) {
        if (const QString id = attachments.text(0); !local.contains(id))
            work.attachmentIds.append(id);
    }
    return work;
}

Result<void> markSent(Connection &connection, const QList<OperationKey> &operations, const SendMark &mark,
                      ChangeSet &changes)
{
    QSet<CaseKey> cases;
    for (const OperationKey key : operations) {
        std::optional<QueuedOperation> queued = pendingOperation(connection, key);
        if (!queued || queued->operation.state == PendingState::Failed)
            return failure(operationChanged());
        PendingOperation &operation = queued->operation;
        operation.state = PendingState::Sent;
        operation.firstSent = operation.firstSent.value_or(mark.remoteTime);
        operation.sent = mark.remoteTime;
        operation.sentHere = mark.localTime;
        operation.sentVersion = mark.version;
        operation.knownComments = mark.knownComments;
        operation.notBefore.reset();
        operation.settled = false;
        updatePending(connection, queued->caseKey, queued->remote, operation);
        cases.insert(queued->caseKey);
    }
    for (const CaseKey key : std::as_const(cases))
        updateSyncState(connection, key, changes);
    changes.outbox = true;
    return {};
}

void release(Connection &connection, const QList<OperationKey> &operations, const ReleaseMark &mark,
             ChangeSet &changes)
{
    QSet<CaseKey> cases;
    for (const OperationKey key : operations) {
        std::optional<QueuedOperation> queued = pendingOperation(connection, key);
        if (!queued)
            continue;
        PendingOperation &operation = queued->operation;
        operation.state = mark.state;
        operation.notBefore = mark.notBefore;
        operation.settled = mark.settled;
        if (mark.state == PendingState::Waiting) { // certainly not executed: as if never sent
            operation.firstSent.reset();
            operation.sent.reset();
            operation.sentHere.reset();
            operation.knownComments.clear();
        }
        operation.tries += mark.countsAsTry ? 1 : 0;
        if (mark.error)
            operation.lastError = mark.error;
        updatePending(connection, queued->caseKey, queued->remote, operation);
        cases.insert(queued->caseKey);
    }
    for (const CaseKey key : std::as_const(cases))
        updateSyncState(connection, key, changes);
    changes.outbox = true;
}

} // namespace casebook::store
