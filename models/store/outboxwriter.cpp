#include "models/store/outboxwriter.h"

#include "models/store/pendingqueries.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::Activity;
using domain::PendingKind;
using domain::PendingOperation;

/// Whether @p activity tells what @p operation asks for.
bool tellsOf(const Activity &activity, const PendingOperation &operation)
{
    switch (operation.kind) {
    case PendingKind::Create:
        return activity.type() == domain::ActivityType::CreateCase;
    case PendingKind::Text:
    case PendingKind::Set:
    case PendingKind::Members:
        return activity.typeText == operation.field;
    case PendingKind::CustomField:
        return activity.type() == domain::ActivityType::CustomFields
            && activity.payload.value("customFields"_L1)[0]["key"_L1] == operation.field;
    case PendingKind::AddAttachment:
    case PendingKind::EditAttachment:
    case PendingKind::DeleteAttachment:
        return activity.commentId == operation.attachmentId;
    case PendingKind::Delete:
    case PendingKind::Push:
        return false;
    }
    return false;
}

} // namespace

OutboxWriter::OutboxWriter(Connection &connection, CaseKey key, WorkspaceId remote, const Timestamp &now)
    : m_connection(connection)
    , m_case(key)
    , m_remote(remote)
    , m_now(now)
{
}

Queued OutboxWriter::add(const QJsonArray &intents, const QList<Activity> &activities)
{
    Queued queued;
    queued.activities = activities;
    for (const QJsonValue intent : intents) {
        PendingOperation operation = domain::pendingFromIntent(intent.toObject());
        operation.created = m_now;
        operation.key = insertPending(m_connection, m_case, m_remote, operation);
        for (const Activity &activity : activities) {
            if (tellsOf(activity, operation))
                queued.operations.insert(activity.id, operation.key);
        }
    }
    return queued;
}

} // namespace casebook::store
