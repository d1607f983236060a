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
Future<void> SyncLedger::confirmDeletion(OperationKey)
{
    return notYet<void>();
}
Future<void> SyncLedger::refuseDeletion(OperationKey, CaseDetails)
{
    return notYet<void>();
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
