#include "models/json/choiceanswers.h"

#include <QJsonArray>
#include <QJsonObject>

namespace casebook::json {

using namespace Qt::StringLiterals;
using domain::ConnectorChoice;

namespace {

QString textOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.toVariant().toString();
}

/// Filled from the case by every push (CONTRACT §7), or a field of the connector's form.
bool isFilledByPush(const QString &key)
{
    static const QStringList keys{ u"summary"_s, u"description"_s, u"issuetype"_s, u"project"_s,
                                   u"labels"_s,  u"priority"_s,    u"parent"_s,    u"reporter"_s };
    return keys.contains(key);
}

} // namespace

QList<ConnectorChoice> namedChoices(const QJsonValue &data)
{
    QList<ConnectorChoice> choices;
    for (const QJsonValue entry : data.toArray()) {
        const QString id = textOf(entry.toObject().value("id"_L1));
        if (!id.isEmpty())
            choices.append({ .value = id, .label = textOf(entry.toObject().value("name"_L1)) });
    }
    return choices;
}

QMap<QString, QList<ConnectorChoice>> serviceNowChoices(const QJsonValue &data)
{
    QMap<QString, QList<ConnectorChoice>> choices;
    for (const QJsonValue entry : data.toArray()) {
        const QJsonObject object = entry.toObject();
        const QString field = object.value("element"_L1).toString();
        if (field.isEmpty())
            continue;
        choices[field].append({ .value = textOf(object.value("value"_L1)),
                                .label = textOf(object.value("label"_L1)),
                                .dependentValue = textOf(object.value("dependent_value"_L1)) });
    }
    return choices;
}

QList<ConnectorChoice> issueChoices(const QJsonValue &data)
{
    QList<ConnectorChoice> choices;
    const QJsonArray entries = data.isArray() ? data.toArray() : QJsonArray{ data };
    for (const QJsonValue entry : entries) {
        const QString key = entry.toObject().value("key"_L1).toString();
        if (!key.isEmpty())
            choices.append({ .value = key, .label = entry.toObject().value("title"_L1).toString() });
    }
    return choices;
}

JiraFields jiraFields(const QJsonValue &data)
{
    JiraFields fields;
    const QJsonObject object = data.toObject();
    fields.hasPriority = object.contains("priority"_L1);
    fields.hasParent = object.contains("parent"_L1);
    for (const QJsonValue allowed : object.value("priority"_L1)["allowedValues"_L1].toArray()) {
        const QString name = allowed.toObject().value("name"_L1).toString();
        if (!name.isEmpty())
            fields.priorities.append({ .value = name, .label = name });
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject field = it.value().toObject();
        const bool wanted = field.value("required"_L1).toBool();
        const QJsonValue given = field.value("defaultValue"_L1);
        const bool hasDefault
            = given.isObject() ? !given.toObject().isEmpty() : !given.isNull() && !given.isUndefined();
        if (wanted && !hasDefault && !isFilledByPush(it.key()))
            fields.required.append(field.value("name"_L1).toString(it.key()));
    }
    return fields;
}

} // namespace casebook::json
