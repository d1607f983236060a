#include "models/domain/limits.h"
#include "models/domain/problem.h"
#include "models/domain/validation.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

using Problems = QList<Error>;

Problems listOf(const std::optional<Error> &problem)
{
    return problem ? Problems{ *problem } : Problems{};
}

Problems titleProblems(const QString &title)
{
    return listOf(textProblem(title, "title", u"title"_s, u"title"_s, limits::title));
}

Problems descriptionProblems(const QString &description)
{
    return listOf(
        textProblem(description, "description", u"description"_s, u"description"_s, limits::description));
}

Problems tagProblems(const QStringList &tags)
{
    for (const QString &tag : tags) {
        if (const auto problem = textProblem(tag, "tag", u"tags"_s, u"tag"_s, limits::tag))
            return { *problem };
    }
    if (tags.size() > limits::tags)
        return { listTooLong("tags.tooMany", u"tags"_s, limits::tags) };
    return {};
}

Problems categoryProblems(const std::optional<QString> &category)
{
    if (!category)
        return {};
    return listOf(textProblem(*category, "category", u"category"_s, u"category"_s, limits::category));
}

Problems assigneeProblems(const QList<Assignee> &assignees)
{
    if (assignees.size() > limits::assignees)
        return { listTooLong("assignees.tooMany", u"assignees"_s, limits::assignees) };
    return {};
}

std::optional<Error> customFieldProblem(const CustomField &field, const QString &pathPrefix)
{
    static const QRegularExpression keyForm(u"\\A[a-z0-9_-]+\\z"_s);
    const QString path = u"customFields."_s + field.key;
    if (!keyForm.match(field.key).hasMatch()) {
        return invalid("customFields.keyInvalid", path,
                       u"Key must be lower case, a-z, 0-9, '_', and '-' are allowed"_s);
    }
    if (field.key.size() > limits::customFieldKey) {
        return invalid(
            "customFields.keyTooLong", path,
            u"The length of the key is too long. The maximum length is %1."_s.arg(limits::customFieldKey),
            limits::customFieldKey);
    }
    const QJsonValue &value = field.value;
    if (value.isNull())
        return std::nullopt;
    const bool isText = field.type == "text"_L1;
    const bool isWrongKind = (isText && !value.isString()) || (field.type == "toggle"_L1 && !value.isBool())
        || (field.type == "number"_L1 && !value.isDouble());
    if (isWrongKind)
        return invalidValue("customFields.valueType", path, value, pathPrefix + u"customFields,value"_s);
    if (!isText)
        return std::nullopt;
    auto problem = textProblem(value.toString(), "text", path, u"value"_s, limits::customFieldText);
    if (problem)
        problem->code = problem->limit > 0 ? "customFields.textTooLong" : "customFields.textEmpty";
    return problem;
}

Problems customFieldProblems(const QList<CustomField> &fields, const QString &pathPrefix)
{
    Problems problems;
    QSet<QString> keys;
    QStringList twice;
    for (const CustomField &field : fields) {
        problems += listOf(customFieldProblem(field, pathPrefix));
        if (keys.contains(field.key) && !twice.contains(field.key))
            twice.append(field.key);
        keys.insert(field.key);
    }
    if (fields.size() > limits::customFields)
        problems.append(listTooLong("customFields.tooMany", u"customFields"_s, limits::customFields));
    if (problems.isEmpty() && !twice.isEmpty()) {
        problems.append(
            invalid("customFields.duplicate", u"customFields."_s + twice.first(),
                    u"Invalid duplicated customFields keys in request: %1"_s.arg(twice.join(u','))));
    }
    return problems;
}

template <typename Value>
Problems enumProblems(const OpenEnum<Value> &value, const QByteArray &code, const QString &field,
                      const QString &pathPrefix)
{
    if (value.value != Value::Other)
        return {};
    return { invalidValue(code, field, value.otherText, pathPrefix + field) };
}

// In the order of the form's fields.
Problems apiProblems(const NewCase &values)
{
    Problems problems = titleProblems(values.title) + descriptionProblems(values.description)
        + tagProblems(values.tags) + enumProblems(values.severity, "severity.unknown", u"severity"_s, {})
        + categoryProblems(values.category) + assigneeProblems(values.assignees)
        + connectorProblems(values.connector, {}) + customFieldProblems(values.customFields, {});
    if (values.owner.isEmpty())
        problems.append(invalidValue("owner.empty", u"owner"_s, values.owner, u"owner"_s));
    return problems;
}

} // namespace

Result<void> validateTitle(const QString &title)
{
    return joined(titleProblems(title));
}

Result<void> validateDescription(const QString &description)
{
    return joined(descriptionProblems(description));
}

Result<void> validateTags(const QStringList &tags)
{
    return joined(tagProblems(tags));
}

Result<void> validateCategory(const std::optional<QString> &category)
{
    return joined(categoryProblems(category));
}

Result<void> validateAssignees(const QList<Assignee> &assignees)
{
    return joined(assigneeProblems(assignees));
}

Result<void> validateCustomFields(const QList<CustomField> &fields)
{
    return joined(customFieldProblems(fields, {}));
}

Result<void> validate(const NewCase &values)
{
    return joined(apiProblems(values));
}

Result<void> validate(const CasePatch &patch)
{
    const QString prefix = u"cases,"_s;
    Problems problems;
    if (patch.title)
        problems += titleProblems(*patch.title);
    if (patch.description)
        problems += descriptionProblems(*patch.description);
    if (patch.tags)
        problems += tagProblems(*patch.tags);
    if (patch.severity)
        problems += enumProblems(*patch.severity, "severity.unknown", u"severity"_s, prefix);
    if (patch.status)
        problems += enumProblems(*patch.status, "status.unknown", u"status"_s, prefix);
    if (patch.category)
        problems += categoryProblems(*patch.category);
    if (patch.assignees)
        problems += assigneeProblems(*patch.assignees);
    if (patch.connector)
        problems += connectorProblems(*patch.connector, prefix);
    if (patch.customFields)
        problems += customFieldProblems(*patch.customFields, prefix);
    return joined(problems);
}

QList<Error> problemsOf(const NewCase &values)
{
    QList<Error> problems = apiProblems(values);
    const auto isAbout = [](const QString &field) {
        return [field](const Error &problem) { return problem.field == field; };
    };
    const auto isAboutOneField
        = [](const Error &problem) { return problem.field.startsWith("connector.fields."_L1); };
    if (std::any_of(problems.cbegin(), problems.cend(), isAboutOneField))
        problems.removeIf(
            isAbout(u"connector.fields"_s)); // Kibana's echo of it; a form shows it at the field alone
    const QList<Error> unset = unsetRequiredFields(values.connector);
    for (const Error &problem : unset) {
        if (std::none_of(problems.cbegin(), problems.cend(), isAbout(problem.field)))
            problems.append(problem);
    }
    return problems;
}

} // namespace casebook::domain
