#include "models/sync/receipts.h"

#include "models/domain/casefields.h"
#include "models/json/codec.h"

#include <QJsonArray>

#include <algorithm>

namespace casebook::sync {

using domain::Activity;
using domain::Attachment;
using domain::AttachmentKind;
using domain::AttachmentPayload;
using domain::Case;
using domain::PendingKind;
using domain::PendingOperation;
using domain::User;
using namespace Qt::StringLiterals;

namespace {

QString logType(const PendingOperation &operation)
{
    return operation.kind == PendingKind::CustomField ? u"customFields"_s : operation.field;
}

QJsonValue loggedValue(const PendingOperation &operation, const Activity &entry)
{
    if (operation.kind != PendingKind::CustomField)
        return entry.payload.value(operation.field);
    const QJsonArray entries = entry.payload.value("customFields"_L1).toArray();
    for (const QJsonValue field : entries) {
        if (field["key"_L1].toString() == operation.field)
            return field;
    }
    return QJsonValue::Undefined;
}

QStringList loggedMembers(const QString &field, const Activity &entry)
{
    QStringList members;
    const QJsonArray entries = entry.payload.value(field).toArray();
    for (const QJsonValue member : entries)
        members.append(member.isObject() ? member["uid"_L1].toString() : member.toString());
    return members;
}

/// Looks through the log for one operation.
class LogLook
{
public:
    LogLook(const QList<Activity> &log, const User &me)
        : m_log(log)
        , m_me(me)
    {
    }

    bool isOvertaken(const PendingOperation &operation, const Case &theirs) const
    {
        return operation.kind == PendingKind::Members ? areMembersOvertaken(operation, theirs)
                                                      : isValueOvertaken(operation, theirs);
    }

private:
    bool isValueOvertaken(const PendingOperation &operation, const Case &theirs) const
    {
        const QJsonValue now = domain::fieldValue(theirs, operation.kind, operation.field);
        if (domain::isSameValue(operation.kind, operation.field, now, operation.newValue))
            return false; // in effect
        const auto speaksOf = [&](const Activity &entry) {
            return entry.typeText == logType(operation) && !loggedValue(operation, entry).isUndefined();
        };
        const auto isWanted = [&](const Activity &entry) {
            return speaksOf(entry)
                && domain::isSameValue(operation.kind, operation.field, loggedValue(operation, entry),
                                       operation.newValue);
        };
        return isFollowed(operation, isWanted, speaksOf);
    }

    // Of the members that are not as asked for, each must have been so and then been changed by others.
    bool areMembersOvertaken(const PendingOperation &operation, const Case &theirs) const
    {
        const QStringList now = membersOf(theirs, operation.field);
        bool any = false;
        for (const auto &[members, isAdded] :
             { std::pair{ operation.added, true }, std::pair{ operation.removed, false } }) {
            for (const QString &member : members) {
                if (now.contains(member) == isAdded)
                    continue;
                if (!isMemberOvertaken(operation, member, isAdded))
                    return false;
                any = true;
            }
        }
        return any;
    }

    bool isMemberOvertaken(const PendingOperation &operation, const QString &member, bool isAdded) const
    {
        const auto speaksOf = [&](const Activity &entry) {
            return entry.typeText == operation.field
                && loggedMembers(operation.field, entry).contains(member);
        };
        const auto isWanted = [&](const Activity &entry) {
            return speaksOf(entry) && (entry.actionText == "add"_L1) == isAdded;
        };
        return isFollowed(operation, isWanted, speaksOf);
    }

    template <typename IsWanted, typename SpeaksOf>
    bool isFollowed(const PendingOperation &operation, IsWanted isWanted, SpeaksOf speaksOf) const
    {
        bool found = false;
        for (const Activity &entry : m_log) {
            const bool byMe = isMine(entry.createdBy, m_me);
            if (!found) {
                found = byMe && isWanted(entry)
                    && entry.createdAt.msecs() >= operation.firstSent->msecs() - clockTolerance;
            } else if (!byMe && speaksOf(entry)) {
                return true;
            }
        }
        return false;
    }

    static QStringList membersOf(const Case &theirs, const QString &field)
    {
        if (field == "tags"_L1)
            return theirs.tags;
        QStringList uids;
        for (const domain::Assignee &assignee : theirs.assignees)
            uids.append(assignee.uid);
        return uids;
    }

    const QList<Activity> &m_log;
    const User &m_me;
};

QJsonValue trimmed(const QJsonValue &value)
{
    return value.isString() ? QJsonValue(value.toString().trimmed()) : value;
}

QJsonObject setCustomFields(const QJsonValue &value)
{
    QJsonObject set;
    const QJsonArray fields = value.toArray();
    for (const QJsonValue field : fields) {
        if (!field["value"_L1].isNull())
            set.insert(field["key"_L1].toString(), field["value"_L1]);
    }
    return set;
}

} // namespace

bool isMine(const User &author, const User &me)
{
    const auto isSame = [](const std::optional<QString> &one, const std::optional<QString> &other) {
        return one && other && !one->isEmpty() && one == other;
    };
    if (me.username.value_or(QString()).isEmpty() && me.profileUid.value_or(QString()).isEmpty())
        return true;
    if (author.username.has_value() && me.username.has_value())
        return isSame(author.username, me.username);
    return isSame(author.profileUid, me.profileUid);
}

QList<OperationKey> overtaken(const QList<PendingOperation> &operations, const Case &theirs,
                              QList<Activity> log, const User &me)
{
    std::stable_sort(log.begin(), log.end(),
                     [](const Activity &a, const Activity &b) { return a.createdAt < b.createdAt; });
    const LogLook look(log, me);
    QList<OperationKey> found;
    for (const PendingOperation &operation : operations) {
        if (domain::isFieldChange(operation.kind) && operation.firstSent
            && look.isOvertaken(operation, theirs))
            found.append(operation.key);
    }
    return found;
}

QByteArray creationContent(const QJsonObject &object)
{
    QJsonArray tags;
    for (const QJsonValue tag : object.value("tags"_L1).toArray())
        tags.append(trimmed(tag));
    QJsonArray assignees;
    for (const QJsonValue assignee : object.value("assignees"_L1).toArray())
        assignees.append(assignee["uid"_L1]);
    const QJsonValue severity = object.value("severity"_L1);
    const QJsonValue category = object.value("category"_L1);
    return json::canonical(QJsonObject{
        { u"title"_s, trimmed(object.value("title"_L1)) },
        { u"description"_s, trimmed(object.value("description"_L1)) },
        { u"tags"_s, tags },
        { u"owner"_s, object.value("owner"_L1) },
        { u"severity"_s, severity.isString() ? severity : u"low"_s },
        { u"category"_s, category.isUndefined() ? QJsonValue::Null : trimmed(category) },
        { u"assignees"_s, assignees },
        { u"connector"_s, object.value("connector"_L1)["id"_L1] },
        { u"customFields"_s, setCustomFields(object.value("customFields"_L1)) },
    });
}

bool hasSameContent(const AttachmentPayload &one, const AttachmentPayload &other)
{
    if (one.kind() != other.kind())
        return false;
    switch (one.kind()) {
    case AttachmentKind::UserComment:
        return one.commentText() == other.commentText();
    case AttachmentKind::Alert:
    case AttachmentKind::Event:
        return one.alertRefs() == other.alertRefs();
    default:
        return one.object() == other.object();
    }
}

QList<Attachment> twins(const PendingOperation &operation, const QList<Attachment> &all, const User &me)
{
    const AttachmentPayload wanted(operation.payload);
    QList<Attachment> found;
    for (const Attachment &attachment : all) {
        if (!operation.knownComments.contains(attachment.id) && isMine(attachment.createdBy, me)
            && hasSameContent(attachment.payload, wanted))
            found.append(attachment);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Attachment &a, const Attachment &b) { return a.createdAt < b.createdAt; });
    return found;
}

std::optional<QString> editedTwin(const PendingOperation &operation, const QList<Attachment> &all,
                                  const QList<Activity> &log, const User &me)
{
    const AttachmentPayload wanted(operation.payload);
    if (wanted.kind() != AttachmentKind::UserComment || !operation.firstSent)
        return std::nullopt;
    const auto asLines = [](const QString &text) { return u'\n' + text + u'\n'; };
    const auto isTold = [&log](const QString &id) {
        return std::any_of(log.cbegin(), log.cend(), [&id](const Activity &entry) {
            return entry.commentId == id && entry.action() == domain::ActivityAction::Create;
        });
    };
    for (const Attachment &attachment : all) {
        if (attachment.payload.kind() == AttachmentKind::UserComment && attachment.updatedAt
            && attachment.createdAt.msecs() >= operation.firstSent->msecs() - clockTolerance
            && !operation.knownComments.contains(attachment.id) && isMine(attachment.createdBy, me)
            && asLines(attachment.payload.commentText()).contains(asLines(wanted.commentText()))
            && !isTold(attachment.id))
            return attachment.id;
    }
    return std::nullopt;
}

std::optional<QString> loggedTwin(const PendingOperation &operation, const QList<Activity> &log,
                                  const User &me)
{
    const AttachmentPayload wanted(operation.payload);
    for (const Activity &entry : log) {
        const bool isCreation = entry.type() == domain::ActivityType::Comment && entry.commentId
            && entry.action() == domain::ActivityAction::Create;
        const bool isSince
            = operation.firstSent && entry.createdAt.msecs() >= operation.firstSent->msecs() - clockTolerance;
        if (isCreation && isSince && isMine(entry.createdBy, me)
            && !operation.knownComments.contains(*entry.commentId)
            && hasSameContent(AttachmentPayload(entry.payload.value("comment"_L1).toObject()), wanted))
            return entry.commentId;
    }
    return std::nullopt;
}

} // namespace casebook::sync
