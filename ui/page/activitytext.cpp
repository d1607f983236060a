#include "ui/page/activitytext.h"

#include "models/json/codec.h"
#include "ui/common/formatting.h"
#include "ui/page/attachmenttext.h"
#include "ui/page/sentence.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::ActivityText)
};

using Values = QJsonObject;

/// What the field held before: the store gives the value itself, or the payload it came in.
QJsonValue oldOf(const domain::TimelineEntry &entry, const QString &key)
{
    if (entry.oldValue.isObject() && entry.oldValue.toObject().contains(key))
        return entry.oldValue.toObject().value(key);
    return entry.oldValue;
}

/// From and to, or only to where the old value is not known.
ActivityText changed(const Sentence &say, const QString &fromTo, const QString &to, const QString &before,
                     const QString &after)
{
    return before.isEmpty() ? say(to, { after }) : say(fromTo, { before, after });
}

ActivityText titleText(const domain::TimelineEntry &entry)
{
    return changed(Sentence(entry, u"edit-rename"_s), Tr::tr("%1 changed the title from “%2” to “%3”"),
                   Tr::tr("%1 changed the title to “%2”"), oldOf(entry, u"title"_s).toString(),
                   entry.activity->payload.value(u"title"_s).toString());
}

ActivityText descriptionText(const domain::TimelineEntry &entry)
{
    ActivityText text = Sentence(entry, u"document-edit"_s)(Tr::tr("%1 changed the description"));
    text.before = oldOf(entry, u"description"_s).toString();
    text.after = entry.activity->payload.value(u"description"_s).toString();
    return text;
}

ActivityText statusChange(const domain::TimelineEntry &entry)
{
    const auto word = [](const QJsonValue &value) {
        return value.isString() ? statusText(domain::statusFromApi(value.toString())) : QString();
    };
    const QString reason = entry.activity->payload.value(u"closeReason"_s).toString();
    ActivityText text = changed(Sentence(entry, u"view-task"_s), Tr::tr("%1 changed status from %2 to %3"),
                                Tr::tr("%1 changed status to %2"), word(oldOf(entry, u"status"_s)),
                                word(entry.activity->payload.value(u"status"_s)));
    if (!reason.isEmpty())
        text.excerpt = Tr::tr("Reason: %1").arg(reason);
    return text;
}

ActivityText severityChange(const domain::TimelineEntry &entry)
{
    const auto word = [](const QJsonValue &value) {
        return value.isString() ? severityText(domain::severityFromApi(value.toString())) : QString();
    };
    return changed(Sentence(entry, u"emblem-important"_s), Tr::tr("%1 changed severity from %2 to %3"),
                   Tr::tr("%1 changed severity to %2"), word(oldOf(entry, u"severity"_s)),
                   word(entry.activity->payload.value(u"severity"_s)));
}

QString valueText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Tr::tr("on") : Tr::tr("off");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isString())
        return value.toString();
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return {};
}

ActivityText settingsText(const domain::TimelineEntry &entry)
{
    const Sentence say(entry, u"configure"_s);
    Values now = entry.activity->payload.value(u"settings"_s).toObject();
    const Values before = oldOf(entry, u"settings"_s).toObject();
    // Kibana 8.12 writes all settings, later ones only what changed.
    for (const QString &key : now.keys()) {
        if (now.size() > 1 && before.contains(key) && before.value(key) == now.value(key))
            now.remove(key);
    }
    const bool one = now.size() == 1;
    if (one && now.contains(u"syncAlerts"_s)) {
        return now.value(u"syncAlerts"_s).toBool() ? say(Tr::tr("%1 turned on Sync alerts"))
                                                   : say(Tr::tr("%1 turned off Sync alerts"));
    }
    if (one && now.contains(u"extractObservables"_s)) {
        return now.value(u"extractObservables"_s).toBool() ? say(Tr::tr("%1 turned on Extract observables"))
                                                           : say(Tr::tr("%1 turned off Extract observables"));
    }
    QStringList words;
    for (const QString &key : now.keys())
        words.append(Tr::tr("%1: %2", "name of a setting and its value").arg(key, valueText(now.value(key))));
    return say(Tr::tr("%1 changed the settings (%2)"), { listText(words) });
}

QStringList strings(const QJsonArray &array)
{
    QStringList result;
    for (const QJsonValue &value : array)
        result.append(value.toString());
    return result;
}

ActivityText tagsText(const domain::TimelineEntry &entry)
{
    const Sentence say(entry, u"tag"_s);
    const QStringList tags = strings(entry.activity->payload.value(u"tags"_s).toArray());
    const bool one = tags.size() == 1;
    if (entry.activity->action() == domain::ActivityAction::Delete)
        return say(one ? Tr::tr("%1 removed the tag %2") : Tr::tr("%1 removed the tags %2"),
                   { listText(tags) });
    return say(one ? Tr::tr("%1 added the tag %2") : Tr::tr("%1 added the tags %2"), { listText(tags) });
}

ActivityText assigneesText(const domain::TimelineEntry &entry, const PeopleNames &names)
{
    const Sentence say(entry, u"user"_s);
    QStringList people;
    QStringList uids;
    for (const QJsonValue &value : entry.activity->payload.value(u"assignees"_s).toArray()) {
        const QString uid = value.toObject().value(u"uid"_s).toString();
        uids.append(uid);
        people.append(personText(uid, names));
    }
    const bool self = uids == QStringList{ entry.author().assigneeUid() };
    if (entry.activity->action() == domain::ActivityAction::Delete) {
        return self ? say(Tr::tr("%1 gave up the assignment"))
                    : say(Tr::tr("%1 removed %2 from the assignees"), { listText(people) });
    }
    return self ? say(Tr::tr("%1 took on the case")) : say(Tr::tr("%1 assigned %2"), { listText(people) });
}

ActivityText categoryText(const domain::TimelineEntry &entry)
{
    const Sentence say(entry, u"folder"_s);
    const QString now = entry.activity->payload.value(u"category"_s).toString();
    const QString before = oldOf(entry, u"category"_s).toString();
    if (now.isEmpty()) {
        return before.isEmpty() ? say(Tr::tr("%1 removed the category"))
                                : say(Tr::tr("%1 removed the category %2"), { before });
    }
    return changed(say, Tr::tr("%1 changed the category from %2 to %3"), Tr::tr("%1 set the category to %2"),
                   before, now);
}

ActivityText customFieldsText(const domain::TimelineEntry &entry)
{
    const Sentence say(entry, u"document-properties"_s);
    const QJsonArray fields = entry.activity->payload.value(u"customFields"_s).toArray();
    const Values field = fields.isEmpty() ? Values() : fields.first().toObject();
    const QString key = field.value(u"key"_s).toString();
    const QString now = valueText(field.value(u"value"_s));
    QJsonValue old = oldOf(entry, u"customFields"_s);
    if (old.isArray() && !old.toArray().isEmpty())
        old = old.toArray().first();
    if (old.isObject())
        old = old.toObject().value(u"value"_s);
    const QString before = valueText(old);
    if (now.isEmpty())
        return say(Tr::tr("%1 cleared the field %2"), { key });
    return before.isEmpty() ? say(Tr::tr("%1 set the field %2 to %3"), { key, now })
                            : say(Tr::tr("%1 changed the field %2 from %3 to %4"), { key, before, now });
}

ActivityText connectorChange(const domain::TimelineEntry &entry)
{
    const Sentence say(entry, u"network-connect"_s);
    const Values now = entry.activity->payload.value(u"connector"_s).toObject();
    const Values before = oldOf(entry, u"connector"_s).toObject();
    const auto nameOf = [](const Values &connector) {
        const QString type = connector.value(u"type"_s).toString();
        return type.isEmpty() || type == ".none"_L1 ? QString() : connector.value(u"name"_s).toString();
    };
    const QString name = nameOf(now);
    const QString oldName = nameOf(before);
    if (name.isEmpty()) {
        return oldName.isEmpty() ? say(Tr::tr("%1 removed the connector"))
                                 : say(Tr::tr("%1 removed the connector %2"), { oldName });
    }
    // Saved objects keep the id elsewhere, so the name decides where it is missing.
    const bool same = oldName == name && before.value(u"type"_s) == now.value(u"type"_s);
    ActivityText text = same ? say(Tr::tr("%1 changed the fields of the connector %2"), { name })
                             : changed(say, Tr::tr("%1 changed the connector from %2 to %3"),
                                       Tr::tr("%1 set the connector to %2"), oldName, name);
    const QString fields = connectorFieldsText(now);
    const QString oldFields = same ? connectorFieldsText(before) : QString();
    text.excerpt = oldFields.isEmpty() || oldFields == fields
        ? fields
        : Tr::tr("Before: %1\nNow: %2").arg(oldFields, fields.isEmpty() ? Tr::tr("no values") : fields);
    return text;
}

ActivityText pushedText(const domain::TimelineEntry &entry)
{
    const Sentence say(entry, u"document-send"_s);
    const Values service = entry.activity->payload.value(u"externalService"_s).toObject();
    const QString title = service.value(u"external_title"_s).toString();
    const QString connector = service.value(u"connector_name"_s).toString();
    ActivityText text = title.isEmpty() ? say(Tr::tr("%1 pushed the case to %2"), { connector })
                                        : say(Tr::tr("%1 pushed the case as %2 to %3"), { title, connector });
    text.link = service.value(u"external_url"_s).toString();
    return text;
}

ActivityText createText(const domain::TimelineEntry &entry)
{
    const Sentence say(entry, u"document-new"_s);
    const QString title = entry.activity->payload.value(u"title"_s).toString();
    ActivityText text = title.isEmpty() ? say(Tr::tr("%1 created the case"))
                                        : say(Tr::tr("%1 created the case “%2”"), { title });
    text.after = entry.activity->payload.value(u"description"_s).toString();
    return text;
}

ActivityText observablesText(const domain::TimelineEntry &entry)
{
    const Sentence say(entry, u"edit-find"_s);
    const Values observables = entry.activity->payload.value(u"observables"_s).toObject();
    const int count = observables.value(u"count"_s).toInt();
    const QString number = numberText(count);
    const QString what = observables.value(u"actionType"_s).toString();
    if (what == "add"_L1)
        return count == 1 ? say(Tr::tr("%1 added an observable"))
                          : say(Tr::tr("%1 added %2 observables"), { number });
    if (what == "delete"_L1)
        return count == 1 ? say(Tr::tr("%1 removed an observable"))
                          : say(Tr::tr("%1 removed %2 observables"), { number });
    return say(Tr::tr("%1 changed the observables"));
}

ActivityText unknownText(const domain::TimelineEntry &entry)
{
    ActivityText text = Sentence(entry, u"help-hint"_s)(
        Tr::tr("%1 did something this version does not know: %2"), { entry.activity->typeText });
    text.isUnknown = true;
    return text;
}

} // namespace

ActivityText activityText(const domain::TimelineEntry &entry, const PeopleNames &names)
{
    if (!entry.activity)
        return attachmentText(entry);
    switch (entry.activity->type()) {
    case domain::ActivityType::CreateCase:
        return createText(entry);
    case domain::ActivityType::Title:
        return titleText(entry);
    case domain::ActivityType::Description:
        return descriptionText(entry);
    case domain::ActivityType::Status:
        return statusChange(entry);
    case domain::ActivityType::Severity:
        return severityChange(entry);
    case domain::ActivityType::Settings:
        return settingsText(entry);
    case domain::ActivityType::Tags:
        return tagsText(entry);
    case domain::ActivityType::Assignees:
        return assigneesText(entry, names);
    case domain::ActivityType::Category:
        return categoryText(entry);
    case domain::ActivityType::CustomFields:
        return customFieldsText(entry);
    case domain::ActivityType::Connector:
        return connectorChange(entry);
    case domain::ActivityType::Comment:
        return attachmentText(entry);
    case domain::ActivityType::Pushed:
        return pushedText(entry);
    case domain::ActivityType::DeleteCase:
        return Sentence(entry, u"edit-delete"_s)(Tr::tr("%1 deleted the case"));
    case domain::ActivityType::Observables:
        return observablesText(entry);
    case domain::ActivityType::Other:
        break;
    }
    return unknownText(entry);
}

QString entryJson(const domain::TimelineEntry &entry)
{
    const QJsonObject object = entry.activity ? json::toJson(*entry.activity)
        : entry.attachment                    ? json::toJson(*entry.attachment)
                                              : Values();
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

} // namespace casebook::ui
