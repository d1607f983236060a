#include "models/json/codec.h"
#include "models/json/descriptions.h"

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

/// Reads a request body as Kibana does: every wrong value is told, and keys that are not known are refused.
class StrictReader
{
public:
    StrictReader(const QJsonObject &object, QString prefix)
        : m_rest(object)
        , m_prefix(std::move(prefix))
    {
    }

    template <typename T>
    void required(QLatin1String key, T &into)
    {
        const QJsonValue source = m_rest.take(key);
        if (source.isUndefined())
            complain(invalidValue(source, m_prefix + key));
        else
            read(key, into, source);
    }

    template <typename T>
    void optional(QLatin1String key, T &into)
    {
        const QJsonValue source = m_rest.take(key);
        if (!source.isUndefined())
            read(key, into, source);
    }

    /// Of a patch: a key that is there is set, also to null where null is a value.
    template <typename T>
    void patched(QLatin1String key, std::optional<T> &into)
    {
        const QJsonValue source = m_rest.take(key);
        if (!source.isUndefined())
            read(key, into.emplace(), source);
    }

    Result<void> finish()
    {
        const QStringList unknown = m_unknownKeys + m_rest.keys();
        if (m_messages.isEmpty() && !unknown.isEmpty()) {
            complain({ .kind = ErrorKind::InvalidInput,
                       .message = u"invalid keys \"%1\""_s.arg(unknown.join(u',')),
                       .field = m_prefix + unknown.constFirst() });
        }
        if (m_messages.isEmpty())
            return {};
        return failure({ .kind = ErrorKind::InvalidInput,
                         .message = m_messages.join(u','),
                         .field = m_field,
                         .httpStatus = 400 });
    }

private:
    void complain(const Error &error)
    {
        m_messages.append(error.message);
        if (m_field.isEmpty())
            m_field = error.field;
    }

    template <typename T>
    void read(QLatin1String key, T &into, const QJsonValue &source)
    {
        const QString path = m_prefix + key;
        Error why;
        if (Codec<T>::decode(source, into, why))
            check(into, path);
        else
            complain(blamed(why, source, path));
    }

    /// A request is not carried: what a value could not hold is wrong, and keys it does not know are refused.
    template <typename T>
    void check(const T &value, const QString &path)
    {
        if constexpr (requires { value.carried; }) {
            const QJsonObject known = Codec<T>::encode(T{}).toObject();
            for (const QString &key : value.carried.absent)
                complain(invalidValue(QJsonValue::Undefined, path + u'.' + key));
            const QJsonObject &unknown = value.carried.unknown;
            for (auto it = unknown.constBegin(); it != unknown.constEnd(); ++it) {
                if (known.contains(it.key()))
                    complain(invalidValue(it.value(), path + u'.' + it.key()));
                else
                    m_unknownKeys.append(it.key());
            }
        } else if constexpr (requires { value.otherText; }) {
            if (!value.otherText.isEmpty())
                complain(invalidValue(value.otherText, path));
        } else if constexpr (requires { value.constBegin()->carried; }) {
            for (const auto &element : value)
                check(element, path);
        }
    }

    QJsonObject m_rest;
    QString m_prefix;
    QStringList m_messages;
    QStringList m_unknownKeys;
    QString m_field;
};

} // namespace

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

Result<domain::CasePatch> casePatchFromJson(const QJsonObject &object)
{
    domain::CasePatch patch;
    StrictReader reader(object, u"cases."_s);
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
