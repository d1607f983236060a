#include "models/domain/pendingoperation.h"

#include <QJsonArray>

#include <array>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

struct KindWord
{
    PendingKind kind;
    QLatin1String word;
};

constexpr std::array kindWords{
    KindWord{ PendingKind::Create, "create"_L1 },
    KindWord{ PendingKind::Delete, "delete"_L1 },
    KindWord{ PendingKind::Text, "text"_L1 },
    KindWord{ PendingKind::Set, "set"_L1 },
    KindWord{ PendingKind::Members, "members"_L1 },
    KindWord{ PendingKind::CustomField, "customField"_L1 },
    KindWord{ PendingKind::AddAttachment, "addAttachment"_L1 },
    KindWord{ PendingKind::EditAttachment, "editAttachment"_L1 },
    KindWord{ PendingKind::DeleteAttachment, "deleteAttachment"_L1 },
    KindWord{ PendingKind::Push, "push"_L1 },
};

PendingKind kindOf(const QString &word)
{
    for (const KindWord &known : kindWords) {
        if (known.word == word)
            return known.kind;
    }
    return PendingKind::Set;
}

QString wordOf(PendingKind kind)
{
    for (const KindWord &known : kindWords) {
        if (known.kind == kind)
            return known.word;
    }
    return {};
}

// Tags are texts, assignees objects with a uid.
QStringList membersFrom(const QJsonValue &value)
{
    QStringList members;
    for (const QJsonValue member : value.toArray())
        members.append(member.isObject() ? member.toObject().value("uid"_L1).toString() : member.toString());
    return members;
}

QJsonArray membersOf(const QString &field, const QStringList &members)
{
    if (field != "assignees"_L1)
        return QJsonArray::fromStringList(members);
    QJsonArray array;
    for (const QString &uid : members)
        array.append(QJsonObject{ { u"uid"_s, uid } });
    return array;
}

bool speaksOfAttachment(PendingKind kind)
{
    return kind == PendingKind::AddAttachment || kind == PendingKind::EditAttachment
        || kind == PendingKind::DeleteAttachment;
}

} // namespace

PendingOperation pendingFromIntent(const QJsonObject &intent)
{
    PendingOperation operation;
    operation.kind = kindOf(intent.value("kind"_L1).toString());
    operation.field = intent.value("field"_L1).toString();
    if (operation.kind == PendingKind::Members) {
        operation.added = membersFrom(intent.value("added"_L1));
        operation.removed = membersFrom(intent.value("removed"_L1));
        return operation;
    }
    if (intent.contains("old"_L1))
        operation.oldValue = intent.value("old"_L1);
    if (intent.contains("new"_L1))
        operation.newValue = intent.value("new"_L1);
    operation.payload = intent.value("payload"_L1).toObject();
    if (speaksOfAttachment(operation.kind))
        operation.attachmentId = intent.value("id"_L1).toString();
    else if (intent.contains("id"_L1))
        operation.caseId = intent.value("id"_L1).toString();
    return operation;
}

QJsonObject intentOf(const PendingOperation &operation)
{
    QJsonObject intent{ { u"kind"_s, wordOf(operation.kind) } };
    switch (operation.kind) {
    case PendingKind::Create:
        intent.insert("id"_L1, operation.caseId);
        intent.insert("payload"_L1, operation.payload);
        break;
    case PendingKind::Delete:
        intent.insert("id"_L1, operation.caseId);
        break;
    case PendingKind::Text:
    case PendingKind::Set:
    case PendingKind::CustomField:
        intent.insert("field"_L1, operation.field);
        intent.insert("old"_L1, operation.oldValue);
        intent.insert("new"_L1, operation.newValue);
        break;
    case PendingKind::Members:
        intent.insert("field"_L1, operation.field);
        intent.insert("added"_L1, membersOf(operation.field, operation.added));
        intent.insert("removed"_L1, membersOf(operation.field, operation.removed));
        break;
    case PendingKind::EditAttachment:
        intent.insert("id"_L1, operation.attachmentId);
        intent.insert("old"_L1, operation.oldValue);
        intent.insert("new"_L1, operation.newValue);
        break;
    case PendingKind::AddAttachment:
    case PendingKind::DeleteAttachment:
        intent.insert("id"_L1, operation.attachmentId);
        intent.insert("payload"_L1, operation.payload);
        break;
    case PendingKind::Push:
        intent.insert("payload"_L1, operation.payload);
        break;
    }
    return intent;
}

} // namespace casebook::domain
