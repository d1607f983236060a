#include "models/json/legacyactions.h"

#include "models/json/savedobjectnotes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

/// The JSON a text holds, else the text itself.
QJsonValue unpacked(const QJsonValue &value)
{
    const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return value;
}

QJsonArray tagsOf(const QJsonValue &value)
{
    const QJsonValue list = unpacked(value);
    if (list.isArray())
        return list.toArray();
    QJsonArray tags;
    const QStringList parts = value.toString().split(u',', Qt::SkipEmptyParts);
    for (const QString &tag : parts)
        tags.append(tag.trimmed());
    return tags;
}

/// Comments were plain text in 7.10 and JSON later.
QJsonObject commentOf(const QJsonValue &value, const QString &owner)
{
    const QJsonValue comment = unpacked(value);
    if (comment["type"_L1].isString() || comment["comment"_L1].isString())
        return comment.toObject();
    return { { u"comment"_s, value.toString() }, { u"type"_s, u"user"_s }, { u"owner"_s, owner } };
}

QJsonObject connectorOf(const QString &id)
{
    return { { u"id"_s, id },
             { u"name"_s, u"none"_s },
             { u"type"_s, u".none"_s },
             { u"fields"_s, QJsonValue::Null } };
}

QString typeOf(const QStringList &fields, const QString &action)
{
    if (fields.size() > 1 && action == "create"_L1)
        return u"create_case"_s;
    if (fields.size() > 1 && action == "delete"_L1)
        return u"delete_case"_s;
    const QString first = fields.value(0);
    return first == "connector_id"_L1 ? u"connector"_s : first;
}

QJsonObject payloadOf(const QString &type, const QString &field, const QJsonObject &old)
{
    const QJsonValue value = old.value("new_value"_L1);
    if (type == "create_case"_L1)
        return unpacked(value).toObject();
    if (type == "delete_case"_L1)
        return {};
    if (type == "comment"_L1) // a deletion may tell only what was there before
        return { { type,
                   commentOf(value.isString() ? value : old.value("old_value"_L1),
                             old.value("owner"_L1).toString(ownerBeforeOwners)) } };
    if (type == "tags"_L1)
        return { { type, tagsOf(value) } };
    if (type == "pushed"_L1)
        return { { u"externalService"_s, unpacked(value) } };
    if (field == "connector_id"_L1)
        return { { type, connectorOf(value.toString(u"none"_s)) } };
    if (type == "title"_L1 || type == "description"_L1 || type == "status"_L1)
        return { { type, value } };
    return { { type, unpacked(value) } };
}

} // namespace

LegacyAction modernAction(const QJsonObject &old)
{
    QStringList fields;
    const QJsonArray named = old.value("action_field"_L1).toArray();
    for (const auto &field : named)
        fields.append(field.toString());
    const QString action = old.value("action"_L1).toString();
    const QString type = typeOf(fields, action);

    LegacyAction result;
    result.attributes = { { u"type"_s, type },
                          { u"action"_s, QString(action).replace(u'-', u'_') },
                          { u"payload"_s, payloadOf(type, fields.value(0), old) },
                          { u"created_at"_s, old.value("action_at"_L1) },
                          { u"created_by"_s, old.value("action_by"_L1) } };

    const auto keep = [&](QLatin1String key) {
        if (!old.value(key).isNull() && !old.value(key).isUndefined())
            result.remains.insert(key, old.value(key));
    };
    keep("old_value"_L1);
    keep("sub_case_id"_L1);
    const bool readAsText = type == "create_case"_L1 && !unpacked(old.value("new_value"_L1)).isObject();
    if ((fields.size() > 1 && type != "create_case"_L1) || readAsText) {
        keep("action_field"_L1);
        keep("new_value"_L1);
    }
    return result;
}

} // namespace casebook::json
