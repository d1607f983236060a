#pragma once

#include "models/domain/problem.h"
#include "models/json/descriptions.h"

#include <QStringList>

namespace casebook::json {

/// Reads a request body as Kibana does: every wrong value is told, and keys that are not known are refused
/// (CONTRACT §1.5, §2). Internal to this library.
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

    /// A key that is not known, inside of a value.
    void refuseKey(const QString &key) { m_unknownKeys.append(key); }
    /// Also of something else that was wrong with the body.
    void complain(const Error &error)
    {
        m_messages.append(error.message);
        if (m_field.isEmpty())
            m_field = error.field;
    }

    Result<void> finish()
    {
        const QStringList unknown = m_unknownKeys + m_rest.keys();
        if (m_messages.isEmpty() && !unknown.isEmpty()) {
            complain(domain::invalidKeys({}, m_prefix + unknown.constFirst(), unknown));
        }
        if (m_messages.isEmpty())
            return {};
        return failure({ .kind = ErrorKind::InvalidInput,
                         .message = m_messages.join(u','),
                         .field = m_field,
                         .httpStatus = 400 });
    }

private:
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

} // namespace casebook::json
