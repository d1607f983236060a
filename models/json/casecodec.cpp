#include "models/json/codec.h"
#include "models/json/descriptions.h"

#include <QJsonDocument>

namespace casebook::json {

QByteArray canonical(const QJsonValue &value)
{
    // QJsonObject keeps its keys sorted; the array lends single values a document to be written in.
    const QByteArray text = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

Result<domain::User> userFromJson(const QJsonValue &value)
{
    return readObject<domain::User>(value);
}

QJsonObject toJson(const domain::User &user)
{
    return Codec<domain::User>::encode(user).toObject();
}

Result<domain::CaseConnector> connectorFromJson(const QJsonValue &value)
{
    return readObject<domain::CaseConnector>(value);
}

QJsonObject toJson(const domain::CaseConnector &connector)
{
    return Codec<domain::CaseConnector>::encode(connector).toObject();
}

Result<domain::Case> caseFromJson(const QJsonObject &object)
{
    return readObject<domain::Case>(object);
}

QJsonObject toJson(const domain::Case &value)
{
    return Codec<domain::Case>::encode(value).toObject();
}

namespace {

QJsonObject withSavedObject(QJsonObject object, const domain::Carried &carried)
{
    const QJsonValue savedObject = carried.unknown.value(savedObjectKey);
    if (!savedObject.isUndefined())
        object.insert(savedObjectKey, savedObject);
    return object;
}

} // namespace

QJsonObject toStoredJson(const domain::Case &value)
{
    return withSavedObject(toJson(value), value.carried);
}

QJsonObject toStoredJson(const domain::Attachment &attachment)
{
    return withSavedObject(toJson(attachment), attachment.carried);
}

QJsonObject toStoredJson(const domain::Activity &activity)
{
    return withSavedObject(toJson(activity), activity.carried);
}

} // namespace casebook::json
