#include "models/domain/problem.h"
#include "models/domain/validation.h"

#include <QJsonArray>

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

bool hasKind(const QJsonValue &value, ConnectorFieldKind kind)
{
    if (value.isNull())
        return true;
    switch (kind) {
    case ConnectorFieldKind::Text:
    case ConnectorFieldKind::Choice:
        return value.isString();
    case ConnectorFieldKind::Toggle:
        return value.isBool();
    case ConnectorFieldKind::Number:
        return value.isDouble();
    case ConnectorFieldKind::MultiChoice: {
        const QJsonArray array = value.toArray();
        return value.isArray() && std::all_of(array.cbegin(), array.cend(), [](const QJsonValue &item) {
                   return item.isString();
               });
    }
    }
    return false;
}

bool isUnset(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty());
}

QString fieldPath(const QString &key)
{
    return u"connector.fields."_s + key;
}

QStringList unknownKeys(const QJsonObject &fields, const QList<ConnectorFieldSpec> &specs)
{
    QStringList unknown;
    const QStringList keys = fields.keys();
    for (const QString &key : keys) {
        if (std::none_of(specs.cbegin(), specs.cend(),
                         [&key](const ConnectorFieldSpec &spec) { return spec.key == key; }))
            unknown.append(key);
    }
    return unknown;
}

} // namespace

// CONTRACT §5: all keys present, null allowed, no others; types without fields take null only.
QList<Error> connectorProblems(const CaseConnector &connector, const QString &pathPrefix)
{
    if (!isKnownConnectorType(connector.type) || !connector.fields)
        return {}; // of a newer Kibana: carried as it is

    const QString path = pathPrefix + u"connector,fields"_s;
    const QJsonObject &fields = *connector.fields;
    const QList<ConnectorFieldSpec> specs = connectorFields(connector.type);
    if (specs.isEmpty())
        return { invalidValue("connector.fieldType", u"connector.fields"_s, fields, path) };

    QList<Error> problems;
    for (const ConnectorFieldSpec &spec : specs) {
        const QJsonValue value = fields.value(spec.key);
        const QString keyPath = path + u',' + spec.key;
        if (value.isUndefined()) {
            if (!spec.optionalKey)
                problems.append(invalidValue("connector.fieldMissing", fieldPath(spec.key), value, keyPath));
        } else if (!hasKind(value, spec.kind)) {
            problems.append(invalidValue("connector.fieldType", fieldPath(spec.key), value, keyPath));
        }
    }
    if (!problems.isEmpty()) { // Kibana then says that the whole isn't null either
        problems.append(invalidValue("connector.fieldType", u"connector.fields"_s, fields, path));
        return problems;
    }
    const QStringList unknown = unknownKeys(fields, specs);
    if (!unknown.isEmpty()) {
        problems.append(invalidKeys("connector.fieldUnknown", fieldPath(unknown.first()), unknown));
    }
    return problems;
}

QList<Error> unsetRequiredFields(const CaseConnector &connector)
{
    QList<Error> problems;
    const QList<ConnectorFieldSpec> specs = connectorFields(connector.type);
    for (const ConnectorFieldSpec &spec : specs) {
        if (spec.required && isUnset(connector.fields ? connector.fields->value(spec.key) : QJsonValue())) {
            problems.append(invalid("connector.fieldRequired", fieldPath(spec.key),
                                    u"The connector field %1 needs a value."_s.arg(spec.key)));
        }
    }
    return problems;
}

Result<void> validateConnector(const CaseConnector &connector)
{
    return joined(connectorProblems(connector, {}));
}

} // namespace casebook::domain
