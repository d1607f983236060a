#pragma once

#include "models/json/leafcodecs.h"
#include "models/json/textwriter.h"

#include <algorithm>
#include <memory>
#include <type_traits>
#include <vector>

namespace casebook::json {

// A third io for describe(), beside Reader and Writer: the same values as text, without a QJsonObject. What a
// Writer's object says as text and what is written here is the same to the letter.

void writeText(TextWriter &out, const QString &value);
void writeText(TextWriter &out, bool value);
void writeText(TextWriter &out, int value);
void writeText(TextWriter &out, qint64 value);
void writeText(TextWriter &out, const QJsonValue &value);
void writeText(TextWriter &out, const QJsonObject &value);
void writeText(TextWriter &out, const Timestamp &value);
void writeText(TextWriter &out, const domain::Status &value);
void writeText(TextWriter &out, const domain::Severity &value);

/// Which of the keys with ownNotesPrefix are written.
enum class OwnNotes { None, SavedObject, All };
bool isWritten(const QString &key, OwnNotes notes);

/// The keys of a type in the order in which QJsonObject has them, each with its member.
template <typename T>
class TextFields
{
public:
    /// As describe() says.
    static const TextFields &described()
    {
        static const TextFields fields = [] {
            TextFields result;
            describe(result);
            result.sort();
            return result;
        }();
        return fields;
    }

    template <typename Member>
    void field(QLatin1String key, Member T::*member, Presence presence = Presence::Always)
    {
        m_fields.push_back(std::make_unique<MemberField<Member>>(key, presence, member));
    }
    void skip(QLatin1String) { }
    void sort()
    {
        std::sort(m_fields.begin(), m_fields.end(),
                  [](const auto &a, const auto &b) { return a->key < b->key; });
    }

    /// @p value with @p others, which are its unknown keys and, for an attachment, those of the payload.
    void write(TextWriter &out, const T &value, const QJsonObject &others, OwnNotes notes) const
    {
        auto other = others.constBegin();
        const auto end = others.constEnd();
        char separator = '{';
        for (const auto &field : m_fields) {
            const bool isSet = field->isSet(value, m_default);
            for (; other != end && other.key() < field->key; ++other)
                writeOther(out, other, notes, separator);
            if (!isSet)
                continue;
            if (other != end && other.key() == field->key)
                ++other;
            if (!field->isAValue(value))
                continue;
            out.append(std::exchange(separator, ','));
            out.appendKey(field->key);
            field->write(out, value);
        }
        for (; other != end; ++other)
            writeOther(out, other, notes, separator);
        if (separator == '{')
            out.append('{');
        out.append('}');
    }

private:
    struct Field
    {
        Field(QLatin1String theKey, Presence thePresence)
            : key(theKey)
            , presence(thePresence)
        {
        }
        virtual ~Field() = default;
        virtual bool isDefault(const T &value, const T &without) const = 0;
        virtual bool isAValue(const T &value) const = 0; // QJsonObject takes a key without one out
        virtual void write(TextWriter &out, const T &value) const = 0;

        /// As Writer::field() decides it.
        bool isSet(const T &value, const T &without) const
        {
            const domain::Carried &carried = value.carried;
            if (presence != Presence::Optional && carried.unknown.isEmpty() && carried.absent.isEmpty())
                return true;
            return !isDefault(value, without)
                || (presence != Presence::Optional && !carried.unknown.contains(key)
                    && !carried.absent.contains(key));
        }

        QLatin1String key;
        Presence presence;
    };

    template <typename Member>
    struct MemberField final : Field
    {
        MemberField(QLatin1String theKey, Presence thePresence, Member T::*theMember)
            : Field(theKey, thePresence)
            , member(theMember)
        {
        }
        bool isDefault(const T &value, const T &without) const override
        {
            return value.*member == without.*member;
        }
        bool isAValue(const T &value) const override
        {
            if constexpr (std::is_same_v<Member, QJsonValue>)
                return !(value.*member).isUndefined();
            else
                return true;
        }
        void write(TextWriter &out, const T &value) const override { writeText(out, value.*member); }

        Member T::*member;
    };

    static void writeOther(TextWriter &out, const QJsonObject::const_iterator &other, OwnNotes notes,
                           char &separator)
    {
        const QString key = other.key();
        if (!isWritten(key, notes))
            return;
        out.append(std::exchange(separator, ','));
        out.appendText(key);
        out.append(':');
        out.appendValue(other.value());
    }

    std::vector<std::unique_ptr<Field>> m_fields;
    T m_default{};
};

template <typename T>
void writeText(TextWriter &out, const std::optional<T> &value)
{
    if (value)
        writeText(out, *value);
    else
        out.append("null");
}

template <typename T>
void writeText(TextWriter &out, const QList<T> &values)
{
    out.append('[');
    bool isFirst = true;
    for (const T &value : values) {
        if (!std::exchange(isFirst, false))
            out.append(',');
        writeText(out, value);
    }
    out.append(']');
}

template <typename T>
requires requires(const T &value)
{
    value.carried;
}
void writeText(TextWriter &out, const T &value)
{
    TextFields<T>::described().write(out, value, value.carried.unknown, OwnNotes::None);
}

} // namespace casebook::json
