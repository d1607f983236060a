#include "models/domain/configuration.h"

#include <QJsonObject>

namespace casebook::domain {

using namespace Qt::StringLiterals;

QList<ConfiguredField> configuredFields(const Configuration &configuration)
{
    QList<ConfiguredField> fields;
    for (const QJsonValue value : configuration.customFields) {
        const QJsonValue defaultValue = value["defaultValue"_L1];
        fields.append(
            { .key = value["key"_L1].toString(),
              .label = value["label"_L1].toString(),
              .type = value["type"_L1].toString(),
              .required = value["required"_L1].toBool(),
              .defaultValue = defaultValue.isUndefined() ? QJsonValue(QJsonValue::Null) : defaultValue });
    }
    return fields;
}

} // namespace casebook::domain
