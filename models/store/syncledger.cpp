#include "models/store/syncledger.h"

#include "models/store/adoption.h"
#include "models/store/casecreation.h"
#include "models/store/deletions.h"
#include "models/store/remotequeries.h"
#include "models/store/remoteremoval.h"
#include "models/store/sendingqueries.h"
#include "models/store/storecore.h"
#include "models/store/vanishedcases.h"

// Remotes and sending; pulling stands in syncledgerpulling.cpp, what the person decides in
// syncledgerdeciding.cpp.

namespace casebook::store {

using Ticket = Generation::Ticket;

SyncLedger::SyncLedger(StoreCore &core, const Clock &clock)
    : m_core(core)
    , m_clock(clock)
{
}

Future<QList<domain::Remote>> SyncLedger::remotes()
{
    return m_core.read<QList<domain::Remote>>(Ticket::always(), [](Connection &connection) {
        return Result<QList<domain::Remote>>(readRemotes(connection));
    });
}

Future<WorkspaceId> SyncLedger::saveRemote(domain::Remote remote)
{
    return m_core.write<WorkspaceId>(
        [remote = std::move(remote)](Connection &connection, ChangeSet &changes) {
            changes.everything = true; // views, sidebar and sync read what remotes there are anew
            return writeRemote(connection, remote);
        });
}

Future<void> SyncLedger::changeSettings(WorkspaceId remote,
                                        std::function<void(domain::RemoteSettings &)> change)
{
    return m_core.write<void>(
        [remote, change = std::move(change)](Connection &connection, ChangeSet &changes) -> Result<void> {
            const Result<domain::Remote> found = readRemote(connection, remote);
            if (!found)
                return failure(found.error());
            domain::Remote changed = *found;
            change(changed.settings);
            if (changed.settings == found->settings)
                return {};
            changes.everything = true;
            const Result<WorkspaceId> written = writeRemote(connection, changed);
            return written ? Result<void>() : failure(written.error());
        });
}

Future<QList<CaseKey>> SyncLedger::casesWithWork(WorkspaceId remote, Timestamp now)
{
    return m_core.read<QList<CaseKey>>(Ticket::always(), [remote, now](Connection &connection) {
        return Result<QList<CaseKey>>(readCasesWithWork(connection, remote, now));
    });
}

Future<CaseWork> SyncLedger::caseWork(CaseKey key)
{
    return m_core.read<CaseWork>(Ticket::always(),
                                 [key](Connection &connection) { return readCaseWork(connection, key); });
}

Future<void> SyncLedger::markSent(QList<OperationKey> operations, SendMark mark)
{
    return m_core.write<void>([operations = std::move(operations),
                               mark = std::move(mark)](Connection &connection, ChangeSet &changes) {
        return store::markSent(connection, operations, mark, changes);
    });
}

Future<void> SyncLedger::release(QList<OperationKey> operations, ReleaseMark mark)
{
    return m_core.write<void>([operations = std::move(operations), mark = std::move(mark)](
                                  Connection &connection, ChangeSet &changes) -> Result<void> {
        store::release(connection, operations, mark, changes);
        return {};
    });
}

Future<void> SyncLedger::adopt(CaseKey key, Adoption adoption)
{
    return m_core.write<void>(
        [this, key, adoption = std::move(adoption)](Connection &connection, ChangeSet &changes) {
            return store::adopt(connection, key, adoption, m_clock.now(), changes);
        });
}

Future<void> SyncLedger::confirmDeletion(OperationKey operation)
{
    return m_core.write<void>([this, operation](Connection &connection, ChangeSet &changes) {
        return store::confirmDeletion(connection, operation, m_clock.now(), changes);
    });
}

Future<void> SyncLedger::refuseDeletion(OperationKey operation, CaseDetails theirs)
{
    return m_core.write<void>(
        [this, operation, theirs = std::move(theirs)](Connection &connection, ChangeSet &changes) {
            return store::refuseDeletion(connection, operation, theirs, m_clock.now(), changes);
        });
}

Future<void> SyncLedger::removeRemote(WorkspaceId remote, bool evenWithWork)
{
    return m_core.writeInParts([remote, evenWithWork](Connection &connection, ChangeSet &changes) {
        return removeRemotePart(connection, remote, evenWithWork, changes);
    });
}

Future<void> SyncLedger::vanish(CaseKey key)
{
    return m_core.write<void>([this, key](Connection &connection, ChangeSet &changes) -> Result<void> {
        store::vanish(connection, key, m_clock.now(), changes);
        return {};
    });
}

Future<void> SyncLedger::moveToRemote(CaseKey key, WorkspaceId remote)
{
    return m_core.write<void>([this, key, remote](Connection &connection, ChangeSet &changes) {
        return store::moveToRemote(connection, key, remote, m_clock.now(), changes);
    });
}

} // namespace casebook::store
