#include "models/store/outboxwriter.h"

#include "models/domain/casefields.h"
#include "models/store/counters.h"
#include "models/store/pendingqueries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

using domain::Activity;
using domain::PendingKind;
using domain::PendingOperation;
using domain::PendingState;

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

bool isSameField(const PendingOperation &one, const PendingOperation &other)
{
    return one.kind == other.kind && one.field == other.field;
}

/// The field's value in the form of an activity's payload.
QJsonObject payloadOf(const PendingOperation &operation, const QJsonValue &value)
{
    if (operation.kind != PendingKind::CustomField)
        return { { operation.field, value } };
    const QJsonValue entry = value.isObject()
        ? value
        : QJsonValue(QJsonObject{ { u"key"_s, operation.field }, { u"value"_s, value } });
    return { { u"customFields"_s, QJsonArray{ entry } } };
}

/// What @p later does after @p earlier, as one step.
PendingOperation merged(PendingOperation earlier, const PendingOperation &later)
{
    for (const QString &member : later.added) {
        if (earlier.removed.removeAll(member) == 0)
            earlier.added.append(member);
    }
    for (const QString &member : later.removed) {
        if (earlier.added.removeAll(member) == 0)
            earlier.removed.append(member);
    }
    return earlier;
}

} // namespace

OutboxWriter::OutboxWriter(Connection &connection, CaseKey key, WorkspaceId remote, const Timestamp &now)
    : m_connection(connection)
    , m_case(key)
    , m_remote(remote)
    , m_now(now)
    , m_operations(pendingOf(connection, key))
    , m_timeline(connection, key)
{
}

Queued OutboxWriter::add(const QJsonArray &intents, const QList<Activity> &activities)
{
    m_queued = { .activities = activities };
    for (const QJsonValue intent : intents) {
        PendingOperation operation = domain::pendingFromIntent(intent.toObject());
        operation.created = m_now;
        switch (operation.kind) {
        case PendingKind::Text:
        case PendingKind::Set:
        case PendingKind::CustomField:
            addValue(operation);
            break;
        case PendingKind::Members:
            addMembers(operation);
            break;
        case PendingKind::EditAttachment:
            addEdit(operation);
            break;
        case PendingKind::DeleteAttachment:
            addRemoval(operation);
            break;
        case PendingKind::Create:
        case PendingKind::Delete:
        case PendingKind::AddAttachment:
        case PendingKind::Push:
            append(operation);
            break;
        }
    }
    return m_queued;
}

Queued OutboxWriter::addDeletion(const QJsonArray &intents)
{
    bool wasEverThere = true;
    QList<PendingOperation> dropped;
    for (const PendingOperation &operation : std::as_const(m_operations)) {
        if (operation.state == PendingState::Sent)
            continue;
        wasEverThere = wasEverThere && operation.kind != PendingKind::Create;
        dropped.append(operation);
        removePending(m_connection, operation.key);
    }
    m_queued = {};
    if (wasEverThere)
        add(intents, {});
    m_queued.dropped = dropped;
    return m_queued;
}

void OutboxWriter::append(PendingOperation operation)
{
    operation.key = insertPending(m_connection, m_case, m_remote, operation);
    m_operations.append(operation);
    if (operation.kind == PendingKind::Delete || operation.kind == PendingKind::DeleteAttachment)
        m_queued.deletion = operation.key;
    for (const Activity &activity : std::as_const(m_queued.activities)) {
        if (tellsOf(activity, operation))
            m_queued.operations.insert(activity.id, operation.key);
    }
}

template <typename Same>
PendingOperation *OutboxWriter::lastOpen(Same isSame)
{
    const auto last = std::find_if(m_operations.rbegin(), m_operations.rend(), isSame);
    return last != m_operations.rend() && isOpen(*last) ? &*last : nullptr;
}

void OutboxWriter::addValue(PendingOperation operation)
{
    PendingOperation *earlier
        = lastOpen([&](const PendingOperation &each) { return isSameField(each, operation); });
    if (!earlier) {
        append(operation);
        return;
    }
    m_timeline.dropProvisional(earlier->key);
    if (domain::isSameValue(operation.kind, operation.field, earlier->oldValue, operation.newValue)) {
        dropActivities(operation);
        remove(*earlier);
        return;
    }
    const QJsonObject before = payloadOf(operation, earlier->oldValue);
    for (auto it = before.begin(); it != before.end(); ++it)
        m_queued.before.insert(it.key(), it.value());
    earlier->newValue = operation.newValue;
    replace(*earlier);
}

void OutboxWriter::addMembers(PendingOperation operation)
{
    operation.added.removeDuplicates(); // tags may stand twice in a case
    operation.removed.removeDuplicates();
    PendingOperation *earlier
        = lastOpen([&](const PendingOperation &each) { return isSameField(each, operation); });
    if (!earlier) {
        append(operation);
        return;
    }
    m_timeline.dropProvisional(earlier->key);
    const auto told = std::find_if(m_queued.activities.cbegin(), m_queued.activities.cend(),
                                   [&](const Activity &each) { return tellsOf(each, operation); });
    const Activity pattern = told == m_queued.activities.cend() ? Activity() : *told;
    dropActivities(operation);
    const PendingOperation both = merged(*earlier, operation);
    if (both.added.isEmpty() && both.removed.isEmpty()) {
        remove(*earlier);
        return;
    }
    const QJsonObject intent = domain::intentOf(both);
    const auto tell = [&](QLatin1String members, domain::ActivityAction action) {
        if (intent.value(members).toArray().isEmpty())
            return;
        Activity activity = pattern;
        activity.id = newUid();
        activity.version = takeVersion(m_connection);
        activity.actionText = apiText(action);
        activity.payload = { { operation.field, intent.value(members) } };
        m_queued.activities.append(activity);
    };
    tell("added"_L1, domain::ActivityAction::Add);
    tell("removed"_L1, domain::ActivityAction::Delete);
    *earlier = both;
    replace(*earlier);
}

void OutboxWriter::addEdit(PendingOperation operation)
{
    const auto isOf = [&](PendingKind kind) {
        return [&operation, kind](const PendingOperation &each) {
            return each.kind == kind && each.attachmentId == operation.attachmentId;
        };
    };
    if (PendingOperation *addition = lastOpen(isOf(PendingKind::AddAttachment))) {
        addition->payload = operation.newValue.toObject();
        m_timeline.rewriteProvisional(addition->key, { { u"comment"_s, addition->payload } });
        dropActivities(operation);
        replace(*addition);
        m_queued.rewroteAddition = true;
        return;
    }
    PendingOperation *earlier = lastOpen(isOf(PendingKind::EditAttachment));
    if (!earlier) {
        append(operation);
        return;
    }
    m_timeline.dropProvisional(earlier->key);
    if (earlier->oldValue == operation.newValue) {
        dropActivities(operation);
        remove(*earlier);
        return;
    }
    m_queued.commentBefore = earlier->oldValue.toObject();
    earlier->newValue = operation.newValue;
    replace(*earlier);
}

void OutboxWriter::addRemoval(PendingOperation operation)
{
    bool wasEverThere = true;
    const QList<PendingOperation> all = m_operations;
    for (const PendingOperation &each : all) {
        if (each.attachmentId != operation.attachmentId || each.state == PendingState::Sent)
            continue;
        wasEverThere = wasEverThere && each.kind != PendingKind::AddAttachment;
        m_queued.dropped.append(each);
        m_timeline.dropProvisional(each.key);
        remove(each);
    }
    if (wasEverThere)
        append(operation);
    else
        dropActivities(operation);
}

void OutboxWriter::remove(const PendingOperation &operation)
{
    const OperationKey key = operation.key;
    removePending(m_connection, key);
    m_operations.removeIf([key](const PendingOperation &each) { return each.key == key; });
}

void OutboxWriter::replace(PendingOperation &earlier)
{
    earlier.state = PendingState::Waiting;
    earlier.created = m_now;
    earlier.notBefore.reset();
    earlier.lastError.reset();
    earlier.key = updatePending(m_connection, m_case, m_remote, earlier);
    for (const Activity &activity : std::as_const(m_queued.activities)) {
        if (tellsOf(activity, earlier))
            m_queued.operations.insert(activity.id, earlier.key);
    }
}

void OutboxWriter::dropActivities(const PendingOperation &operation)
{
    m_queued.activities.removeIf([&](const Activity &activity) { return tellsOf(activity, operation); });
}

} // namespace casebook::store
