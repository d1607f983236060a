#include "models/domain/customfieldrules.h"

#include "models/domain/problem.h"

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

using Fields = QList<CustomField>;

template <typename Field>
const Field *withKey(const QList<Field> &fields, const QString &key)
{
    const auto it = std::find_if(fields.cbegin(), fields.cend(),
                                 [&key](const Field &field) { return field.key == key; });
    return it == fields.cend() ? nullptr : &*it;
}

QString quoted(const QStringList &labels)
{
    return u'"' + labels.join(u"\", \""_s) + u'"';
}

/// One check of a request's fields after the other, in Kibana's order; each answers what is wrong.
class Checks
{
public:
    Checks(const Fields &wanted, const Fields &current, const RuleContext &context)
        : m_wanted(wanted)
        , m_current(current)
        , m_configured(context.configuration ? configuredFields(*context.configuration)
                                             : QList<ConfiguredField>{})
        , m_hasConfiguration(context.configuration.has_value())
        , m_isLenient(context.customFieldCheck == CustomFieldCheck::Lenient)
    {
    }

    std::optional<Error> problem() const
    {
        if (!m_hasConfiguration) {
            if (m_wanted.isEmpty() || m_isLenient)
                return std::nullopt;
            return invalid("customFields.notConfigured", u"customFields"_s,
                           u"No custom fields configured."_s);
        }
        if (auto unknown = unknownKeys())
            return unknown;
        if (auto missing = m_isLenient ? std::nullopt : missingRequired())
            return missing;
        if (auto empty = m_isLenient ? std::nullopt : emptyRequired())
            return empty;
        return wrongTypes();
    }

    Fields filled() const
    {
        Fields fields = m_wanted;
        for (const ConfiguredField &field : m_configured) {
            if (!withKey(m_wanted, field.key)
                && (m_isLenient || !field.required || !field.defaultValue.isNull()))
                fields.append({ .key = field.key, .type = field.type, .value = field.defaultValue });
        }
        return fields;
    }

private:
    std::optional<Error> unknownKeys() const
    {
        QStringList unknown;
        for (const CustomField &field : m_wanted) {
            if (!withKey(m_configured, field.key) && !(m_isLenient && withKey(m_current, field.key)))
                unknown.append(field.key);
        }
        if (unknown.isEmpty())
            return std::nullopt;
        return invalid("customFields.notConfigured", u"customFields."_s + unknown.constFirst(),
                       u"Invalid custom field keys: %1"_s.arg(unknown.join(u',')));
    }

    std::optional<Error> missingRequired() const
    {
        QStringList labels;
        for (const ConfiguredField &field : m_configured) {
            if (field.required && field.defaultValue.isNull() && !withKey(m_wanted, field.key))
                labels.append(field.label);
        }
        if (labels.isEmpty())
            return std::nullopt;
        return invalid("customFields.required", u"customFields"_s,
                       u"Missing required custom fields without default value configured: "_s
                           + quoted(labels));
    }

    std::optional<Error> emptyRequired() const
    {
        QStringList labels;
        for (const ConfiguredField &field : m_configured) {
            const CustomField *wanted = withKey(m_wanted, field.key);
            if (field.required && wanted && wanted->value.isNull())
                labels.append(field.label);
        }
        if (labels.isEmpty())
            return std::nullopt;
        return invalid("customFields.required", u"customFields"_s,
                       u"Invalid value \"null\" supplied for the following required custom fields: "_s
                           + quoted(labels));
    }

    std::optional<Error> wrongTypes() const
    {
        QStringList labels;
        for (const ConfiguredField &field : m_configured) {
            const CustomField *wanted = withKey(m_wanted, field.key);
            if (wanted && wanted->type != field.type)
                labels.append(field.label.isEmpty() ? u"Unknown"_s : field.label);
        }
        if (labels.isEmpty())
            return std::nullopt;
        return invalid("customFields.typeDiffers", u"customFields"_s,
                       u"The following custom fields have the wrong type in the request: "_s
                           + quoted(labels));
    }

    const Fields &m_wanted;
    const Fields &m_current;
    const QList<ConfiguredField> m_configured;
    const bool m_hasConfiguration;
    const bool m_isLenient;
};

} // namespace

Result<Fields> configuredValues(const Fields &wanted, const Fields &current, const RuleContext &context)
{
    const Checks checks(wanted, current, context);
    if (const auto problem = checks.problem())
        return failure(*problem);
    return checks.filled();
}

} // namespace casebook::domain
