#pragma once

#include "models/base/timestamp.h"
#include "models/domain/carried.h"
#include "models/domain/connector.h"
#include "models/domain/user.h"

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace casebook::domain {

/// The configuration of one owner's cases (CONTRACT §2.9). Lists that are carried without being understood
/// whole stay JSON; ConfiguredField reads what the rules need of `customFields`.
struct Configuration
{
    QString id;
    QString version;
    QString owner;
    QString closureType; ///< "close-by-user" or "close-by-pushing"
    CaseConnector connector;
    QJsonArray customFields = {}; ///< of {key, label, type, required, defaultValue?}
    QJsonArray templates = {};
    QJsonArray observableTypes = {};
    QJsonArray mappings = {}; ///< of {action_type, source, target}
    std::optional<QString> error = {};
    std::optional<Timestamp> createdAt = {};
    std::optional<User> createdBy = {};
    std::optional<Timestamp> updatedAt = {};
    std::optional<User> updatedBy = {};
    Carried carried = {};

    bool closesByPushing() const { return closureType == QLatin1String("close-by-pushing"); }
    bool operator==(const Configuration &) const = default;
};

/// The body of POST /api/cases/configure.
struct NewConfiguration
{
    QString owner;
    QString closureType;
    CaseConnector connector;
    QJsonArray customFields = {};
    QJsonArray templates = {};
    QJsonArray observableTypes = {};

    bool operator==(const NewConfiguration &) const = default;
};

/// The body of PATCH /api/cases/configure/{id}; what is not set stays.
struct ConfigurationPatch
{
    QString version;
    std::optional<QString> closureType = {};
    std::optional<CaseConnector> connector = {};
    std::optional<QJsonArray> customFields = {};
    std::optional<QJsonArray> templates = {};
    std::optional<QJsonArray> observableTypes = {};

    bool operator==(const ConfigurationPatch &) const = default;
};

/// One custom field as a configuration defines it.
struct ConfiguredField
{
    QString key;
    QString label;
    QString type; ///< "text", "toggle", "number"
    bool required = false;
    QJsonValue defaultValue = QJsonValue::Null; ///< null: none

    bool operator==(const ConfiguredField &) const = default;
};

QList<ConfiguredField> configuredFields(const Configuration &configuration);

} // namespace casebook::domain
