#include "models/domain/configurationrules.h"

#include "models/domain/configurationchecks.h"
#include "models/domain/problem.h"
#include "models/domain/validation.h"

#include <QJsonObject>

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

/// A custom field's type is for ever: values of it stand in cases.
std::optional<Error> changedTypes(const Configuration &before, const QJsonArray &wanted)
{
    QStringList labels;
    const QList<ConfiguredField> fields = configuredFields(before);
    for (const QJsonValue each : wanted) {
        const auto old = std::find_if(fields.cbegin(), fields.cend(), [&each](const ConfiguredField &field) {
            return field.key == each["key"_L1].toString();
        });
        if (old != fields.cend() && old->type != each["type"_L1].toString())
            labels.append(u'"' + each["label"_L1].toString() + u'"');
    }
    if (labels.isEmpty())
        return std::nullopt;
    return invalid(
        "customFields.typeChanged", u"customFields"_s,
        u"Invalid custom field types in request for the following labels: %1"_s.arg(labels.join(u", "_s)));
}

/// What is wrong with the values that a configuration would have.
std::optional<Error> problemOf(const Configuration &configuration)
{
    if (configuration.owner.isEmpty())
        return invalidValue("owner.empty", u"owner"_s, configuration.owner, u"owner"_s);
    if (configuration.closureType != "close-by-user"_L1
        && configuration.closureType != "close-by-pushing"_L1) {
        return invalidValue("closureType.unknown", u"closure_type"_s, configuration.closureType,
                            u"closure_type"_s);
    }
    if (const auto valid = joined(connectorProblems(configuration.connector, {})); !valid)
        return valid.error();
    if (auto problem = customFieldsProblem(configuration.customFields))
        return problem;
    if (auto problem = templatesProblem(configuration.templates, configuration.customFields))
        return problem;
    return observableTypesProblem(configuration.observableTypes);
}

} // namespace

Result<Configuration> applyNewConfiguration(const NewConfiguration &values, const QString &id,
                                            const User &author, const Timestamp &now)
{
    Configuration configuration;
    configuration.id = id;
    configuration.owner = values.owner;
    configuration.closureType = values.closureType;
    configuration.connector = values.connector;
    configuration.customFields = values.customFields;
    configuration.templates = values.templates;
    configuration.observableTypes = values.observableTypes;
    configuration.createdAt = now;
    configuration.createdBy = author;
    if (const auto problem = problemOf(configuration))
        return failure(*problem);
    return configuration;
}

Result<Configuration> applyConfigurationPatch(const Configuration &before, const ConfigurationPatch &patch,
                                              const User &author, const Timestamp &now)
{
    if (patch.customFields) {
        if (const auto problem = changedTypes(before, *patch.customFields))
            return failure(*problem);
    }
    if (patch.version != before.version) {
        return failure(
            { .kind = ErrorKind::Conflict,
              .message
              = u"This configuration has been updated. Please refresh before saving additional updates."_s,
              .code = "version.stale",
              .httpStatus = 409 });
    }
    Configuration after = before;
    after.closureType = patch.closureType.value_or(before.closureType);
    after.connector = patch.connector.value_or(before.connector);
    after.customFields = patch.customFields.value_or(before.customFields);
    after.templates = patch.templates.value_or(before.templates);
    after.observableTypes = patch.observableTypes.value_or(before.observableTypes);
    after.updatedAt = now;
    after.updatedBy = author;
    if (const auto problem = problemOf(after))
        return failure(*problem);
    return after;
}

} // namespace casebook::domain
