#include "ui/outbox/changetext.h"

#include "ui/common/formatting.h"
#include "ui/outbox/fieldtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::PendingKind;
using domain::PendingOperation;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::ChangeText)
};

QString listText(const QStringList &values)
{
    return QLocale().createSeparatedList(values);
}

/// Values in one sentence may hold "%1" themselves.
QString said(const QString &sentence, const QStringList &values)
{
    QString text;
    qsizetype from = 0;
    for (qsizetype at = sentence.indexOf(u'%'); at >= 0; at = sentence.indexOf(u'%', from)) {
        const int number = at + 1 < sentence.size() ? sentence.at(at + 1).digitValue() : -1;
        text += sentence.mid(from, at - from);
        if (number >= 1 && number <= values.size())
            text += values.at(number - 1).simplified();
        else
            text += sentence.mid(at, 2);
        from = at + 2;
    }
    return text + sentence.mid(from);
}

QString membersText(const PendingOperation &operation, const QString &title)
{
    const QStringList values{ listText(operation.added), title, listText(operation.removed) };
    const bool tags = operation.field == "tags"_L1;
    if (operation.removed.isEmpty()) {
        const int count = static_cast<int>(operation.added.size());
        return said(tags ? Tr::tr("Add the tag(s) %1 to “%2”", nullptr, count)
                         : Tr::tr("Assign %n person(s) to “%2”", nullptr, count),
                    values);
    }
    if (operation.added.isEmpty()) {
        const int count = static_cast<int>(operation.removed.size());
        return said(tags ? Tr::tr("Remove the tag(s) %3 from “%2”", nullptr, count)
                         : Tr::tr("Remove %n assignee(s) from “%2”", nullptr, count),
                    values);
    }
    return said(tags ? Tr::tr("Add the tags %1 to “%2” and remove %3")
                     : Tr::tr("Change the assignees of “%2”"),
                values);
}

QString setText(const PendingOperation &operation, const QString &title)
{
    const QStringList values{ fieldValueText(operation.field, operation.newValue), title };
    const bool none = values.first().isEmpty();
    if (operation.field == "status"_L1)
        return said(Tr::tr("Set the status of “%2” to %1"), values);
    if (operation.field == "severity"_L1)
        return said(Tr::tr("Set the severity of “%2” to %1"), values);
    if (operation.field == "category"_L1)
        return said(none ? Tr::tr("Remove the category of “%2”") : Tr::tr("Set the category of “%2” to %1"),
                    values);
    if (operation.field == "connector"_L1)
        return said(Tr::tr("Set the connector of “%2” to %1"), values);
    if (operation.field == "settings"_L1)
        return said(Tr::tr("Change the settings of “%2”"), values);
    return said(Tr::tr("Change the field %1 of “%2”"), { fieldText(operation.field), title });
}

domain::AttachmentKind attachmentKind(const PendingOperation &operation)
{
    const QJsonObject payload
        = operation.payload.isEmpty() ? operation.newValue.toObject() : operation.payload;
    return domain::AttachmentPayload(payload).kind();
}

QString attachmentChange(const PendingOperation &operation, const QString &title)
{
    switch (attachmentKind(operation)) {
    case domain::AttachmentKind::UserComment:
        switch (operation.kind) {
        case PendingKind::AddAttachment:
            return said(Tr::tr("Add a comment to “%1”"), { title });
        case PendingKind::EditAttachment:
            return said(Tr::tr("Edit a comment of “%1”"), { title });
        default:
            return said(Tr::tr("Delete a comment of “%1”"), { title });
        }
    case domain::AttachmentKind::Alert: {
        const int count = static_cast<int>(domain::AttachmentPayload(operation.payload).alertRefs().size());
        return said(operation.kind == PendingKind::AddAttachment
                        ? Tr::tr("Attach %n alert(s) to “%1”", nullptr, count)
                        : Tr::tr("Remove %n alert(s) from “%1”", nullptr, count),
                    { title });
    }
    default:
        return said(operation.kind == PendingKind::DeleteAttachment ? Tr::tr("Remove an attachment from “%1”")
                                                                    : Tr::tr("Add an attachment to “%1”"),
                    { title });
    }
}

QString connectorName(const QJsonObject &payload)
{
    const QJsonObject connector = payload.value("connector"_L1).toObject();
    return (connector.isEmpty() ? payload : connector).value("name"_L1).toString();
}

} // namespace

QString changeText(const store::WaitingChange &change)
{
    const PendingOperation &operation = change.operation;
    const QString title = change.caseTitle;
    switch (operation.kind) {
    case PendingKind::Create:
        return said(Tr::tr("Create the case “%1”"), { title });
    case PendingKind::Delete:
        return said(Tr::tr("Delete the case “%1”"), { title });
    case PendingKind::Text:
        if (operation.field == "title"_L1)
            return said(Tr::tr("Change the title of “%1” to “%2”"),
                        { operation.oldValue.toString(title), operation.newValue.toString() });
        return said(Tr::tr("Change the description of “%1”"), { title });
    case PendingKind::Set:
        return setText(operation, title);
    case PendingKind::Members:
        return membersText(operation, title);
    case PendingKind::CustomField:
        return said(Tr::tr("Set the field %1 of “%2” to %3"),
                    { operation.field, title,
                      fieldValueText(u"customFields."_s + operation.field, operation.newValue) });
    case PendingKind::AddAttachment:
    case PendingKind::EditAttachment:
    case PendingKind::DeleteAttachment:
        return attachmentChange(operation, title);
    case PendingKind::Push: {
        const QString name = connectorName(operation.payload);
        return name.isEmpty() ? said(Tr::tr("Push “%1” to its external system"), { title })
                              : said(Tr::tr("Push “%1” to %2"), { title, name });
    }
    }
    return title;
}

QString writtenText(const PendingOperation &operation)
{
    switch (operation.kind) {
    case PendingKind::Create: {
        const QString title = operation.payload.value("title"_L1).toString();
        const QString description = operation.payload.value("description"_L1).toString();
        return title + u"\n\n"_s + description;
    }
    case PendingKind::Text:
        return operation.newValue.toString();
    case PendingKind::AddAttachment:
    case PendingKind::DeleteAttachment: {
        const domain::AttachmentPayload payload(operation.payload);
        QStringList lines;
        for (const domain::AlertRef &alert : payload.alertRefs())
            lines.append(alert.id);
        return lines.isEmpty() ? payload.commentText() : lines.join(u'\n');
    }
    case PendingKind::EditAttachment:
        return domain::AttachmentPayload(operation.newValue.toObject()).commentText();
    case PendingKind::CustomField:
        return fieldValueText(u"customFields."_s + operation.field, operation.newValue);
    case PendingKind::Set:
        return operation.field == "connector"_L1 || operation.field == "settings"_L1
            ? fieldDetail(operation.field, operation.newValue)
            : QString();
    case PendingKind::Members:
    case PendingKind::Delete:
    case PendingKind::Push:
        return {};
    }
    return {};
}

QString pendingStateText(const PendingOperation &operation, const Timestamp &now)
{
    switch (operation.state) {
    case domain::PendingState::Sent:
        return Tr::tr("Sending", "state of a waiting change");
    case domain::PendingState::Failed:
        return Tr::tr("Failed", "state of a waiting change");
    case domain::PendingState::Waiting:
    case domain::PendingState::Again:
        break;
    }
    if (operation.notBefore && *operation.notBefore > now) {
        const qint64 seconds = (operation.notBefore->msecs() - now.msecs() + 999) / 1000;
        //: %1 is a duration
        return Tr::tr("Will be tried again in %1").arg(waitText(seconds));
    }
    return Tr::tr("Waiting", "state of a waiting change");
}

QString refusalText(const PendingOperation &operation)
{
    if (!operation.lastError)
        return {};
    return operation.lastError->message;
}

QLatin1String changeIcon(const PendingOperation &operation)
{
    switch (operation.kind) {
    case PendingKind::Create:
        return "document-new"_L1;
    case PendingKind::Delete:
    case PendingKind::DeleteAttachment:
        return "edit-delete"_L1;
    case PendingKind::Members:
        return operation.field == "tags"_L1 ? "tag"_L1 : "user"_L1;
    case PendingKind::AddAttachment:
        return attachmentKind(operation) == domain::AttachmentKind::UserComment ? "edit-comment"_L1
                                                                                : "mail-attachment"_L1;
    case PendingKind::Push:
        return "network-connect"_L1;
    case PendingKind::Text:
    case PendingKind::Set:
    case PendingKind::CustomField:
    case PendingKind::EditAttachment:
        return "document-edit"_L1;
    }
    return "document-edit"_L1;
}

domain::SyncState syncStateOf(const PendingOperation &operation)
{
    switch (operation.state) {
    case domain::PendingState::Sent:
        return domain::SyncState::Sending;
    case domain::PendingState::Failed:
        return domain::SyncState::Refused;
    case domain::PendingState::Waiting:
    case domain::PendingState::Again:
        break;
    }
    return domain::SyncState::Waiting;
}

} // namespace casebook::ui
