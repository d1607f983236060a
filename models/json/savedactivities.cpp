#include "models/json/legacyactions.h"
#include "models/json/savedobjectnotes.h"

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

bool refersToSavedObject(const QJsonValue &payload)
{
    return payload["externalReferenceStorage"_L1]["type"_L1] == "savedObject"_L1;
}

/// Fetches the id of an external reference from the references, where `cases` keeps that of saved objects.
void readExternalReference(QJsonObject &payload, const SavedObject &object)
{
    const QString id = object.reference(externalReference);
    if (refersToSavedObject(payload) && !id.isEmpty())
        payload.insert("externalReferenceId"_L1, id);
}

void writeExternalReference(QJsonObject &payload, SavedObject &object)
{
    if (!refersToSavedObject(payload))
        return;
    const QString soType = payload.value("externalReferenceStorage"_L1)["soType"_L1].toString();
    setReference(object, externalReference, soType, payload.take("externalReferenceId"_L1).toString());
}

/// Replaces one member of a nested object; QJsonObject hands out copies.
template <typename Change>
void changeObject(QJsonObject &parent, QLatin1String key, Change change)
{
    if (!parent.value(key).isObject())
        return;
    QJsonObject child = parent.value(key).toObject();
    change(child);
    parent.insert(key, child);
}

QString commentIdOf(const SavedObject &object)
{
    for (const auto &reference : object.references) {
        const QString type = reference["type"_L1].toString();
        if (type == "cases-comments"_L1 || type == "cases-attachments"_L1)
            return reference["id"_L1].toString();
    }
    return {};
}

} // namespace

Result<domain::Attachment> attachmentFromSavedObject(const SavedObject &object)
{
    QJsonObject api = object.attributes;
    QJsonObject setAside;
    if (api.contains("associationType"_L1)) // until 8.1
        setAside.insert("associationType"_L1, api.take("associationType"_L1));
    if (!api.contains("type"_L1) && api.contains("comment"_L1)) // 7.10 knew user comments only
        api.insert("type"_L1, u"user"_s);
    if (!api.contains("owner"_L1))
        api.insert("owner"_L1, ownerBeforeOwners);
    if (api.value("type"_L1) == "alert"_L1 && object.type == "cases-comments"_L1 && !api.contains("rule"_L1))
        api.insert("rule"_L1, QJsonObject{ { u"id"_s, QJsonValue::Null }, { u"name"_s, QJsonValue::Null } });
    readExternalReference(api, object);
    api.insert("id"_L1, object.id);
    api.insert("version"_L1, versionOf(object));
    Result<domain::Attachment> attachment = attachmentFromJson(api);
    if (attachment)
        SavedObjectNotes(object, setAside).moveInto(attachment->carried);
    return attachment;
}

SavedObject toSavedObject(const domain::Attachment &attachment, const QString &caseId)
{
    SavedObject object{ .id = attachment.id,
                        .type = u"cases-comments"_s,
                        .attributes = toJson(attachment),
                        .references = {},
                        .envelope = {} };
    object.attributes.remove("id"_L1);
    object.attributes.remove("version"_L1);
    SavedObjectNotes(attachment.carried).complete(object);
    setReference(object, caseReference, u"cases"_s, caseId);
    writeExternalReference(object.attributes, object);
    updateEnvelope(object,
                   { .version = attachment.version,
                     .createdAt = attachment.createdAt,
                     .updatedAt = attachment.updatedAt });
    return object;
}

Result<domain::Activity> activityFromSavedObject(const SavedObject &object)
{
    QJsonObject api = object.attributes;
    QJsonObject setAside;
    for (const QLatin1String key : legacyActionKeys) {
        if (api.contains(key))
            setAside.insert(key, api.take(key));
    }
    if (!api.contains("type"_L1) && object.attributes.value("action_field"_L1).isArray()) {
        LegacyAction legacy = modernAction(object.attributes);
        for (auto it = legacy.attributes.constBegin(); it != legacy.attributes.constEnd(); ++it)
            api.insert(it.key(), it.value());
        setAside = legacy.remains;
    }
    if (!api.contains("owner"_L1))
        api.insert("owner"_L1, ownerBeforeOwners);

    QJsonObject payload = api.value("payload"_L1).toObject();
    changeObject(payload, "connector"_L1, [&object](QJsonObject &connector) {
        connector.insert("id"_L1, connectorIdOf(object, connectorReference, connector.value("id"_L1)));
    });
    changeObject(payload, "externalService"_L1, [&object](QJsonObject &service) {
        service.insert("connector_id"_L1,
                       connectorIdOf(object, pushConnectorReference, service.value("connector_id"_L1)));
    });
    changeObject(payload, "comment"_L1,
                 [&object](QJsonObject &comment) { readExternalReference(comment, object); });
    if (api.value("payload"_L1).isObject())
        api.insert("payload"_L1, payload);

    const QString commentId = commentIdOf(object);
    api.insert("comment_id"_L1, commentId.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(commentId));
    api.insert("id"_L1, object.id);
    api.insert("version"_L1, versionOf(object));
    Result<domain::Activity> activity = activityFromJson(api);
    if (activity)
        SavedObjectNotes(object, setAside).moveInto(activity->carried);
    return activity;
}

SavedObject toSavedObject(const domain::Activity &activity, const QString &caseId)
{
    SavedObject object{ .id = activity.id,
                        .type = u"cases-user-actions"_s,
                        .attributes = toJson(activity),
                        .references = {},
                        .envelope = {} };
    for (const QLatin1String key : { "id"_L1, "version"_L1, "comment_id"_L1 })
        object.attributes.remove(key);
    SavedObjectNotes(activity.carried).complete(object);
    setReference(object, caseReference, u"cases"_s, caseId);
    if (commentIdOf(object) != activity.commentId.value_or(QString()))
        setReference(object, commentReference, u"cases-comments"_s, activity.commentId.value_or(QString()));

    QJsonObject payload = activity.payload;
    changeObject(payload, "connector"_L1, [&object](QJsonObject &connector) {
        setReference(object, connectorReference, u"action"_s, connector.take("id"_L1).toString());
    });
    changeObject(payload, "externalService"_L1, [&object](QJsonObject &service) {
        setReference(object, pushConnectorReference, u"action"_s, service.take("connector_id"_L1).toString());
    });
    changeObject(payload, "comment"_L1,
                 [&object](QJsonObject &comment) { writeExternalReference(comment, object); });
    if (object.attributes.value("payload"_L1).isObject())
        object.attributes.insert("payload"_L1, payload);
    updateEnvelope(object, { .version = activity.version, .createdAt = activity.createdAt, .updatedAt = {} });
    return object;
}

} // namespace casebook::json
