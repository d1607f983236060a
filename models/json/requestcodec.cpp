#include "models/json/codec.h"
#include "models/json/patchreader.h"

namespace casebook::json {

using namespace Qt::StringLiterals;

Result<domain::NewCase> newCaseFromJson(const QJsonObject &object)
{
    domain::NewCase values;
    StrictReader reader(object, {});
    reader.required("description"_L1, values.description);
    reader.required("tags"_L1, values.tags);
    reader.required("title"_L1, values.title);
    reader.required("connector"_L1, values.connector);
    reader.required("settings"_L1, values.settings);
    reader.required("owner"_L1, values.owner);
    reader.optional("severity"_L1, values.severity);
    reader.optional("assignees"_L1, values.assignees);
    reader.optional("category"_L1, values.category);
    reader.optional("customFields"_L1, values.customFields);
    if (const Result<void> finished = reader.finish(); !finished)
        return failure(finished.error());
    return values;
}

QJsonObject toJson(const domain::NewCase &values)
{
    return QJsonObject{ { u"title"_s, values.title },
                        { u"description"_s, values.description },
                        { u"tags"_s, Codec<QStringList>::encode(values.tags) },
                        { u"connector"_s, toJson(values.connector) },
                        { u"settings"_s, Codec<domain::CaseSettings>::encode(values.settings) },
                        { u"owner"_s, values.owner },
                        { u"severity"_s, apiText(values.severity) },
                        { u"assignees"_s, Codec<QList<domain::Assignee>>::encode(values.assignees) },
                        { u"category"_s, Codec<std::optional<QString>>::encode(values.category) },
                        { u"customFields"_s,
                          Codec<QList<domain::CustomField>>::encode(values.customFields) } };
}

void readPatch(StrictReader &reader, domain::CasePatch &patch)
{
    reader.patched("title"_L1, patch.title);
    reader.patched("description"_L1, patch.description);
    reader.patched("tags"_L1, patch.tags);
    reader.patched("connector"_L1, patch.connector);
    reader.patched("settings"_L1, patch.settings);
    reader.patched("severity"_L1, patch.severity);
    reader.patched("status"_L1, patch.status);
    reader.patched("assignees"_L1, patch.assignees);
    reader.patched("category"_L1, patch.category);
    reader.patched("customFields"_L1, patch.customFields);
}

Result<domain::CasePatch> casePatchFromJson(const QJsonObject &object)
{
    domain::CasePatch patch;
    StrictReader reader(object, u"cases."_s);
    readPatch(reader, patch);
    if (const Result<void> finished = reader.finish(); !finished)
        return failure(finished.error());
    return patch;
}

QJsonObject toJson(const domain::CasePatch &patch)
{
    QJsonObject object;
    const auto write = [&object](QLatin1String key, const auto &field) {
        if (field)
            object.insert(key, Codec<std::decay_t<decltype(*field)>>::encode(*field));
    };
    write("title"_L1, patch.title);
    write("description"_L1, patch.description);
    write("tags"_L1, patch.tags);
    write("connector"_L1, patch.connector);
    write("settings"_L1, patch.settings);
    write("severity"_L1, patch.severity);
    write("status"_L1, patch.status);
    write("assignees"_L1, patch.assignees);
    write("category"_L1, patch.category);
    write("customFields"_L1, patch.customFields);
    return object;
}

} // namespace casebook::json
