#pragma once

#include "models/base/async.h"
#include "models/base/clock.h"
#include "models/domain/attachment.h"
#include "models/domain/pendingoperation.h"
#include "models/domain/rebase.h"
#include "models/domain/remote.h"
#include "models/store/storetypes.h"

#include <QHash>

#include <functional>

namespace casebook::store {

class StoreCore;

/// One remote's case as the sender sees it.
struct CaseWork
{
    CaseKey key = {};
    WorkspaceId remote = {};
    QString remoteId = {}; ///< empty: not created there yet
    bool deletedHere = false; ///< the row is gone; only its deletion waits
    std::optional<domain::Case> base = {}; ///< as last synced; nullopt: never
    QList<domain::PendingOperation> operations = {}; ///< in order
    QStringList attachmentIds = {}; ///< remote ids known here
};

/// One row of the outbox, for the person.
struct WaitingChange
{
    CaseKey caseKey = {};
    WorkspaceId remote = {};
    QString caseTitle = {};
    domain::PendingOperation operation = {};

    bool operator==(const WaitingChange &) const = default;
};

/// How much of one remote's waits, for it and for the person.
struct WorkCount
{
    int waiting = 0;
    int failed = 0;
    int conflicts = 0;
    int vanished = 0;

    bool operator==(const WorkCount &) const = default;
};

/// What is noted before a request leaves (DATA-CORE §3 step 3); made durable before the answer.
struct SendMark
{
    Timestamp remoteTime; ///< now in the remote's clock
    Timestamp localTime;
    QString version = {};
    QStringList knownComments = {};
};

/// How operations go on after a request that did not confirm them.
struct ReleaseMark
{
    domain::PendingState state = domain::PendingState::Waiting;
    std::optional<Timestamp> notBefore = {};
    std::optional<Error> error = {};
    bool settled = false;
    bool countsAsTry = true;
};

/// What the remote answered about a case that has operations here.
struct Adoption
{
    domain::Case theirs;
    QList<OperationKey> done = {}; ///< in effect there: gone from the outbox
    QList<OperationKey> overtaken = {}; ///< see domain::rebase()
    /// The rest of what was sent: not in effect, to be sent again.
    bool releaseSent = true;
    QHash<QString, QString> attachmentIds = {}; ///< local id → remote id, of attachments in `done`
    std::optional<QList<domain::Attachment>> attachments = {}; ///< all there are, where they were read
    /// Found by the sender ("comment.<remote id>"): noted; their operations are gone from the outbox.
    QList<domain::FieldConflict> conflicts = {};
};

/// What became of a page of cases taken from a list.
struct ListedReport
{
    int added = 0;
    int changed = 0;
    QStringList doubtful = {}; ///< ids: same updated_at, other version: to be read by GET
    QStringList restored = {}; ///< ids: older than the base, which a GET has to confirm (restored server)
    /// ids: not taken, since each may be what a creation in doubt made; the sender finds out.
    QStringList left = {};

    bool operator==(const ListedReport &) const = default;
};

/// A case whose comments or activity are not as new as the case.
struct DetailsDue
{
    CaseKey key = {};
    QString id = {};
    QString newestActivity = {}; ///< remote id of the newest known; empty: none
    int comments = 0; ///< what the list said
    int alerts = 0;
    qint64 due = 0; ///< tells this reading from one after a later change; opaque
};

/// Comments, alerts and activity of a case as read from its remote.
struct CaseDetails
{
    domain::Case value;
    std::optional<QList<domain::Attachment>> attachments = {}; ///< all; nullopt: not read
    QList<domain::Activity> activities = {}; ///< those read, ascending
    bool wholeActivity = false; ///< they are all there are; else they follow the known ones
    qint64 due = 0; ///< of the DetailsDue that was read
    std::optional<Timestamp> begun = {}; ///< when the first request left, in the remote's clock
    int activityLag = 0; ///< milliseconds that an entry may be listed late; makes a second look due
};

struct RemoteTotals
{
    qint64 total = 0;
    qint64 open = 0;
    qint64 inProgress = 0;
    qint64 closed = 0;

    bool operator==(const RemoteTotals &) const = default;
};

/// A created_at range of a first mirror.
struct MirrorWindow
{
    Timestamp first; ///< inclusive
    Timestamp last; ///< inclusive
    qint64 total = 0;
    qint64 read = 0;
    bool done = false;
};

struct ConflictEntry
{
    ConflictKey key = {};
    CaseKey caseKey = {};
    WorkspaceId remote = {};
    QString caseTitle = {};
    QString field = {}; ///< see domain::FieldConflict
    QJsonValue base = QJsonValue::Null;
    QJsonValue mine = QJsonValue::Null;
    QJsonValue theirs = QJsonValue::Null;
    domain::User theirAuthor = {}; ///< where known
    Timestamp found = {};

    bool operator==(const ConflictEntry &) const = default;
};

/// A case that its remote deleted while there was work of the person's in it.
struct VanishedCase
{
    CaseKey key = {};
    WorkspaceId remote = {};
    QString title = {};
    Timestamp noticed = {};
    QStringList lostTexts = {}; ///< what the person wrote there and did not get through, to be shown

    bool operator==(const VanishedCase &) const = default;
};

/// The store's side of sync: remotes, outbox, bases, conflicts, mirrors. Part of CaseStore
/// (CaseStore::ledger()); calls may be made from any thread, threads of models/sync wait on the Futures.
/// Every write is one durable transaction unless said otherwise; ChangeSets are told as by CaseStore.
class SyncLedger final
{
public:
    SyncLedger(StoreCore &core, const Clock &clock);

    // --- Remotes
    Future<QList<domain::Remote>> remotes();
    /// Adds (invalid id) or changes. InvalidInput: "remote.nameEmpty", "remote.nameTaken",
    /// "remote.urlInvalid", "remote.spaceInvalid", "remote.ownersEmpty".
    Future<WorkspaceId> saveRemote(domain::Remote remote);
    /// Changes a remote's settings as they are when they are written, so that what somebody else changes
    /// meanwhile stays. NotFound when there is no such remote.
    Future<void> changeSettings(WorkspaceId remote, std::function<void(domain::RemoteSettings &)> change);
    /// Removes the remote with its mirror. With changes that wait: InvalidInput "remote.hasWork" unless
    /// @p evenWithWork.
    Future<void> removeRemote(WorkspaceId remote, bool evenWithWork = false);
    /// Queues a local case, with its comments and alerts, for creation on @p remote; its key stays.
    Future<void> moveToRemote(CaseKey key, WorkspaceId remote);

    // --- Sending
    /// Cases with operations that may be sent now, by the oldest operation.
    Future<QList<CaseKey>> casesWithWork(WorkspaceId remote, Timestamp now);
    Future<CaseWork> caseWork(CaseKey key);
    /// Conflict "operation.changed" when one of them was rewritten, taken back or parked since it was read:
    /// read the case's work again. (An operation whose content changes gets another key.)
    Future<void> markSent(QList<OperationKey> operations, SendMark mark);
    Future<void> release(QList<OperationKey> operations, ReleaseMark mark);
    /// base := theirs, done operations gone, the others rebased, row = theirs + what is left, conflicts
    /// noted; a case created there gets its remote id (the one it had stays findable). NotFound.
    Future<void> adopt(CaseKey key, Adoption adoption);
    /// The deletion of a case (whole or of an attachment) is confirmed.
    Future<void> confirmDeletion(OperationKey operation);
    /// A deletion that must not go through unseen: changed there since. The case, or the comment, comes back
    /// with a conflict.
    Future<void> refuseDeletion(OperationKey operation, CaseDetails theirs);
    /// The case is gone there: with its work it moves to the vanished ones; without, it is removed.
    Future<void> vanish(CaseKey key);

    // --- Pulling (relaxed durability: these may be lost by a power failure, never torn)
    /// Takes listed cases: adds, changes, never goes backwards, leaves those with operations in flight alone.
    Future<ListedReport> takeListed(WorkspaceId remote, QList<domain::Case> cases);
    /// Takes a GET: it always wins. Operations that wait are rebased. Answers the key.
    Future<CaseKey> takeDetails(WorkspaceId remote, CaseDetails details);
    Future<QList<DetailsDue>> detailsDue(WorkspaceId remote, int limit);
    /// Cases read so soon after a change that its entry may not have been listed yet, when the time for a
    /// second look has come (DATA-CORE §3 step 14); they stay until read. @p now: in the remote's clock.
    Future<QList<DetailsDue>> secondLooks(WorkspaceId remote, Timestamp now);
    /// The person opened the case: it stays in any mirror's scope, and its details come first.
    Future<void> noteOpened(CaseKey key);
    Future<qint64> detailsDueCount(WorkspaceId remote);
    /// One case's, whether due or not. NotFound.
    Future<DetailsDue> detailsOf(CaseKey key);
    Future<QString> watermark(WorkspaceId remote, QString stream);
    Future<void> setWatermark(WorkspaceId remote, QString stream, QString value);
    Future<QList<MirrorWindow>> mirrorWindows(WorkspaceId remote);
    Future<void> saveMirrorWindows(WorkspaceId remote, QList<MirrorWindow> windows);
    /// Of cases created there in the range, ends included; those not yet created there are not counted.
    Future<RemoteTotals> totals(WorkspaceId remote, Timestamp from, Timestamp to);
    Future<QHash<QString, CaseKey>> remoteIds(WorkspaceId remote, Timestamp from, Timestamp to);
    /// Cases outside the mirror's scope without work, drafts or a person's interest are dropped.
    Future<int> dropOutOfScope(WorkspaceId remote);

    // --- What the person sees and decides
    /// The whole outbox, oldest first.
    Future<QList<WaitingChange>> waiting();
    /// By remote; those where nothing waits are left out.
    Future<QHash<WorkspaceId, WorkCount>> workCounts();
    Future<QList<ConflictEntry>> conflicts();
    /// @p chosen is the value the field gets: it becomes an operation unless it equals theirs.
    Future<void> resolveConflict(ConflictKey conflict, QJsonValue chosen, domain::User author);
    /// A failed operation waits again, at once; a waiting one loses its back-off.
    Future<void> retry(OperationKey operation);
    /// Takes a waiting or failed operation back; the case shows the remote's value again. Conflict for one
    /// that was sent and is not settled.
    Future<void> discard(OperationKey operation);
    /// Gives a waiting or failed comment or text another text.
    Future<void> rewrite(OperationKey operation, QString text);
    Future<QList<VanishedCase>> vanished();
    Future<void> createAgain(CaseKey key);
    Future<void> discardVanished(CaseKey key);

    // --- Choices of connectors, as a remote last said
    struct Choices
    {
        QJsonValue answer = QJsonValue::Null;
        Timestamp fetched = {};
    };
    /// NotFound when it was never asked.
    Future<Choices> choices(WorkspaceId remote, QString connectorId, QString question);
    Future<void> saveChoices(WorkspaceId remote, QString connectorId, QString question, QJsonValue answer);
    /// The remote's connectors and configurations in place of those known.
    Future<void> saveConnectors(WorkspaceId remote, QList<domain::ConnectorDefinition> connectors);
    Future<void> saveConfigurations(WorkspaceId remote, QList<domain::Configuration> configurations);
    Future<QList<domain::ConnectorDefinition>> connectorsOf(WorkspaceId remote);

    // --- People of a remote, who are assigned by the uid of their profile
    /// Uids that cases are assigned to and that have no name here.
    Future<QStringList> unnamedAssignees(WorkspaceId remote);
    /// Gives names to the profiles of these people.
    Future<void> nameProfiles(QList<domain::User> people);

private:
    StoreCore &m_core;
    const Clock &m_clock;
};

} // namespace casebook::store
