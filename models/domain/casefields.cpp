#include "models/domain/casefields.h"

#include "models/domain/duration.h"
#include "models/domain/recording.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

const CustomField *customFieldOf(const Case &value, const QString &key)
{
    const auto found = std::find_if(value.customFields.cbegin(), value.customFields.cend(),
                                    [&key](const CustomField &field) { return field.key == key; });
    return found == value.customFields.cend() ? nullptr : &*found;
}

CaseConnector connectorFrom(const QJsonObject &object)
{
    CaseConnector connector;
    connector.id = object.value("id"_L1).toString(connector.id);
    connector.name = object.value("name"_L1).toString(connector.name);
    connector.type = object.value("type"_L1).toString(connector.type);
    if (object.value("fields"_L1).isObject())
        connector.fields = object.value("fields"_L1).toObject();
    return connector;
}

CaseSettings settingsFrom(const QJsonObject &object)
{
    CaseSettings settings;
    settings.syncAlerts = object.value("syncAlerts"_L1).toBool(true);
    settings.carried.unknown = object;
    settings.carried.unknown.remove("syncAlerts"_L1);
    return settings;
}

void setStatus(Case *value, const Status &status, const Timestamp &when)
{
    if (value->status == status)
        return;
    value->status = status;
    value->closedAt.reset();
    value->closedBy.reset();
    value->duration.reset();
    makePresent(&value->carried, { u"closed_at"_s, u"closed_by"_s, u"duration"_s });
    if (status.value != StatusValue::Closed)
        return;
    value->closedAt = when;
    if (when >= value->createdAt)
        value->duration = durationBetween(value->createdAt, when);
}

void setCustomField(Case *value, const QString &key, const QJsonObject &entry)
{
    const auto found = std::find_if(value->customFields.begin(), value->customFields.end(),
                                    [&key](const CustomField &field) { return field.key == key; });
    if (found != value->customFields.end())
        found->value = entry.value("value"_L1);
    else if (!entry.isEmpty())
        value->customFields.append(
            { .key = key, .type = entry.value("type"_L1).toString(), .value = entry.value("value"_L1) });
}

void changeMembers(Case *value, const PendingOperation &operation)
{
    if (operation.field == "tags"_L1) {
        for (const QString &tag : operation.removed)
            value->tags.removeAll(tag);
        for (const QString &tag : operation.added) {
            if (!value->tags.contains(tag))
                value->tags.append(tag);
        }
    } else if (operation.field == "assignees"_L1) {
        const auto is = [](const QString &uid) {
            return [&uid](const Assignee &assignee) { return assignee.uid == uid; };
        };
        for (const QString &uid : operation.removed)
            value->assignees.removeIf(is(uid));
        for (const QString &uid : operation.added) {
            if (std::none_of(value->assignees.cbegin(), value->assignees.cend(), is(uid)))
                value->assignees.append({ .uid = uid });
        }
    }
    makePresent(&value->carried, { operation.field });
}

// What Kibana accepts of a connector, assignee or custom field, and nothing that only an answer has.
QJsonValue written(const Case &value, PendingKind kind, const QString &field)
{
    if (kind == PendingKind::CustomField) {
        QJsonArray fields;
        for (const CustomField &entry : value.customFields) {
            CustomField bare = entry;
            bare.carried = {};
            fields.append(jsonOf(bare));
        }
        return fields;
    }
    if (field == "connector"_L1) {
        CaseConnector bare = value.connector;
        bare.carried = {};
        return jsonOf(bare);
    }
    if (field == "assignees"_L1) {
        QJsonArray assignees;
        for (const Assignee &assignee : value.assignees)
            assignees.append(QJsonObject{ { u"uid"_s, assignee.uid } });
        return assignees;
    }
    return fieldValue(value, kind, field);
}

} // namespace

bool isFieldChange(PendingKind kind)
{
    return kind == PendingKind::Text || kind == PendingKind::Set || kind == PendingKind::Members
        || kind == PendingKind::CustomField;
}

QJsonValue fieldValue(const Case &value, PendingKind kind, const QString &field)
{
    if (kind == PendingKind::CustomField) {
        const CustomField *entry = customFieldOf(value, field);
        return entry ? QJsonValue(jsonOf(*entry)) : QJsonValue();
    }
    switch (caseFieldFromApi(field).value_or(CaseField::CustomFields)) {
    case CaseField::Title:
        return value.title;
    case CaseField::Description:
        return value.description;
    case CaseField::Tags:
        return QJsonArray::fromStringList(value.tags);
    case CaseField::Connector:
        return jsonOf(value.connector);
    case CaseField::Settings:
        return jsonOf(value.settings);
    case CaseField::Severity:
        return apiText(value.severity);
    case CaseField::Status:
        return apiText(value.status);
    case CaseField::Assignees:
        return jsonOf(value.assignees);
    case CaseField::Category:
        return jsonOf(value.category);
    case CaseField::CustomFields:
        return jsonOf(value.customFields);
    }
    return {};
}

namespace {

/// The tags, or the uids of assignees, of a list as the API writes it.
QSet<QString> membersOf(const QJsonValue &list)
{
    QSet<QString> members;
    const QJsonArray all = list.toArray();
    for (const QJsonValue member : all)
        members.insert(member.isObject() ? member["uid"_L1].toString() : member.toString());
    return members;
}

} // namespace

bool isSameValue(PendingKind kind, const QString &field, const QJsonValue &one, const QJsonValue &other)
{
    if (kind == PendingKind::CustomField) {
        // undefined, when there is no such entry, is null here
        const QJsonValue first = one.toObject().value("value"_L1);
        const QJsonValue second = other.toObject().value("value"_L1);
        return first == second
            || ((first.isNull() || first.isUndefined()) && (second.isNull() || second.isUndefined()));
    }
    if (kind == PendingKind::Members) // Kibana compares them as sets, too, and answers 406 (CONTRACT §2.7)
        return membersOf(one) == membersOf(other);
    if (field == "connector"_L1) {
        const QJsonObject first = one.toObject();
        const QJsonObject second = other.toObject();
        return first.value("id"_L1) == second.value("id"_L1)
            && first.value("fields"_L1) == second.value("fields"_L1);
    }
    return one == other;
}

void setFieldValue(Case *value, PendingKind kind, const QString &field, const QJsonValue &fieldValue,
                   const Timestamp &when)
{
    if (kind == PendingKind::CustomField) {
        setCustomField(value, field, fieldValue.toObject());
        makePresent(&value->carried, { u"customFields"_s });
        return;
    }
    const std::optional<CaseField> known = caseFieldFromApi(field);
    if (!known)
        return;
    switch (*known) {
    case CaseField::Title:
        value->title = fieldValue.toString();
        break;
    case CaseField::Description:
        value->description = fieldValue.toString();
        break;
    case CaseField::Connector:
        value->connector = connectorFrom(fieldValue.toObject());
        break;
    case CaseField::Settings:
        value->settings = settingsFrom(fieldValue.toObject());
        break;
    case CaseField::Severity:
        value->severity = severityFromApi(fieldValue.toString());
        break;
    case CaseField::Status:
        setStatus(value, statusFromApi(fieldValue.toString()), when);
        break;
    case CaseField::Category:
        value->category = fieldValue.isString() ? std::optional(fieldValue.toString()) : std::nullopt;
        break;
    case CaseField::Tags:
    case CaseField::Assignees:
    case CaseField::CustomFields:
        return; // lists change by their members
    }
    makePresent(&value->carried, { field });
}

void applyTo(Case *value, const PendingOperation &operation)
{
    if (operation.kind == PendingKind::Members)
        changeMembers(value, operation);
    else if (isFieldChange(operation.kind))
        setFieldValue(value, operation.kind, operation.field, operation.newValue, operation.created);
}

QJsonObject patchFields(const Case &base, const QList<PendingOperation> &operations)
{
    Case wanted = base;
    for (const PendingOperation &operation : operations)
        applyTo(&wanted, operation);
    QJsonObject fields;
    for (const PendingOperation &operation : operations) {
        if (!isFieldChange(operation.kind))
            continue;
        const PendingKind kind = operation.kind;
        if (isSameValue(kind, operation.field, fieldValue(base, kind, operation.field),
                        fieldValue(wanted, kind, operation.field)))
            continue;
        fields.insert(kind == PendingKind::CustomField ? u"customFields"_s : operation.field,
                      written(wanted, kind, operation.field));
    }
    return fields;
}

} // namespace casebook::domain
