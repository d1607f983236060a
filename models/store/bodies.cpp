#include "models/store/bodies.h"

#include "models/json/codec.h"
#include "models/json/storedtext.h"
#include "models/store/failure.h"

#include <QJsonDocument>

namespace casebook::store {

namespace {

template <typename Value>
Value read(const QByteArray &body, Result<Value> (*decode)(const QJsonObject &), const char *what)
{
    QJsonObject object = objectFrom(body);
    const QJsonValue envelope = object.take(json::savedObjectKey);
    Result<Value> value = decode(object);
    if (!value)
        failCorrupt(what);
    if (!envelope.isUndefined())
        value->carried.unknown.insert(json::savedObjectKey, envelope);
    return std::move(*value);
}

} // namespace

QByteArray textOf(const QJsonObject &object)
{
    return json::compactText(object);
}

QByteArray textOf(const QJsonArray &array)
{
    return json::compactText(array);
}

QJsonObject objectFrom(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        failCorrupt("JSON object");
    return document.object();
}

QJsonArray arrayFrom(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isArray())
        failCorrupt("JSON array");
    return document.array();
}

QByteArray textOf(const QStringList &list)
{
    return json::compactText(list);
}

QStringList listFrom(const QByteArray &text)
{
    QStringList list;
    if (text == "[]")
        return list;
    if (!text.contains('\\')) { // nothing escaped, as almost always: 50 rows of a list are read at a time
        const QByteArray plain = text.mid(2, text.size() - 4); // ["a","b"]
        qsizetype from = 0;
        while (true) {
            const qsizetype to = plain.indexOf("\",\"", from);
            list.append(
                QString::fromUtf8(QByteArrayView(plain).sliced(from, (to < 0 ? plain.size() : to) - from)));
            if (to < 0)
                return list;
            from = to + 3;
        }
    }
    const QJsonArray array = arrayFrom(text);
    for (const QJsonValue value : array)
        list.append(value.toString());
    return list;
}

domain::Case caseFrom(const QByteArray &body)
{
    return read(body, json::caseFromJson, "case");
}

domain::Attachment attachmentFrom(const QByteArray &body)
{
    return read(body, json::attachmentFromJson, "attachment");
}

domain::Activity activityFrom(const QByteArray &body)
{
    return read(body, json::activityFromJson, "activity");
}

domain::ConnectorDefinition connectorFrom(const QByteArray &body)
{
    return read(body, json::connectorDefinitionFromJson, "connector");
}

} // namespace casebook::store
