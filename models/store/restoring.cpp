#include "models/store/restoring.h"

#include "models/domain/draft.h"
#include "models/store/basequeries.h"
#include "models/store/bodies.h"
#include "models/store/casecreation.h"
#include "models/store/casequeries.h"
#include "models/store/casewriter.h"
#include "models/store/counters.h"
#include "models/store/draftqueries.h"
#include "models/store/keys.h"
#include "models/store/merging.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotecasequeries.h"
#include "models/store/remotequeries.h"
#include "models/store/statement.h"
#include "models/store/timelinefollower.h"
#include "models/store/timelinewriter.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;

template <typename Value>
QList<Value> valuesFrom(const QJsonValue &bodies, Value (*read)(const QByteArray &))
{
    QList<Value> values;
    for (const QJsonValue body : bodies.toArray())
        values.append(read(textOf(body.toObject())));
    return values;
}

/// Distinct alerts of the case.
int countAlerts(Connection &connection, CaseKey key)
{
    QSet<QString> ids;
    for (const domain::Attachment &attachment :
         readAttachments(connection, key, { domain::AttachmentKind::Alert })) {
        for (const domain::AlertRef &alert : attachment.payload.alertRefs())
            ids.insert(alert.id);
    }
    return int(ids.size());
}

/// One deletion on its way back.
class Restoring
{
public:
    Restoring(Connection &connection, CaseKey key, const QJsonObject &content, const Timestamp &now,
              ChangeSet &changes)
        : m_connection(connection)
        , m_key(key)
        , m_content(content)
        , m_now(now)
        , m_changes(changes)
    {
    }

    Result<SubmitResult> restoreCase()
    {
        domain::Case value = caseFrom(textOf(m_content.value("case"_L1).toObject()));
        const WorkspaceId workspace{ m_content.value("workspace"_L1).toInteger() };
        const bool isOfRemote = isRemote(m_connection, workspace);
        const auto withdrawn = withdraw();
        if (!withdrawn)
            return failure(withdrawn.error());
        const bool isGoneThere = isOfRemote && *withdrawn == Withdrawn::WasConfirmed;
        if (isGoneThere)
            value.id = newUid();
        Statement taken(m_connection, "SELECT 1 FROM case_row WHERE id = ? AND workspace = ?");
        taken.bind(value.id, workspace);
        if (taken.next()) // it was imported again meanwhile
            return failure(ErrorKind::Conflict, u"Saved object [cases/%1] conflict"_s.arg(value.id));
        if (const auto written = writeCase(value, workspace); !written)
            return failure(written.error());
        m_changes.casesAdded.append(m_key);
        if (isGoneThere) {
            const Result<domain::Remote> remote = readRemote(m_connection, workspace);
            queueCreation(m_connection, m_key, workspace, *readCase(m_connection, m_key),
                          remote ? std::optional(Quoting{ .me = remote->settings.me }) : std::nullopt, m_now,
                          m_changes);
        }
        if (isOfRemote && !isGoneThere)
            goOn(value, workspace);
        return SubmitResult{ .caseKey = m_key, .caseId = value.id, .version = value.version };
    }

    Result<SubmitResult> restoreAttachment()
    {
        const Result<StoredCase> stored = readCase(m_connection, m_key);
        if (!stored)
            return failure(stored.error());
        const auto withdrawn = withdraw();
        if (!withdrawn)
            return failure(withdrawn.error());
        const domain::Attachment attachment
            = attachmentFrom(textOf(m_content.value("attachment"_L1).toObject()));
        const qint64 entry = m_content.value("entryKey"_L1).toInteger();
        TimelineWriter timeline(m_connection, m_key, true);
        timeline.restoreAttachment(attachment, { m_content.value("attachmentKey"_L1).toInteger(), entry });
        timeline.removeActivity(m_content.value("undoneBy"_L1).toString());
        timeline.finish();
        countAnew(*stored, attachment);
        m_changes.activityChanged.append(m_key);
        if (stored->isRemote)
            goOnWith(attachment, entry, *stored, *withdrawn);
        return SubmitResult{ .caseKey = m_key,
                             .caseId = stored->value.id,
                             .version = stored->value.version,
                             .attachmentIds = { attachment.id } };
    }

private:
    enum class Withdrawn { NothingWaited, Deletion, WasConfirmed };

    Result<Withdrawn> withdraw()
    {
        const OperationKey deletion{ m_content.value("queued"_L1).toInteger() };
        if (!deletion.isValid())
            return Withdrawn::NothingWaited;
        const std::optional<QueuedOperation> queued = pendingOperation(m_connection, deletion);
        if (!queued)
            return Withdrawn::WasConfirmed;
        if (queued->operation.state == PendingState::Sent) {
            return failure(Error{ .kind = ErrorKind::Conflict,
                                  .message = u"The deletion is on its way"_s,
                                  .code = "deletion.sent" });
        }
        removePending(m_connection, deletion);
        m_changes.outbox = true;
        return Withdrawn::Deletion;
    }

    Result<void> writeCase(const domain::Case &value, WorkspaceId workspace)
    {
        FacetChanges facets;
        insertCase(m_connection, m_key, workspace, value, facets);
        facets.write(m_connection);
        TimelineWriter timeline(m_connection, m_key, false);
        timeline.addAll(valuesFrom(m_content.value("attachments"_L1), &attachmentFrom),
                        valuesFrom(m_content.value("activities"_L1), &activityFrom));
        timeline.finish();
        const QJsonArray drafts = m_content.value("drafts"_L1).toArray();
        for (const QJsonValue item : drafts) {
            const QJsonObject draft = item.toObject();
            const Result<DraftKey> written
                = writeDraft(m_connection,
                             { .key = {},
                               .kind = domain::DraftKind(draft.value("kind"_L1).toInt()),
                               .caseKey = m_key,
                               .target = draft.value("target"_L1).toString(),
                               .content = draft.value("content"_L1).toObject(),
                               .baseText = draft.value("base"_L1).toString(),
                               .savedAt = Timestamp(draft.value("saved"_L1).toInteger()) });
            if (!written)
                return failure(written.error());
        }
        if (!drafts.isEmpty())
            m_changes.draftsChanged.append(m_key);
        return {};
    }

    QList<PendingOperation> dropped() const
    {
        return operationsFromJson(m_content.value("operations"_L1).toArray());
    }

    /// What was dropped for the deletion waits again, on top of what the remote had.
    void goOn(const domain::Case &value, WorkspaceId workspace)
    {
        const QJsonObject provisional = m_content.value("provisional"_L1).toObject();
        for (auto it = provisional.begin(); it != provisional.end(); ++it) {
            Statement mark(
                m_connection,
                "UPDATE activity SET provisional = ? WHERE key BETWEEN ? AND ? AND json IS NOT NULL "
                "AND json_extract(json, '$.id') = ?");
            mark.bind(it.value().toInteger(), firstRowKey(m_key), lastRowKey(m_key), it.key());
            mark.run();
        }
        queueAgain(m_connection, m_key, workspace, dropped());
        if (existsOnRemote(m_connection, m_key)) {
            noteOnRemote(m_connection, m_key, workspace, DuePriority::Changed);
            keepBase(m_connection, m_key, value);
        }
        Merging(m_connection, m_now, m_changes).takeBaseAgain(m_key);
        m_changes.outbox = true;
        m_changes.conflicts = true;
    }

    void goOnWith(const domain::Attachment &attachment, qint64 entry, const StoredCase &before,
                  Withdrawn withdrawn)
    {
        TimelineFollower(m_connection, m_key).linkEarlier(attachment); // read while it was away
        QList<PendingOperation> operations = dropped();
        if (withdrawn == Withdrawn::WasConfirmed) {
            operations = { { .kind = PendingKind::AddAttachment,
                             .attachmentId = attachment.id,
                             .payload = attachment.payload.object(),
                             .created = m_now } };
        }
        if (!operations.isEmpty() && existsOnRemote(m_connection, m_key))
            keepBase(m_connection, m_key, before.value);
        queueAgain(m_connection, m_key, before.workspace, operations);
        for (const PendingOperation &operation : pendingOf(m_connection, m_key)) {
            if (operation.kind != PendingKind::AddAttachment || operation.attachmentId != attachment.id)
                continue;
            Statement mark(m_connection, "UPDATE activity SET provisional = ? WHERE key = ?");
            mark.bind(operation.key, entry);
            mark.run();
        }
        Merging(m_connection, m_now, m_changes).takeBaseAgain(m_key);
        m_changes.outbox = true;
    }

    void countAnew(const StoredCase &stored, const domain::Attachment &attachment)
    {
        domain::Case after = stored.value;
        if (attachment.payload.kind() == domain::AttachmentKind::UserComment)
            ++after.totalComments;
        if (attachment.payload.kind() == domain::AttachmentKind::Alert)
            after.totalAlerts = countAlerts(m_connection, m_key);
        FacetChanges facets;
        updateCase(m_connection, m_key, stored.workspace, stored.value, after, facets);
        facets.write(m_connection);
        m_changes.casesChanged.append(m_key);
    }

    Connection &m_connection;
    const CaseKey m_key;
    const QJsonObject m_content;
    const Timestamp m_now;
    ChangeSet &m_changes;
};

} // namespace

Result<SubmitResult> applyRestore(Connection &connection, TrashKey trash, const Timestamp &now,
                                  ChangeSet &changes)
{
    Statement take(connection, "DELETE FROM trash WHERE key = ? RETURNING case_key, kind, content");
    take.bind(trash);
    if (!take.next())
        return failure(ErrorKind::NotFound, u"The deletion is no longer kept"_s);
    const CaseKey key{ take.number(0) };
    const QString kind = take.text(1);
    const QJsonObject content = objectFrom(take.bytes(2));
    while (take.next()) { }
    Restoring restoring(connection, key, content, now, changes);
    return kind == "case"_L1 ? restoring.restoreCase() : restoring.restoreAttachment();
}

} // namespace casebook::store
