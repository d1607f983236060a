#include "models/store/casecreation.h"

#include "models/domain/limits.h"
#include "models/store/casecontent.h"
#include "models/store/caserow.h"
#include "models/store/counters.h"
#include "models/store/keys.h"
#include "models/store/pendingqueries.h"
#include "models/store/remotequeries.h"
#include "models/store/statement.h"
#include "models/store/syncstatequeries.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::PendingKind;
using domain::PendingOperation;

class Creation
{
public:
    Creation(Connection &connection, CaseKey key, WorkspaceId remote, const Timestamp &now)
        : m_connection(connection)
        , m_key(key)
        , m_remote(remote)
        , m_now(now)
    {
    }

    OperationKey queue(PendingOperation operation)
    {
        operation.created = m_now;
        return insertPending(m_connection, m_key, m_remote, operation);
    }

    void queueCase(const domain::Case &value)
    {
        const OperationKey creation
            = queue({ .kind = PendingKind::Create, .caseId = value.id, .payload = creationPayload(value) });
        markEntries(creation, "attachment IS NULL");
        if (value.status.value != domain::StatusValue::Open) {
            queue({ .kind = PendingKind::Set,
                    .field = u"status"_s,
                    .oldValue = apiText(domain::Status(domain::StatusValue::Open)),
                    .newValue = apiText(value.status) });
        }
    }

    void queueAttachment(const domain::Attachment &attachment, const domain::AttachmentPayload &payload)
    {
        const OperationKey addition = queue({ .kind = PendingKind::AddAttachment,
                                              .attachmentId = attachment.id,
                                              .payload = payload.object() });
        Statement find(m_connection, "SELECT key FROM attachment WHERE key BETWEEN ? AND ? AND id = ?");
        find.bind(firstRowKey(m_key), lastRowKey(m_key), attachment.id);
        if (find.next())
            markEntries(addition, "attachment = " + QByteArray::number(find.number(0)));
    }

private:
    void markEntries(OperationKey operation, const QByteArray &condition)
    {
        Statement mark(
            m_connection,
            "UPDATE activity SET provisional = ? WHERE key BETWEEN ? AND ? AND json IS NOT NULL AND "
                + condition);
        mark.bind(operation, firstRowKey(m_key), lastRowKey(m_key));
        mark.run();
    }

    Connection &m_connection;
    const CaseKey m_key;
    const WorkspaceId m_remote;
    const Timestamp m_now;
};

/// What is sent for a comment: somebody else's says whose it was and when. One too long for that stays as it
/// is.
domain::AttachmentPayload quoted(const domain::Attachment &attachment, const Quoting &quoting)
{
    const QString author = attachment.createdBy.displayName().simplified();
    if (attachment.payload.kind() != domain::AttachmentKind::UserComment || author.isEmpty()
        || quoting.mine.contains(attachment.id) || attachment.createdBy.identity() == quoting.me.identity())
        return attachment.payload;
    const QString when = attachment.createdAt.toDateTime().toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
    const QString text = u"**%1**, %2:\n\n%3"_s.arg(author, when, attachment.payload.commentText());
    return text.size() > domain::limits::comment ? attachment.payload
                                                 : attachment.payload.withCommentText(text);
}

Error refused(const QByteArray &code, const QString &message)
{
    return { .kind = ErrorKind::InvalidInput, .message = message, .code = code, .httpStatus = 400 };
}

} // namespace

void queueCreation(Connection &connection, CaseKey key, WorkspaceId remote, const StoredCase &stored,
                   const std::optional<Quoting> &quoting, const Timestamp &now, ChangeSet &changes)
{
    Creation creation(connection, key, remote, now);
    creation.queueCase(stored.value);
    const QList<domain::Attachment> attachments = readAttachments(connection, key, {});
    for (const domain::Attachment &attachment : attachments) {
        if (!attachment.payload.isFile())
            creation.queueAttachment(attachment, quoting ? quoted(attachment, *quoting) : attachment.payload);
    }
    updateSyncState(connection, key, changes);
    changes.outbox = true;
    changes.activityChanged.append(key);
}

Result<void> moveToRemote(Connection &connection, CaseKey key, WorkspaceId remote, const Timestamp &now,
                          ChangeSet &changes)
{
    const Result<domain::Remote> target = readRemote(connection, remote);
    if (!target)
        return failure(target.error());
    const Result<StoredCase> stored = readCase(connection, key);
    if (!stored)
        return failure(stored.error());
    if (stored->isRemote)
        return failure(refused("case.notLocal", u"The case belongs to a remote already"_s));
    if (!target->settings.owners.contains(stored->value.owner))
        return failure(refused("owner.differs", u"The remote is not asked for cases of this owner"_s));
    const QList<domain::Attachment> attachments = readAttachments(connection, key, {});
    if (std::any_of(attachments.begin(), attachments.end(),
                    [](const domain::Attachment &each) { return each.payload.isFile(); }))
        return failure(refused("case.hasFiles", u"Files cannot be moved to a remote"_s));
    FacetChanges facets;
    facets.remove(rowOf(stored->value, stored->workspace));
    facets.add(rowOf(stored->value, remote));
    facets.write(connection);
    Statement move(connection, "UPDATE case_row SET workspace = ? WHERE key = ?");
    move.bind(remote, key);
    move.run();
    queueCreation(connection, key, remote, *stored, std::nullopt, now, changes);
    return {};
}

} // namespace casebook::store
