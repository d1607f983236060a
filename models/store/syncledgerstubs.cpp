#include "models/store/syncledger.h"

// What is not built yet.
namespace casebook::store {

namespace {

template <typename T>
Future<T> notYet()
{
    return readyFuture<T>(failure(ErrorKind::Cancelled, QStringLiteral("Not built yet")));
}

} // namespace

Future<void> SyncLedger::removeRemote(WorkspaceId, bool)
{
    return notYet<void>();
}
Future<void> SyncLedger::moveToRemote(CaseKey, WorkspaceId)
{
    return notYet<void>();
}
Future<void> SyncLedger::adopt(CaseKey, Adoption)
{
    return notYet<void>();
}
Future<void> SyncLedger::confirmDeletion(OperationKey)
{
    return notYet<void>();
}
Future<void> SyncLedger::refuseDeletion(OperationKey, CaseDetails)
{
    return notYet<void>();
}
Future<void> SyncLedger::vanish(CaseKey)
{
    return notYet<void>();
}
Future<ListedReport> SyncLedger::takeListed(WorkspaceId, QList<domain::Case>)
{
    return notYet<ListedReport>();
}
Future<CaseKey> SyncLedger::takeDetails(WorkspaceId, CaseDetails)
{
    return notYet<CaseKey>();
}
Future<QList<DetailsDue>> SyncLedger::detailsDue(WorkspaceId, int)
{
    return notYet<QList<DetailsDue>>();
}
Future<void> SyncLedger::noteOpened(CaseKey)
{
    return notYet<void>();
}
Future<qint64> SyncLedger::detailsDueCount(WorkspaceId)
{
    return notYet<qint64>();
}
Future<DetailsDue> SyncLedger::detailsOf(CaseKey)
{
    return notYet<DetailsDue>();
}
Future<QString> SyncLedger::watermark(WorkspaceId, QString)
{
    return notYet<QString>();
}
Future<void> SyncLedger::setWatermark(WorkspaceId, QString, QString)
{
    return notYet<void>();
}
Future<QList<MirrorWindow>> SyncLedger::mirrorWindows(WorkspaceId)
{
    return notYet<QList<MirrorWindow>>();
}
Future<void> SyncLedger::saveMirrorWindows(WorkspaceId, QList<MirrorWindow>)
{
    return notYet<void>();
}
Future<RemoteTotals> SyncLedger::totals(WorkspaceId, Timestamp, Timestamp)
{
    return notYet<RemoteTotals>();
}
Future<QHash<QString, CaseKey>> SyncLedger::remoteIds(WorkspaceId, Timestamp, Timestamp)
{
    return notYet<QHash<QString, CaseKey>>();
}
Future<int> SyncLedger::dropOutOfScope(WorkspaceId)
{
    return notYet<int>();
}
Future<QList<WaitingChange>> SyncLedger::waiting()
{
    return notYet<QList<WaitingChange>>();
}
Future<QList<ConflictEntry>> SyncLedger::conflicts()
{
    return notYet<QList<ConflictEntry>>();
}
Future<void> SyncLedger::resolveConflict(ConflictKey, QJsonValue, domain::User)
{
    return notYet<void>();
}
Future<void> SyncLedger::retry(OperationKey)
{
    return notYet<void>();
}
Future<void> SyncLedger::discard(OperationKey)
{
    return notYet<void>();
}
Future<void> SyncLedger::rewrite(OperationKey, QString)
{
    return notYet<void>();
}
Future<QList<VanishedCase>> SyncLedger::vanished()
{
    return notYet<QList<VanishedCase>>();
}
Future<void> SyncLedger::createAgain(CaseKey)
{
    return notYet<void>();
}
Future<void> SyncLedger::discardVanished(CaseKey)
{
    return notYet<void>();
}
Future<SyncLedger::Choices> SyncLedger::choices(WorkspaceId, QString, QString)
{
    return notYet<Choices>();
}
Future<void> SyncLedger::saveChoices(WorkspaceId, QString, QString, QJsonValue)
{
    return notYet<void>();
}
Future<void> SyncLedger::saveConnectors(WorkspaceId, QList<domain::ConnectorDefinition>)
{
    return notYet<void>();
}
Future<void> SyncLedger::saveConfigurations(WorkspaceId, QList<domain::Configuration>)
{
    return notYet<void>();
}
Future<QList<domain::ConnectorDefinition>> SyncLedger::connectorsOf(WorkspaceId)
{
    return notYet<QList<domain::ConnectorDefinition>>();
}

} // namespace casebook::store
