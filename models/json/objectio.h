#pragma once

#include "models/base/error.h"
#include "models/domain/carried.h"

#include <QJsonObject>
#include <QLatin1String>
#include <QVarLengthArray>

#include <algorithm>
#include <optional>
#include <utility>

namespace casebook::json {

// One description per type serves reading and writing: `describe(io)` names each key with the member it
// fills, and io is a Reader or a Writer. What a typed member can't hold (null in a text, a word where a
// number belongs) is kept verbatim in Carried::unknown under its own key, and written back while the member
// has its default value.

/// Keys under which this program keeps its own notes in Carried::unknown; they are in no API document.
inline constexpr QLatin1String ownNotesPrefix("$");

enum class Presence {
    Always, ///< written, unless the source lacked it and the value is still the default
    Optional, ///< written only when it differs from the default, or came so
    Required, ///< reading fails without it
};

/// Reads and writes one type; the general form is for types with a describe(). decode() fills `why` only
/// where a part of the value is to blame, with the path from the value on.
template <typename T>
struct Codec;

/// Kibana's failure for @p value at the key path @p path ("connector.fields"): `Invalid value "x" supplied to
/// "connector,fields"` (CONTRACT §1.5).
Error invalidValue(const QJsonValue &value, const QString &path);
/// The failure to read @p value at @p path, given what decode() said.
Error blamed(const Error &why, const QJsonValue &value, const QString &path);

template <typename T>
class Reader
{
public:
    Reader(const QJsonObject &object, T &value)
        : m_object(object)
        , m_value(value)
    {
    }

    template <typename Member>
    void field(QLatin1String key, Member T::*member, Presence presence = Presence::Always)
    {
        if (m_error)
            return;
        const QJsonValue source = m_object.value(key);
        if (source.isUndefined()) {
            if (presence == Presence::Required)
                m_error = invalidValue(source, key);
            else if (presence == Presence::Always)
                m_value.carried.absent.append(key);
            return;
        }
        m_read.append(key);
        Member decoded{};
        Error why;
        if (!Codec<Member>::decode(source, decoded, why)) {
            if (presence == Presence::Required)
                m_error = blamed(why, source, key);
            else
                m_value.carried.unknown.insert(key, source);
            return;
        }
        m_value.*member = std::move(decoded);
        if (presence == Presence::Optional && m_value.*member == T{}.*member)
            m_value.carried.unknown.insert(key, source);
    }

    /// A key that is read elsewhere and not carried.
    void skip(QLatin1String key)
    {
        if (m_object.contains(key))
            m_read.append(key);
    }
    /// Takes everything not yet read; finish() then finds nothing unknown.
    QJsonObject takeRest()
    {
        QJsonObject rest;
        visitRest([&rest](const QString &key, const QJsonValue &value) { rest.insert(key, value); });
        m_object = {};
        m_read.clear();
        return rest;
    }

    /// Carries what was not read.
    void finish()
    {
        visitRest([this](const QString &key, const QJsonValue &value) {
            m_value.carried.unknown.insert(key, value);
        });
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    /// Taking each key out of the object when it is read would copy the object, and move what follows.
    template <typename Visit>
    void visitRest(Visit visit) const
    {
        if (m_read.size() == m_object.size()) // as almost always
            return;
        for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
            const QString key = it.key();
            if (std::find(m_read.cbegin(), m_read.cend(), key) == m_read.cend())
                visit(key, it.value());
        }
    }

    QJsonObject m_object;
    QVarLengthArray<QLatin1String, 32> m_read; ///< keys of the object
    T &m_value;
    std::optional<Error> m_error;
};

template <typename T>
class Writer
{
public:
    explicit Writer(const T &value)
        : m_value(value)
    {
        for (auto it = value.carried.unknown.constBegin(); it != value.carried.unknown.constEnd(); ++it) {
            if (!it.key().startsWith(ownNotesPrefix))
                m_object.insert(it.key(), it.value());
        }
    }

    template <typename Member>
    void field(QLatin1String key, Member T::*member, Presence presence = Presence::Always)
    {
        if (m_value.*member == m_default.*member) {
            if (m_object.contains(key) || presence == Presence::Optional
                || m_value.carried.absent.contains(key))
                return;
        }
        m_object.insert(key, Codec<Member>::encode(m_value.*member));
    }

    void skip(QLatin1String) { }
    QJsonObject object() const { return m_object; }

private:
    const T &m_value;
    const T m_default{};
    QJsonObject m_object;
};

/// The general form: an object whose keys describe() names.
template <typename T>
struct Codec
{
    static bool decode(const QJsonValue &source, T &into, Error &why)
    {
        if (!source.isObject())
            return false;
        Reader<T> reader(source.toObject(), into);
        describe(reader);
        reader.finish();
        if (!reader.error())
            return true;
        why = *reader.error();
        return false;
    }
    static QJsonValue encode(const T &value)
    {
        Writer<T> writer(value);
        describe(writer);
        return writer.object();
    }
};

} // namespace casebook::json
