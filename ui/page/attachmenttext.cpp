#include "ui/page/attachmenttext.h"

#include "ui/common/formatting.h"
#include "ui/page/sentence.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::AttachmentText)
};

using domain::ActivityAction;
using domain::AttachmentKind;
using domain::AttachmentPayload;

constexpr int mostNamed = 3;

/// The payload as the activity tells it, else as the attachment is now.
AttachmentPayload payloadOf(const domain::TimelineEntry &entry)
{
    if (entry.activity) {
        const QJsonObject told = entry.activity->payload.value(u"comment"_s).toObject();
        if (!told.isEmpty())
            return AttachmentPayload(told);
    }
    return entry.attachment ? entry.attachment->payload : AttachmentPayload();
}

ActivityAction actionOf(const domain::TimelineEntry &entry)
{
    return entry.activity ? entry.activity->action() : ActivityAction::Create;
}

QString oldComment(const domain::TimelineEntry &entry)
{
    if (entry.oldValue.isString())
        return entry.oldValue.toString();
    const QJsonObject old = entry.oldValue.toObject();
    return AttachmentPayload(old.contains(u"type"_s) ? old : old.value(u"comment"_s).toObject())
        .commentText();
}

ActivityText commentText(const domain::TimelineEntry &entry, const AttachmentPayload &payload)
{
    const Sentence say(entry, u"edit-comment"_s);
    switch (actionOf(entry)) {
    case ActivityAction::Delete: {
        ActivityText text = say(Tr::tr("%1 deleted a comment"));
        text.before = payload.commentText();
        return text;
    }
    case ActivityAction::Update: {
        ActivityText text = say(Tr::tr("%1 edited a comment"));
        text.before = oldComment(entry);
        text.after = payload.commentText();
        return text;
    }
    default:
        return say(Tr::tr("%1 wrote a comment"));
    }
}

QString idsText(const QList<domain::AlertRef> &alerts)
{
    QStringList ids;
    for (const domain::AlertRef &alert : alerts.mid(0, mostNamed))
        ids.append(alert.id);
    QString text = ids.join(u", "_s);
    if (alerts.size() > mostNamed)
        text = Tr::tr("%1 and %2 more").arg(text, numberText(alerts.size() - mostNamed));
    return text;
}

ActivityText alertText(const domain::TimelineEntry &entry, const AttachmentPayload &payload)
{
    const Sentence say(entry, u"mail-attachment"_s);
    const QList<domain::AlertRef> alerts = payload.alertRefs();
    const bool one = alerts.size() == 1;
    const QString number = numberText(alerts.size());
    const QString rule = payload.rule().name.value_or(payload.rule().id.value_or(QString()));
    ActivityText text;
    if (payload.kind() == AttachmentKind::Event) {
        if (actionOf(entry) == ActivityAction::Delete)
            text = one ? say(Tr::tr("%1 removed an event")) : say(Tr::tr("%1 removed %2 events"), { number });
        else
            text = one ? say(Tr::tr("%1 attached an event"))
                       : say(Tr::tr("%1 attached %2 events"), { number });
    } else if (actionOf(entry) == ActivityAction::Delete) {
        text = one ? say(Tr::tr("%1 removed an alert")) : say(Tr::tr("%1 removed %2 alerts"), { number });
    } else if (rule.isEmpty()) {
        text = one ? say(Tr::tr("%1 attached an alert")) : say(Tr::tr("%1 attached %2 alerts"), { number });
    } else {
        text = one ? say(Tr::tr("%1 attached an alert from rule %2"), { rule })
                   : say(Tr::tr("%1 attached %2 alerts from rule %3"), { number, rule });
    }
    text.excerpt = idsText(alerts);
    return text;
}

ActivityText endpointText(const domain::TimelineEntry &entry, const AttachmentPayload &payload)
{
    const Sentence say(entry, u"computer"_s);
    const QJsonObject actions = payload.object().value(u"actions"_s).toObject();
    QStringList hosts;
    for (const QJsonValue &target : actions.value(u"targets"_s).toArray())
        hosts.append(target.toObject().value(u"hostname"_s).toString());
    const QString type = actions.value(u"type"_s).toString();
    const bool one = hosts.size() == 1;
    ActivityText text;
    if (type == "isolate"_L1)
        text = say(one ? Tr::tr("%1 isolated the host %2") : Tr::tr("%1 isolated the hosts %2"),
                   { listText(hosts) });
    else if (type == "unisolate"_L1)
        text = say(one ? Tr::tr("%1 released the host %2") : Tr::tr("%1 released the hosts %2"),
                   { listText(hosts) });
    else
        text = say(Tr::tr("%1 ran the action %2 on %3"), { type, listText(hosts) });
    text.excerpt = payload.commentText();
    return text;
}

ActivityText fileText(const domain::TimelineEntry &entry, const AttachmentPayload &payload)
{
    const Sentence say(entry, u"mail-attachment"_s);
    QStringList names;
    const QJsonObject metadata = payload.object().value(u"externalReferenceMetadata"_s).toObject();
    for (const QJsonValue &file : metadata.value(u"files"_s).toArray()) {
        const QString extension = file.toObject().value(u"extension"_s).toString();
        const QString name = file.toObject().value(u"name"_s).toString();
        names.append(extension.isEmpty() ? name : name + u'.' + extension);
    }
    if (actionOf(entry) == ActivityAction::Delete)
        return names.isEmpty() ? say(Tr::tr("%1 removed a file"))
                               : say(Tr::tr("%1 removed the file %2"), { listText(names) });
    return names.isEmpty() ? say(Tr::tr("%1 attached a file"))
                           : say(Tr::tr("%1 attached the file %2"), { listText(names) });
}

ActivityText otherText(const domain::TimelineEntry &entry, const AttachmentPayload &payload)
{
    const Sentence say(entry, u"mail-attachment"_s);
    QString type = payload.type();
    for (const QString &key :
         { u"externalReferenceAttachmentTypeId"_s, u"persistableStateAttachmentTypeId"_s }) {
        if (payload.object().contains(key))
            type = payload.object().value(key).toString();
    }
    ActivityText text;
    switch (actionOf(entry)) {
    case ActivityAction::Delete:
        text = say(Tr::tr("%1 removed an attachment of the type %2"), { type });
        break;
    case ActivityAction::Update:
        text = say(Tr::tr("%1 changed an attachment of the type %2"), { type });
        break;
    default:
        text = say(Tr::tr("%1 attached something of the type %2"), { type });
        break;
    }
    text.isUnknown = true;
    return text;
}

} // namespace

ActivityText attachmentText(const domain::TimelineEntry &entry)
{
    const AttachmentPayload payload = payloadOf(entry);
    switch (payload.kind()) {
    case AttachmentKind::UserComment:
        return commentText(entry, payload);
    case AttachmentKind::Alert:
    case AttachmentKind::Event:
        return alertText(entry, payload);
    case AttachmentKind::Actions:
        return endpointText(entry, payload);
    case AttachmentKind::ExternalReference:
        return payload.isFile() ? fileText(entry, payload) : otherText(entry, payload);
    case AttachmentKind::PersistableState:
    case AttachmentKind::Other:
        break;
    }
    return otherText(entry, payload);
}

QString connectorFieldsText(const QJsonObject &connector)
{
    const QString type = connector.value(u"type"_s).toString();
    const QJsonObject fields = connector.value(u"fields"_s).toObject();
    QStringList parts;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        QString value;
        if (it->isString())
            value = it->toString();
        else if (it->isBool())
            value = it->toBool() ? Tr::tr("yes") : Tr::tr("no");
        else if (it->isDouble())
            value = QString::number(it->toDouble());
        else if (it->isArray())
            value = listText(it->toVariant().toStringList());
        if (!value.isEmpty())
            parts.append(Tr::tr("%1: %2", "name of a connector's field and its value")
                             .arg(connectorFieldText(type, it.key()), value));
    }
    return parts.join(u" · "_s);
}

QString personText(const QString &uid, const PeopleNames &names)
{
    const QString name = names.value(uid);
    if (!name.isEmpty() && name != uid)
        return name;
    return uid.size() > 24 ? uid.left(12) + u'…' : uid;
}

} // namespace casebook::ui
