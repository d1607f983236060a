#include "models/store/basequeries.h"
#include "models/store/conflictqueries.h"
#include "models/store/pendingqueries.h"
#include "models/store/statement.h"
#include "models/store/storecore.h"
#include "models/store/syncledger.h"
#include "models/store/vanishedcases.h"

// What the person sees and decides.

namespace casebook::store {

using Ticket = Generation::Ticket;

namespace {

/// Of a case deleted here.
QString titleInBase(Connection &connection, CaseKey key)
{
    const std::optional<domain::Case> base = readBase(connection, key);
    return base ? base->title : QString();
}

QList<WaitingChange> readWaiting(Connection &connection)
{
    QList<WaitingChange> changes;
    Statement title(connection, "SELECT title FROM case_row WHERE key = ?");
    for (const QueuedOperation &queued : allPending(connection)) {
        title.bind(queued.caseKey);
        const QString known = title.next() ? title.text(0) : titleInBase(connection, queued.caseKey);
        changes.append({ .caseKey = queued.caseKey,
                         .remote = queued.remote,
                         .caseTitle = known,
                         .operation = queued.operation });
    }
    return changes;
}

} // namespace

Future<QList<WaitingChange>> SyncLedger::waiting()
{
    return m_core.read<QList<WaitingChange>>(Ticket::always(), [](Connection &connection) {
        return Result<QList<WaitingChange>>(readWaiting(connection));
    });
}

Future<QList<ConflictEntry>> SyncLedger::conflicts()
{
    return m_core.read<QList<ConflictEntry>>(Ticket::always(), [](Connection &connection) {
        return Result<QList<ConflictEntry>>(readConflicts(connection));
    });
}

Future<QList<VanishedCase>> SyncLedger::vanished()
{
    return m_core.read<QList<VanishedCase>>(Ticket::always(), [](Connection &connection) {
        return Result<QList<VanishedCase>>(readVanished(connection));
    });
}

Future<void> SyncLedger::createAgain(CaseKey key)
{
    return m_core.write<void>([this, key](Connection &connection, ChangeSet &changes) {
        return store::createAgain(connection, key, m_clock.now(), changes);
    });
}

Future<void> SyncLedger::discardVanished(CaseKey key)
{
    return m_core.write<void>([key](Connection &connection, ChangeSet &changes) {
        return store::discardVanished(connection, key, changes);
    });
}

} // namespace casebook::store
