#include "models/json/configurationrequests.h"

#include "models/json/strictreader.h"

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

/// A list under @p key whose elements are objects with known keys, the @p required ones first.
void readEntries(StrictReader &reader, QLatin1String key, const QStringList &required,
                 const QStringList &optional, std::optional<QJsonArray> &into)
{
    reader.patched(key, into);
    for (const QJsonValue entry : into.value_or(QJsonArray())) {
        if (!entry.isObject()) {
            reader.complain(invalidValue(entry, key));
            continue;
        }
        const QJsonObject object = entry.toObject();
        for (const QString &name : required) {
            if (!object.contains(name))
                reader.complain(invalidValue(QJsonValue::Undefined, key + u'.' + name));
        }
        const QStringList given = object.keys();
        for (const QString &name : given) {
            if (!required.contains(name) && !optional.contains(name))
                reader.refuseKey(name);
        }
    }
}

void readLists(StrictReader &reader, std::optional<QJsonArray> &customFields,
               std::optional<QJsonArray> &templates, std::optional<QJsonArray> &observableTypes)
{
    readEntries(reader, "customFields"_L1, { u"key"_s, u"label"_s, u"type"_s, u"required"_s },
                { u"defaultValue"_s }, customFields);
    readEntries(reader, "templates"_L1, { u"key"_s, u"name"_s, u"caseFields"_s },
                { u"description"_s, u"tags"_s }, templates);
    readEntries(reader, "observableTypes"_L1, { u"key"_s, u"label"_s }, {}, observableTypes);
}

} // namespace

Result<domain::NewConfiguration> newConfigurationFromJson(const QJsonObject &body)
{
    domain::NewConfiguration values;
    std::optional<QJsonArray> customFields;
    std::optional<QJsonArray> templates;
    std::optional<QJsonArray> observableTypes;
    StrictReader reader(body, {});
    reader.required("connector"_L1, values.connector);
    reader.required("closure_type"_L1, values.closureType);
    reader.required("owner"_L1, values.owner);
    readLists(reader, customFields, templates, observableTypes);
    if (const Result<void> finished = reader.finish(); !finished)
        return failure(finished.error());
    values.customFields = customFields.value_or(QJsonArray());
    values.templates = templates.value_or(QJsonArray());
    values.observableTypes = observableTypes.value_or(QJsonArray());
    return values;
}

Result<domain::ConfigurationPatch> configurationPatchFromJson(const QJsonObject &body)
{
    domain::ConfigurationPatch patch;
    StrictReader reader(body, {});
    reader.patched("connector"_L1, patch.connector);
    reader.patched("closure_type"_L1, patch.closureType);
    reader.required("version"_L1, patch.version);
    readLists(reader, patch.customFields, patch.templates, patch.observableTypes);
    if (const Result<void> finished = reader.finish(); !finished)
        return failure(finished.error());
    return patch;
}

} // namespace casebook::json
