#pragma once

#include "models/base/async.h"
#include "models/base/clock.h"
#include "models/base/generation.h"
#include "models/base/ids.h"
#include "models/domain/draft.h"
#include "models/domain/operation.h"
#include "models/domain/query.h"
#include "models/store/changeset.h"
#include "models/store/storetypes.h"

#include <QObject>

#include <memory>

namespace casebook::store {

class SyncLedger;
struct BulkEdit;
struct BulkReport;

/// The only face of the SQLite file: everything that is seen is read here, everything that changes is written
/// here.
///
/// Every call returns at once; the work happens on the store's own writer and reader threads and the Future
/// always finishes with a value. Calls of one kind (edits; imports and other long writes; a mirror's writes;
/// reads) of one thread are executed in the order in which they were made, and edits go first; a read made
/// after a write's Future has finished sees that write. Every call may be made from any thread at any time
/// between construction and destruction; signals are emitted on the thread the object lives in. Writes that
/// wait at the same time share one durable commit, each undone by itself when it is refused. Reads take a
/// ticket: one that is stale when its turn comes is not executed and answers Cancelled.
class CaseStore final : public QObject
{
    Q_OBJECT

public:
    /// Opens (or makes) the file at @p options.path on the store's threads; nothing blocks here. Calls made
    /// before opening has finished wait for it; when it fails each of them answers with its error.
    explicit CaseStore(StoreOptions options, const Clock &clock, QObject *parent = nullptr);
    /// Waits for writes under way (each is one short transaction), then closes.
    ~CaseStore() override;

    /// How opening went: path, schema version, whether the file was new. StoreUnusable, StoreTooNew,
    /// DiskFull.
    Future<StoreInfo> opened() const;

    // --- Editing: the only way to change a case
    // -----------------------------------------------------------------

    /// Applies one operation in one durable transaction: row, activities, search index, links, counters,
    /// outbox (for cases of a remote), base snapshot, and the draft it consumes. The errors are those of
    /// models/domain/rules.h, NotFound, DiskFull, StoreUnusable; on any error nothing is changed (and the
    /// draft stays).
    Future<SubmitResult> submit(Submission submission);
    /// Applies the operations in one transaction, each on top of those before it: all or none. The error is
    /// that of the first that is refused; Error::detail is its index, from 0.
    Future<QList<SubmitResult>> submitTogether(QList<Submission> submissions);
    /// PATCH of up to 100 cases (CONTRACT §2.7) in one transaction: all or none. Answers the changed cases in
    /// the order of the request; those that the request leaves as they are are left out. Errors:
    /// domain::applyEdits().
    Future<QList<SubmitResult>> editCases(CaseEdits edits);
    /// Edits as many cases as @p edit names, in short commits that let every single edit go first; each case
    /// by itself, so that one that is refused keeps none back. What was committed stays when @p ticket goes
    /// stale or an error (DiskFull, StoreUnusable) ends it. The Future's progress value is the number of
    /// cases done. The types: bulktypes.h.
    Future<BulkReport> editMany(BulkEdit edit, Generation::Ticket ticket = Generation::Ticket::always());
    /// DELETE of up to 100 cases (CONTRACT §2.8) in one transaction: all or none. NotFound for the first
    /// unknown id; an id may stand there twice.
    Future<QList<SubmitResult>> deleteCases(CaseDeletions deletions);
    /// Takes a deletion back, with everything it removed. NotFound when it is no longer kept.
    Future<SubmitResult> restore(TrashKey trash);

    // --- Lists
    // --------------------------------------------------------------------------------------------------

    Future<domain::CasePage> page(domain::CaseQuery query, domain::PageRequest request,
                                  Generation::Ticket ticket = Generation::Ticket::always());
    /// Exact number of cases the filter selects.
    Future<qint64> count(domain::CaseFilter filter, Generation::Ticket ticket = Generation::Ticket::always());
    /// The rows of these cases as they are now; those that no longer exist are left out.
    Future<QList<domain::CaseSummary>> summaries(QList<CaseKey> keys);
    /// Where a case stands in a result; nullopt when the filter does not select it.
    Future<std::optional<qint64>> positionOf(CaseKey key, domain::CaseQuery query,
                                             Generation::Ticket ticket = Generation::Ticket::always());
    Future<domain::ViewCounts> viewCounts(domain::User me);
    Future<domain::Facets> facets(std::optional<WorkspaceId> workspace = {});
    /// Whether lists and counts come from memory yet, for whoever measures.
    FacetState facetState() const;
    /// People known to the store (authors, assignees), by name, for completion.
    Future<QList<domain::PersonName>> people();

    // --- One case
    // -----------------------------------------------------------------------------------------------

    /// The whole case, its drafts, and the first entries of its timeline, in one call. NotFound.
    Future<CaseDetail> detail(CaseKey key, domain::TimelineRequest firstEntries,
                              Generation::Ticket ticket = Generation::Ticket::always());
    Future<domain::TimelinePage> timeline(domain::TimelineRequest request,
                                          Generation::Ticket ticket = Generation::Ticket::always());
    /// Everyone who wrote something in the case's timeline, for its author filter.
    Future<QList<domain::PersonName>> timelineAuthors(CaseKey key);
    /// Kibana's user_actions/_find (CONTRACT §4.4): NotFound, InvalidInput.
    Future<ActivityPage> activities(CaseKey key, QStringList types, int page, int perPage,
                                    domain::SortOrder order);
    /// All attachments, oldest first; @p kinds empty: every kind.
    Future<QList<domain::Attachment>> attachments(CaseKey key, QList<domain::AttachmentKind> kinds = {});
    /// The case with this id: of its workspace or given by its remote. NotFound.
    Future<CaseKey> keyOf(QString id);
    Future<CaseDocumentParts> document(CaseKey key);

    // --- Drafts
    // -------------------------------------------------------------------------------------------------

    /// Keeps text being written. Replaces the draft of the same kind, case and target. Durable.
    Future<DraftKey> saveDraft(domain::Draft draft);
    Future<void> dropDraft(DraftKey key);
    /// All drafts, newest first, or those of one case.
    Future<QList<domain::Draft>> drafts(std::optional<CaseKey> caseKey = {});

    // --- Configuration of the owners (CONTRACT §2.9)
    // -----------------------------------------------------------------

    /// One per owner that has one, by owner; @p owners empty: all.
    Future<QList<domain::Configuration>> configurations(QStringList owners = {});
    /// Makes the owner's configuration, in place of the one there is. Errors: domain::validate().
    Future<domain::Configuration> saveConfiguration(domain::NewConfiguration values, domain::User author);
    /// NotFound, Conflict for a stale version, and the errors of domain::applyConfigurationPatch().
    Future<domain::Configuration> editConfiguration(QString id, domain::ConfigurationPatch patch,
                                                    domain::User author);

    // --- Files (CONTRACT §2.11): content in short commits, invisible until AttachFile
    // -------------------------------

    /// Starts a file; answers its id. InvalidInput for a name or type that is not allowed. What is not
    /// attached when the process ends is removed by the next open.
    Future<QString> beginFile(NewFile file);
    /// Adds the next part. InvalidInput (413) when the file gets larger than its type may be: drop it.
    Future<void> appendFile(QString fileId, QByteArray part);
    /// Removes a file that is not attached.
    Future<void> dropFile(QString fileId);
    /// An attached file. NotFound.
    Future<FileInfo> file(QString fileId);
    /// At most @p length bytes of an attached file from @p offset on; empty at the end. NotFound.
    Future<QByteArray> fileContent(QString fileId, qint64 offset, qint64 length);

    // --- Connectors
    // ---------------------------------------------------------------------------------------------

    Future<QList<domain::ConnectorDefinition>> connectors();
    /// Adds (empty id: one is made) or replaces. InvalidInput for an empty name, unknown type.
    Future<QString> saveConnector(domain::ConnectorDefinition definition);
    /// Cases that use it keep their connector. NotFound.
    Future<void> removeConnector(QString id);

    // --- Remotes (what submit queues for their cases is sent by models/sync)
    // -----------------------------------

    /// Remotes, the outbox, and what sync keeps here: models/store/syncledger.h. Lives as long as the store.
    SyncLedger &ledger();

    // --- Settings kept with the store
    // ---------------------------------------------------------------------------

    Future<QByteArray> setting(QString key);
    Future<void> setSetting(QString key, QByteArray value);

    // --- Import: short commits under an import id, invisible until finished
    // --------------------------------------

    /// Starts a run. Cases added under it are in no list, count or search until finishImport; when the
    /// process ends before, the next open removes them.
    Future<ImportKey> beginImport(QString sourceName, WorkspaceId workspace = localWorkspace);
    /// Adds whole cases in one short transaction; an id that is there already is left as it is and reported.
    Future<ImportBatchReport> importCases(ImportKey run, QList<CaseImport> cases,
                                          QList<domain::ConnectorDefinition> connectors = {});
    /// The commit point: everything becomes visible at once.
    Future<void> finishImport(ImportKey run);
    /// Removes everything of the run, in short commits.
    Future<void> cancelImport(ImportKey run);

    // --- Export
    // -------------------------------------------------------------------------------------------------

    /// Everything of these cases, as it was imported or made. For streaming an export; NotFound ones are left
    /// out.
    Future<QList<CaseImport>> wholeCases(QList<CaseKey> keys);
    /// Keys of the cases that @p filter selects, ascending by creation, after @p after; at most @p limit.
    Future<QList<CaseKey>> caseKeys(domain::CaseFilter filter, CaseKey after, int limit);

    /// The path of the file.
    QString path() const;

signals:
    /// After each commit, of this object or of another process or window on the same file (within half a
    /// second).
    void changed(const casebook::store::ChangeSet &changes);
    /// The store can no longer write (disk full, file gone …) or can again (an Error with an empty message).
    void troubled(const casebook::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace casebook::store
