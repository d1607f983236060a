#include "models/json/codec.h"
#include "models/json/descriptions.h"

namespace casebook::json {

using namespace Qt::StringLiterals;

using Choices = QMap<QString, QList<domain::ConnectorChoice>>;

template <>
struct Codec<domain::ConnectorChoice>
{
    static bool decode(const QJsonValue &source, domain::ConnectorChoice &into, Error &)
    {
        into = { .value = source["value"_L1].toString(),
                 .label = source["label"_L1].toString(),
                 .dependentValue = source["dependentValue"_L1].toString() };
        return source["value"_L1].isString();
    }
    static QJsonValue encode(const domain::ConnectorChoice &choice)
    {
        QJsonObject object{ { u"value"_s, choice.value }, { u"label"_s, choice.label } };
        if (!choice.dependentValue.isEmpty())
            object.insert("dependentValue"_L1, choice.dependentValue);
        return object;
    }
};

template <>
struct Codec<Choices>
{
    static bool decode(const QJsonValue &source, Choices &into, Error &why)
    {
        const QJsonObject object = source.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (!Codec<QList<domain::ConnectorChoice>>::decode(it.value(), into[it.key()], why))
                return false;
        }
        return source.isObject();
    }
    static QJsonValue encode(const Choices &choices)
    {
        QJsonObject object;
        for (auto it = choices.constBegin(); it != choices.constEnd(); ++it)
            object.insert(it.key(), Codec<QList<domain::ConnectorChoice>>::encode(it.value()));
        return object;
    }
};

template <template <typename> class Io>
void describe(Io<domain::ConnectorDefinition> &io)
{
    using domain::ConnectorDefinition;
    io.field("id"_L1, &ConnectorDefinition::id, Presence::Required);
    io.field("name"_L1, &ConnectorDefinition::name);
    io.field("type"_L1, &ConnectorDefinition::type, Presence::Required);
    io.field("choices"_L1, &ConnectorDefinition::choices);
    io.field("config"_L1, &ConnectorDefinition::config);
}

Result<domain::ConnectorDefinition> connectorDefinitionFromJson(const QJsonObject &object)
{
    return readObject<domain::ConnectorDefinition>(object);
}

QJsonObject toJson(const domain::ConnectorDefinition &definition)
{
    QJsonObject object = Codec<domain::ConnectorDefinition>::encode(definition).toObject();
    const QJsonValue savedObject = definition.carried.unknown.value(savedObjectKey);
    if (!savedObject.isUndefined()) // this document is our own, so it may hold the envelope
        object.insert(savedObjectKey, savedObject);
    return object;
}

} // namespace casebook::json
