#include "models/store/basequeries.h"
#include "models/store/conflictqueries.h"
#include "models/store/conflictresolving.h"
#include "models/store/decisions.h"
#include "models/store/pendingqueries.h"
#include "models/store/remoteconfiguration.h"
#include "models/store/sendingqueries.h"
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

Future<QHash<WorkspaceId, WorkCount>> SyncLedger::workCounts()
{
    return m_core.read<QHash<WorkspaceId, WorkCount>>(Ticket::always(), [](Connection &connection) {
        return Result<QHash<WorkspaceId, WorkCount>>(countWork(connection));
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

Future<void> SyncLedger::resolveConflict(ConflictKey conflict, QJsonValue chosen, domain::User author)
{
    return m_core.write<void>([this, conflict, chosen = std::move(chosen),
                               author = std::move(author)](Connection &connection, ChangeSet &changes) {
        return store::resolveConflict(connection, conflict, chosen, author, m_clock.now(), changes);
    });
}

Future<void> SyncLedger::retry(OperationKey operation)
{
    return m_core.write<void>([operation](Connection &connection, ChangeSet &changes) {
        return retryOperation(connection, operation, changes);
    });
}

Future<void> SyncLedger::discard(OperationKey operation)
{
    return m_core.write<void>([this, operation](Connection &connection, ChangeSet &changes) {
        return discardOperation(connection, operation, m_clock.now(), changes);
    });
}

Future<void> SyncLedger::rewrite(OperationKey operation, QString text)
{
    return m_core.write<void>(
        [this, operation, text = std::move(text)](Connection &connection, ChangeSet &changes) {
            return rewriteOperation(connection, operation, text, m_clock.now(), changes);
        });
}

// --- Choices

Future<SyncLedger::Choices> SyncLedger::choices(WorkspaceId remote, QString connectorId, QString question)
{
    return m_core.read<Choices>(Ticket::always(),
                                [remote, connectorId = std::move(connectorId),
                                 question = std::move(question)](Connection &connection) -> Result<Choices> {
                                    const auto known = readChoices(connection, remote, connectorId, question);
                                    if (!known)
                                        return failure(ErrorKind::NotFound,
                                                       QStringLiteral("The remote was never asked"));
                                    return Choices{ known->answer, known->fetched };
                                });
}

Future<void> SyncLedger::saveChoices(WorkspaceId remote, QString connectorId, QString question,
                                     QJsonValue answer)
{
    return m_core.write<void>(
        [this, remote, connectorId = std::move(connectorId), question = std::move(question),
         answer = std::move(answer)](Connection &connection, ChangeSet &) -> Result<void> {
            writeChoices(connection, remote, connectorId, question, answer, m_clock.now());
            return {};
        });
}

Future<void> SyncLedger::saveConnectors(WorkspaceId remote, QList<domain::ConnectorDefinition> connectors)
{
    return m_core.write<void>([remote, connectors = std::move(connectors)](
                                  Connection &connection, ChangeSet &changes) -> Result<void> {
        writeRemoteConnectors(connection, remote, connectors);
        changes.connectors = true;
        return {};
    });
}

Future<void> SyncLedger::saveConfigurations(WorkspaceId remote, QList<domain::Configuration> configurations)
{
    return m_core.write<void>([remote, configurations = std::move(configurations)](
                                  Connection &connection, ChangeSet &) -> Result<void> {
        writeRemoteConfigurations(connection, remote, configurations);
        return {};
    });
}

Future<QList<domain::ConnectorDefinition>> SyncLedger::connectorsOf(WorkspaceId remote)
{
    return m_core.read<QList<domain::ConnectorDefinition>>(
        Ticket::always(), [remote](Connection &connection) {
            return Result<QList<domain::ConnectorDefinition>>(readRemoteConnectors(connection, remote));
        });
}

} // namespace casebook::store
