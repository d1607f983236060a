#include "models/domain/configurationchecks.h"

#include "models/domain/customfieldrules.h"
#include "models/domain/limits.h"
#include "models/domain/problem.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

/// Checks of one entry of a list, until the first that fails.
class EntryCheck
{
public:
    EntryCheck(const QJsonValue &entry, const QString &list)
        : m_entry(entry)
        , m_list(list)
    {
        if (!entry.isObject())
            m_problem = invalidValue(code("entry"), list, entry, list);
    }

    EntryCheck &onlyKeys(const QStringList &known)
    {
        QStringList unknown = m_entry.toObject().keys();
        for (const QString &key : known)
            unknown.removeAll(key);
        return fail(!unknown.isEmpty(), [&] { return invalidKeys(code("keys"), m_list, unknown); });
    }
    EntryCheck &text(const QString &key, int limit, const QString &name = {})
    {
        const QJsonValue value = m_entry[key];
        fail(!value.isString(), [&] { return invalidValue(code(key), m_list, value, path(key)); });
        if (!m_problem)
            m_problem = textProblem(value.toString(), code(key), m_list, name.isEmpty() ? key : name, limit);
        return *this;
    }
    EntryCheck &key(int limit)
    {
        static const QRegularExpression form(u"\\A[a-z0-9_-]+\\z"_s);
        text(u"key"_s, limit);
        return fail(!form.match(m_entry["key"_L1].toString()).hasMatch(), [&] {
            return invalid(code("keyInvalid"), m_list,
                           u"Key must be lower case, a-z, 0-9, '_', and '-' are allowed"_s);
        });
    }
    EntryCheck &value(const QString &key, bool isGood)
    {
        return fail(!isGood, [&] { return invalidValue(code(key), m_list, m_entry[key], path(key)); });
    }
    template <typename Problem>
    EntryCheck &fail(bool isWrong, Problem problem)
    {
        if (isWrong && !m_problem)
            m_problem = problem();
        return *this;
    }
    const std::optional<Error> &problem() const { return m_problem; }

private:
    QByteArray code(const QString &what) const { return (m_list + u'.' + what).toLatin1(); }
    QByteArray code(const char *what) const { return code(QString::fromLatin1(what)); }
    QString path(const QString &key) const { return m_list + u',' + key; }

    const QJsonValue m_entry;
    const QString m_list;
    std::optional<Error> m_problem;
};

std::optional<Error> duplicates(const QJsonArray &list, const QString &name)
{
    QSet<QString> seen;
    QStringList twice;
    for (const QJsonValue entry : list) {
        const QString key = entry["key"_L1].toString();
        if (seen.contains(key) && !twice.contains(key))
            twice.append(key);
        seen.insert(key);
    }
    if (twice.isEmpty())
        return std::nullopt;
    return invalid(name.toLatin1() + ".duplicate", name,
                   u"Invalid duplicated %1 keys in request: %2"_s.arg(name, twice.join(u',')));
}

bool isDefaultOf(const QString &type, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return true;
    return type == "toggle"_L1 ? value.isBool() : type == "number"_L1 ? value.isDouble() : value.isString();
}

std::optional<Error> customFieldProblem(const QJsonValue &field)
{
    const QString type = field["type"_L1].toString();
    const QJsonValue defaultValue = field["defaultValue"_L1];
    EntryCheck check(field, u"customFields"_s);
    check.key(limits::customFieldKey)
        .text(u"label"_s, limits::customFieldLabel)
        .value(u"type"_s, QStringList{ u"text"_s, u"toggle"_s, u"number"_s }.contains(type))
        .value(u"required"_s, field["required"_L1].isBool())
        .value(u"defaultValue"_s, isDefaultOf(type, defaultValue));
    if (defaultValue.isString())
        check.text(u"defaultValue"_s, limits::customFieldText);
    return check.onlyKeys({ u"key"_s, u"label"_s, u"type"_s, u"required"_s, u"defaultValue"_s }).problem();
}

std::optional<Error> tagsProblem(const QJsonValue &tags)
{
    if (tags.isUndefined())
        return std::nullopt;
    if (!tags.isArray())
        return invalidValue("templates.tags", u"templates"_s, tags, u"templates,tags"_s);
    const QJsonArray list = tags.toArray();
    for (const QJsonValue tag : list) {
        if (auto problem = textProblem(tag.toString(), "templates.tag", u"templates"_s, u"template's tag"_s,
                                       limits::templateTag))
            return problem;
    }
    if (list.size() > limits::templateTags)
        return listTooLong("templates.tags", u"template's tags"_s, limits::templateTags);
    return std::nullopt;
}

// What a template gives to the custom fields must be configured, and of the type that is.
std::optional<Error> templateFieldsProblem(const QJsonValue &fields, const QJsonArray &configured)
{
    QList<CustomField> wanted;
    const QJsonArray list = fields.toArray();
    for (const QJsonValue field : list)
        wanted.append({ .key = field["key"_L1].toString(),
                        .type = field["type"_L1].toString(),
                        .value = field["value"_L1] });
    RuleContext context;
    context.configuration.emplace().customFields = configured;
    const auto values = configuredValues(wanted, {}, context);
    return values ? std::nullopt : std::optional(values.error());
}

std::optional<Error> templateProblem(const QJsonValue &entry, const QJsonArray &customFields)
{
    const QJsonValue description = entry["description"_L1];
    const QJsonValue caseFields = entry["caseFields"_L1];
    EntryCheck check(entry, u"templates"_s);
    check.key(limits::templateKey)
        .text(u"name"_s, limits::templateName)
        .value(u"description"_s, description.isUndefined() || description.isString())
        .value(u"caseFields"_s, caseFields.isNull() || caseFields.isObject());
    if (!description.toString().trimmed().isEmpty())
        check.text(u"description"_s, limits::templateDescription);
    check.onlyKeys({ u"key"_s, u"name"_s, u"description"_s, u"tags"_s, u"caseFields"_s });
    if (check.problem())
        return check.problem();
    if (auto problem = tagsProblem(entry["tags"_L1]))
        return problem;
    return templateFieldsProblem(caseFields["customFields"_L1], customFields);
}

} // namespace

std::optional<Error> customFieldsProblem(const QJsonArray &fields)
{
    for (const QJsonValue field : fields) {
        if (auto problem = customFieldProblem(field))
            return problem;
    }
    if (fields.size() > limits::customFields)
        return listTooLong("customFields.tooMany", u"customFields"_s, limits::customFields);
    return duplicates(fields, u"customFields"_s);
}

std::optional<Error> templatesProblem(const QJsonArray &templates, const QJsonArray &customFields)
{
    for (const QJsonValue entry : templates) {
        if (auto problem = templateProblem(entry, customFields))
            return problem;
    }
    if (templates.size() > limits::templates)
        return listTooLong("templates.tooMany", u"templates"_s, limits::templates);
    return duplicates(templates, u"templates"_s);
}

std::optional<Error> observableTypesProblem(const QJsonArray &types)
{
    for (const QJsonValue type : types) {
        EntryCheck check(type, u"observableTypes"_s);
        check.key(limits::observableTypeKey)
            .text(u"label"_s, limits::observableTypeLabel)
            .onlyKeys({ u"key"_s, u"label"_s });
        if (check.problem())
            return check.problem();
    }
    if (types.size() > limits::observableTypes)
        return listTooLong("observableTypes.tooMany", u"observableTypes"_s, limits::observableTypes);
    return duplicates(types, u"observableTypes"_s);
}

} // namespace casebook::domain
