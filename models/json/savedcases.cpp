#include "models/json/savedobjectnotes.h"

#include "models/domain/duration.h"

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String fieldListNote("connectorFields");
constexpr QLatin1String totalsNote("totals");

/// `[{key, value}]` as `cases` objects have it, to an object; an empty list is no fields.
QJsonValue fieldsFromList(const QJsonValue &list)
{
    const QJsonArray entries = list.toArray();
    if (entries.isEmpty())
        return QJsonValue::Null;
    QJsonObject fields;
    for (const auto &entry : entries)
        fields.insert(entry["key"_L1].toString(), entry["value"_L1]);
    return fields;
}

/// The list of @p fields in the order of @p before, as far as that has them.
QJsonValue fieldsToList(const QJsonValue &fields, const QJsonValue &before)
{
    if (!fields.isObject() && before.isNull())
        return before;
    QJsonObject rest = fields.toObject();
    QJsonArray list;
    const QJsonArray entries = before.toArray();
    for (const auto &old : entries) {
        QJsonObject entry = old.toObject();
        const QString key = entry.value("key"_L1).toString();
        if (!rest.contains(key))
            continue;
        entry.insert("value"_L1, rest.take(key));
        list.append(entry);
    }
    for (auto it = rest.constBegin(); it != rest.constEnd(); ++it)
        list.append(QJsonObject{ { u"key"_s, it.key() }, { u"value"_s, it.value() } });
    return list;
}

QJsonObject connectorFromAttributes(const SavedObject &object)
{
    const QJsonValue stored = object.attributes.value("connector"_L1);
    if (!stored.isObject()) { // 7.10 had the id only
        return { { u"id"_s,
                   connectorIdOf(object, connectorReference, object.attributes.value("connector_id"_L1)) },
                 { u"name"_s, u"none"_s },
                 { u"type"_s, u".none"_s },
                 { u"fields"_s, QJsonValue::Null } };
    }
    QJsonObject connector = stored.toObject();
    connector.insert("id"_L1, connectorIdOf(object, connectorReference, stored["id"_L1]));
    if (!stored["fields"_L1].isObject())
        connector.insert("fields"_L1, fieldsFromList(stored["fields"_L1]));
    return connector;
}

/// Statuses and severities are numbers since 8.7. An unknown number is carried as its digits.
template <typename FromNumber>
QJsonValue textOfNumber(const QJsonValue &stored, FromNumber fromNumber)
{
    if (!stored.isDouble())
        return stored;
    const auto known = fromNumber(stored.toInt());
    return known ? apiText(*known) : QString::number(stored.toInt());
}

template <typename OpenEnum>
QJsonValue numberOfText(const OpenEnum &value)
{
    if (const std::optional<int> number = savedObjectNumber(value))
        return *number;
    bool isNumber = false;
    const int digits = value.otherText.toInt(&isNumber);
    return isNumber ? QJsonValue(digits) : QJsonValue(value.otherText);
}

/// What the migrations up to 8.7 add to an older case.
void migrateToNumericForm(QJsonObject &api)
{
    const auto addMissing = [&api](QLatin1String key, const QJsonValue &value) {
        if (!api.contains(key))
            api.insert(key, value);
    };
    addMissing("owner"_L1, ownerBeforeOwners);
    addMissing("settings"_L1, QJsonObject{ { u"syncAlerts"_s, true } });
    addMissing("severity"_L1, u"low"_s);
    addMissing("assignees"_L1, QJsonArray{});
    const auto created = Timestamp::fromIso(api.value("created_at"_L1).toString());
    const auto closed = Timestamp::fromIso(api.value("closed_at"_L1).toString());
    QJsonValue duration = QJsonValue::Null;
    if (created && closed && *closed >= *created)
        duration = domain::durationBetween(*created, *closed);
    addMissing("duration"_L1, duration);
}

/// A total the line tells; -1 and a missing key mean that it is not known.
std::optional<int> toldTotal(const QJsonValue &stored)
{
    const int total = stored.toInt(-1);
    return total < 0 ? std::nullopt : std::optional(total);
}

/// How a total that was not told is noted: as it was (or not at all), and what was counted instead.
QJsonObject untoldTotal(const QJsonValue &stored, int counted)
{
    QJsonObject note{ { u"now"_s, counted } };
    if (!stored.isUndefined())
        note.insert("was"_L1, stored);
    return note;
}

void writeTotal(QJsonObject &attributes, QLatin1String key, int total, const QJsonValue &note)
{
    if (!note.isObject() || note["now"_L1].toInt() != total)
        attributes.insert(key, total);
    else if (!note["was"_L1].isUndefined())
        attributes.insert(key, note["was"_L1]);
}

} // namespace

Result<domain::Case> caseFromSavedObject(const SavedObject &object)
{
    QJsonObject api = object.attributes;
    QJsonObject setAside;
    if (api.contains("type"_L1)) // "individual" until 8.1
        setAside.insert("type"_L1, api.take("type"_L1));
    const bool numeric = api.value("status"_L1).isDouble();
    api.insert("status"_L1, textOfNumber(api.value("status"_L1), domain::statusFromSavedObject));
    api.insert("severity"_L1, textOfNumber(api.value("severity"_L1), domain::severityFromSavedObject));
    for (const QLatin1String key : { "status"_L1, "severity"_L1 }) {
        if (api.value(key).isUndefined())
            api.remove(key);
    }
    if (!numeric)
        migrateToNumericForm(api);

    SavedObjectNotes notes(object, setAside);
    const QJsonValue fields = api.value("connector"_L1)["fields"_L1];
    if (fields.isArray() || fields.isNull())
        notes.insert(fieldListNote, fields);
    api.insert("connector"_L1, connectorFromAttributes(object));
    api.remove("connector_id"_L1);
    if (QJsonObject external = api.value("external_service"_L1).toObject(); !external.isEmpty()) {
        external.insert("connector_id"_L1,
                        connectorIdOf(object, pushConnectorReference, external.value("connector_id"_L1)));
        api.insert("external_service"_L1, external);
    }
    const QJsonValue comments = api.take("total_comments"_L1);
    const QJsonValue alerts = api.take("total_alerts"_L1);
    api.insert("totalComment"_L1, toldTotal(comments).value_or(0));
    api.insert("totalAlerts"_L1, toldTotal(alerts).value_or(0));
    QJsonObject totals;
    if (!toldTotal(comments))
        totals.insert("comments"_L1, untoldTotal(comments, 0));
    if (!toldTotal(alerts))
        totals.insert("alerts"_L1, untoldTotal(alerts, 0));
    if (!totals.isEmpty())
        notes.insert(totalsNote, totals);

    api.insert("id"_L1, object.id);
    api.insert("version"_L1, versionOf(object));
    Result<domain::Case> value = caseFromJson(api);
    if (value)
        notes.moveInto(value->carried);
    return value;
}

void setCountedTotals(domain::Case &value, int comments, int alerts)
{
    QJsonObject notes = value.carried.unknown.value(savedObjectKey).toObject();
    QJsonObject totals = notes.value(totalsNote).toObject();
    const auto count = [&totals](QLatin1String key, int counted, int &total) {
        if (!totals.contains(key))
            return;
        total = counted;
        totals.insert(key, untoldTotal(totals.value(key)["was"_L1], counted));
    };
    count("comments"_L1, comments, value.totalComments);
    count("alerts"_L1, alerts, value.totalAlerts);
    if (totals.isEmpty())
        return;
    notes.insert(totalsNote, totals);
    value.carried.unknown.insert(savedObjectKey, notes);
}

SavedObject toSavedObject(const domain::Case &value)
{
    const SavedObjectNotes notes(value.carried);
    SavedObject object{
        .id = value.id, .type = u"cases"_s, .attributes = toJson(value), .references = {}, .envelope = {}
    };
    QJsonObject &attributes = object.attributes;
    for (const QLatin1String key : { "id"_L1, "version"_L1, "totalComment"_L1, "totalAlerts"_L1 })
        attributes.remove(key);
    attributes.insert("status"_L1, numberOfText(value.status));
    attributes.insert("severity"_L1, numberOfText(value.severity));
    const QJsonValue totals = notes.value(totalsNote);
    writeTotal(attributes, "total_comments"_L1, value.totalComments, totals["comments"_L1]);
    writeTotal(attributes, "total_alerts"_L1, value.totalAlerts, totals["alerts"_L1]);

    QJsonObject connector = attributes.value("connector"_L1).toObject();
    connector.remove("id"_L1);
    connector.insert("fields"_L1, fieldsToList(connector.value("fields"_L1), notes.value(fieldListNote)));
    attributes.insert("connector"_L1, connector);
    QJsonObject external = attributes.value("external_service"_L1).toObject();
    const QString pushedBy = external.take("connector_id"_L1).toString();
    if (!external.isEmpty())
        attributes.insert("external_service"_L1, external);

    notes.complete(object);
    setReference(object, connectorReference, u"action"_s, value.connector.id);
    setReference(object, pushConnectorReference, u"action"_s, pushedBy);
    updateEnvelope(object,
                   { .version = value.version, .createdAt = value.createdAt, .updatedAt = value.updatedAt });
    return object;
}

Result<domain::ConnectorDefinition> connectorFromSavedObject(const SavedObject &object)
{
    QJsonObject rest = object.attributes;
    domain::ConnectorDefinition definition{ .id = object.id,
                                            .name = rest.take("name"_L1).toString(),
                                            .type = rest.take("actionTypeId"_L1).toString(),
                                            .choices = {},
                                            .config = rest.take("config"_L1).toObject(),
                                            .carried = {} };
    rest.remove("secrets"_L1); // never kept, even where a file has them
    if (definition.type.isEmpty()) {
        return failure({ .kind = ErrorKind::InvalidInput,
                         .message = u"The connector has no type"_s,
                         .code = "connector.noType",
                         .field = u"actionTypeId"_s });
    }
    SavedObjectNotes(object, rest).moveInto(definition.carried);
    return definition;
}

SavedObject toSavedObject(const domain::ConnectorDefinition &definition)
{
    const SavedObjectNotes notes(definition.carried);
    SavedObject object{ .id = definition.id,
                        .type = u"action"_s,
                        .attributes = { { u"actionTypeId"_s, definition.type },
                                        { u"config"_s, definition.config },
                                        { u"name"_s, definition.name } },
                        .references = {},
                        .envelope = {} };
    if (notes.isEmpty()) // Kibana asks for the secrets after the import
        object.attributes.insert("isMissingSecrets"_L1, true);
    notes.complete(object);
    updateEnvelope(object, {});
    return object;
}

} // namespace casebook::json
