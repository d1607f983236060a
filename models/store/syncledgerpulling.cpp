#include "models/store/casedetails.h"
#include "models/store/listedcases.h"
#include "models/store/mirrorqueries.h"
#include "models/store/mirrorscope.h"
#include "models/store/remotecasequeries.h"
#include "models/store/remotequeries.h"
#include "models/store/remoteremoval.h"
#include "models/store/storecore.h"
#include "models/store/syncledger.h"

// What pulling brings and asks.

namespace casebook::store {

using Ticket = Generation::Ticket;

namespace {

/// So many cases leave the mirror in one transaction.
constexpr int droppedAtOnce = 200;

} // namespace

Future<ListedReport> SyncLedger::takeListed(WorkspaceId remote, QList<domain::Case> cases)
{
    return m_core.write<ListedReport>(
        [this, remote, cases = std::move(cases)](Connection &connection, ChangeSet &changes) {
            return store::takeListed(connection, remote, cases, m_clock.now(), changes);
        },
        WriteJob::Sharing::Relaxed);
}

Future<CaseKey> SyncLedger::takeDetails(WorkspaceId remote, CaseDetails details)
{
    return m_core.write<CaseKey>(
        [this, remote, details = std::move(details)](Connection &connection, ChangeSet &changes) {
            return store::takeDetails(connection, remote, details, m_clock.now(), changes);
        },
        WriteJob::Sharing::Relaxed);
}

Future<QList<DetailsDue>> SyncLedger::detailsDue(WorkspaceId remote, int limit)
{
    return m_core.read<QList<DetailsDue>>(Ticket::always(), [remote, limit](Connection &connection) {
        return Result<QList<DetailsDue>>(readDetailsDue(connection, remote, limit));
    });
}

Future<QList<DetailsDue>> SyncLedger::secondLooks(WorkspaceId remote, Timestamp now)
{
    return m_core.read<QList<DetailsDue>>(Ticket::always(), [remote, now](Connection &connection) {
        return Result<QList<DetailsDue>>(readSecondLooks(connection, remote, now));
    });
}

Future<void> SyncLedger::noteOpened(CaseKey key)
{
    return m_core.write<void>([key](Connection &connection, ChangeSet &) -> Result<void> {
        store::noteOpened(connection, key);
        return {};
    });
}

Future<qint64> SyncLedger::detailsDueCount(WorkspaceId remote)
{
    return m_core.read<qint64>(Ticket::always(), [remote](Connection &connection) {
        return Result<qint64>(countDetailsDue(connection, remote));
    });
}

Future<DetailsDue> SyncLedger::detailsOf(CaseKey key)
{
    return m_core.read<DetailsDue>(Ticket::always(),
                                   [key](Connection &connection) { return readDetailsOf(connection, key); });
}

Future<QString> SyncLedger::watermark(WorkspaceId remote, QString stream)
{
    return m_core.read<QString>(Ticket::always(),
                                [remote, stream = std::move(stream)](Connection &connection) {
                                    return Result<QString>(readWatermark(connection, remote, stream));
                                });
}

Future<void> SyncLedger::setWatermark(WorkspaceId remote, QString stream, QString value)
{
    return m_core.write<void>(
        [remote, stream = std::move(stream), value = std::move(value)](Connection &connection,
                                                                       ChangeSet &) -> Result<void> {
            writeWatermark(connection, remote, stream, value);
            return {};
        },
        WriteJob::Sharing::Relaxed);
}

Future<QList<MirrorWindow>> SyncLedger::mirrorWindows(WorkspaceId remote)
{
    return m_core.read<QList<MirrorWindow>>(Ticket::always(), [remote](Connection &connection) {
        return Result<QList<MirrorWindow>>(readMirrorWindows(connection, remote));
    });
}

Future<void> SyncLedger::saveMirrorWindows(WorkspaceId remote, QList<MirrorWindow> windows)
{
    return m_core.write<void>(
        [remote, windows = std::move(windows)](Connection &connection, ChangeSet &) -> Result<void> {
            writeMirrorWindows(connection, remote, windows);
            return {};
        },
        WriteJob::Sharing::Relaxed);
}

Future<RemoteTotals> SyncLedger::totals(WorkspaceId remote, Timestamp from, Timestamp to)
{
    return m_core.count<RemoteTotals>(Ticket::always(), [remote, from, to](Connection &connection) {
        return Result<RemoteTotals>(readTotals(connection, remote, from, to));
    });
}

Future<QHash<QString, CaseKey>> SyncLedger::remoteIds(WorkspaceId remote, Timestamp from, Timestamp to)
{
    return m_core.count<QHash<QString, CaseKey>>(
        Ticket::always(), [remote, from, to](Connection &connection) {
            return Result<QHash<QString, CaseKey>>(readRemoteIds(connection, remote, from, to));
        });
}

Future<int> SyncLedger::dropOutOfScope(WorkspaceId remote)
{
    return m_core.write<int>(
        [this, remote](Connection &connection, ChangeSet &changes) -> Result<int> {
            const Result<domain::Remote> known = readRemote(connection, remote);
            if (!known)
                return failure(known.error());
            const QList<CaseKey> keys = outOfScope(connection, *known, m_clock.now(), droppedAtOnce);
            for (const CaseKey key : keys)
                removeFromMirror(connection, key, changes);
            return int(keys.size());
        },
        WriteJob::Sharing::Relaxed);
}

} // namespace casebook::store
