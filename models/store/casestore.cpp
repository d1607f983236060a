#include "models/store/casestoreprivate.h"

#include "models/domain/rules.h"
#include "models/store/bulkedits.h"
#include "models/store/casebatches.h"
#include "models/store/casequeries.h"
#include "models/store/configurationqueries.h"
#include "models/store/connectorqueries.h"
#include "models/store/draftqueries.h"
#include "models/store/restoring.h"
#include "models/store/settingqueries.h"
#include "models/store/submission.h"
#include "models/store/trashqueries.h"

#include <chrono>

namespace casebook::store {

using Ticket = Generation::Ticket;

namespace {

/// How long a deletion can be taken back.
constexpr std::chrono::milliseconds deletionsKept = std::chrono::hours(24 * 30);

} // namespace

CaseStore::CaseStore(StoreOptions options, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options), clock))
{
    const Timestamp forgotten(clock.now().msecs() - deletionsKept.count());
    d->core.write<void>([forgotten](Connection &connection, ChangeSet &) -> Result<void> {
        emptyTrash(connection, forgotten);
        return {};
    });
}

CaseStore::~CaseStore() = default;

Future<StoreInfo> CaseStore::opened() const
{
    return d->core.info();
}

QString CaseStore::path() const
{
    return d->core.path();
}

// --- Editing
// -----------------------------------------------------------------------------------------------------

Future<SubmitResult> CaseStore::submit(Submission submission)
{
    return d->core.write<SubmitResult>(
        [this, submission = std::move(submission)](Connection &connection, ChangeSet &changes) {
            return applySubmission(connection, submission, d->clock.now(), changes);
        });
}

Future<QList<SubmitResult>> CaseStore::submitTogether(QList<Submission> submissions)
{
    return d->core.write<QList<SubmitResult>>(
        [this, submissions = std::move(submissions)](Connection &connection, ChangeSet &changes) {
            return applyTogether(connection, submissions, d->clock.now(), changes);
        });
}

Future<QList<SubmitResult>> CaseStore::editCases(CaseEdits edits)
{
    return d->core.write<QList<SubmitResult>>(
        [this, edits = std::move(edits)](Connection &connection, ChangeSet &changes) {
            return applyCaseEdits(connection, edits, d->clock.now(), changes);
        });
}

Future<BulkReport> CaseStore::editMany(BulkEdit edit, Ticket ticket)
{
    return startBulkEdit(d->core, std::move(edit), d->clock, std::move(ticket));
}

Future<QList<SubmitResult>> CaseStore::deleteCases(CaseDeletions deletions)
{
    return d->core.write<QList<SubmitResult>>(
        [this, deletions = std::move(deletions)](Connection &connection, ChangeSet &changes) {
            return applyCaseDeletions(connection, deletions, d->clock.now(), changes);
        });
}

Future<SubmitResult> CaseStore::restore(TrashKey trash)
{
    return d->core.write<SubmitResult>([this, trash](Connection &connection, ChangeSet &changes) {
        return applyRestore(connection, trash, d->clock.now(), changes);
    });
}

// --- Drafts
// ------------------------------------------------------------------------------------------------------

Future<DraftKey> CaseStore::saveDraft(domain::Draft draft)
{
    return d->core.write<DraftKey>([draft = std::move(draft)](Connection &connection, ChangeSet &changes) {
        if (draft.caseKey.isValid() && !hasDrafts(connection, draft.caseKey))
            changes.casesChanged.append(draft.caseKey); // its draft flag
        changes.draftsChanged.append(draft.caseKey);
        return writeDraft(connection, draft);
    });
}

Future<void> CaseStore::dropDraft(DraftKey key)
{
    return d->core.write<void>([key](Connection &connection, ChangeSet &changes) -> Result<void> {
        discardDraft(connection, key, changes);
        return {};
    });
}

Future<QList<domain::Draft>> CaseStore::drafts(std::optional<CaseKey> caseKey)
{
    return d->core.read<QList<domain::Draft>>(Ticket::always(), [caseKey](Connection &connection) {
        return Result<QList<domain::Draft>>(readDrafts(connection, caseKey));
    });
}

// --- Configuration
// ---------------------------------------------------------------------------------------------------------------

Future<QList<domain::Configuration>> CaseStore::configurations(QStringList owners)
{
    return d->core.read<QList<domain::Configuration>>(
        Ticket::always(), [owners = std::move(owners)](Connection &connection) {
            return Result<QList<domain::Configuration>>(readConfigurations(connection, owners));
        });
}

Future<domain::Configuration> CaseStore::saveConfiguration(domain::NewConfiguration values,
                                                           domain::User author)
{
    return d->core.write<domain::Configuration>(
        [this, values = std::move(values), author = std::move(author)](Connection &connection, ChangeSet &) {
            return createConfiguration(connection, values, author, d->clock.now());
        });
}

Future<domain::Configuration> CaseStore::editConfiguration(QString id, domain::ConfigurationPatch patch,
                                                           domain::User author)
{
    return d->core.write<domain::Configuration>(
        [this, id = std::move(id), patch = std::move(patch),
         author = std::move(author)](Connection &connection, ChangeSet &) {
            return changeConfiguration(connection, id, patch, author, d->clock.now());
        });
}

// --- Files
// -------------------------------------------------------------------------------------------------------

Future<QString> CaseStore::beginFile(NewFile file)
{
    return d->files.begin(std::move(file));
}

Future<void> CaseStore::appendFile(QString fileId, QByteArray part)
{
    return d->files.append(std::move(fileId), std::move(part));
}

Future<void> CaseStore::dropFile(QString fileId)
{
    return d->files.drop(std::move(fileId));
}

Future<FileInfo> CaseStore::file(QString fileId)
{
    return d->files.info(std::move(fileId));
}

Future<QByteArray> CaseStore::fileContent(QString fileId, qint64 offset, qint64 length)
{
    return d->files.content(std::move(fileId), offset, length);
}

// --- Connectors, outbox, settings
// --------------------------------------------------------------------------------

Future<QList<domain::ConnectorDefinition>> CaseStore::connectors()
{
    return d->core.read<QList<domain::ConnectorDefinition>>(Ticket::always(), [](Connection &connection) {
        return Result<QList<domain::ConnectorDefinition>>(readConnectors(connection));
    });
}

Future<QString> CaseStore::saveConnector(domain::ConnectorDefinition definition)
{
    return d->core.write<QString>(
        [definition = std::move(definition)](Connection &connection, ChangeSet &changes) {
            changes.connectors = true;
            return writeConnector(connection, definition);
        });
}

Future<void> CaseStore::removeConnector(QString id)
{
    return d->core.write<void>([id = std::move(id)](Connection &connection, ChangeSet &changes) {
        changes.connectors = true;
        return store::removeConnector(connection, id);
    });
}

SyncLedger &CaseStore::ledger()
{
    return d->ledger;
}

Future<QByteArray> CaseStore::setting(QString key)
{
    return d->core.read<QByteArray>(Ticket::always(), [key = std::move(key)](Connection &connection) {
        return Result<QByteArray>(readSetting(connection, key));
    });
}

Future<void> CaseStore::setSetting(QString key, QByteArray value)
{
    return d->core.write<void>([key = std::move(key), value = std::move(value)](Connection &connection,
                                                                                ChangeSet &) -> Result<void> {
        writeSetting(connection, key, value);
        return {};
    });
}

// --- Import and export
// -------------------------------------------------------------------------------------------

Future<ImportKey> CaseStore::beginImport(QString sourceName, WorkspaceId workspace)
{
    return d->imports.begin(std::move(sourceName), workspace);
}

Future<ImportBatchReport> CaseStore::importCases(ImportKey run, QList<CaseImport> cases,
                                                 QList<domain::ConnectorDefinition> connectors)
{
    return d->imports.add(run, std::move(cases), std::move(connectors));
}

Future<void> CaseStore::finishImport(ImportKey run)
{
    return d->imports.finish(run);
}

Future<void> CaseStore::cancelImport(ImportKey run)
{
    return d->imports.cancel(run);
}

} // namespace casebook::store
