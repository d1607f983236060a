#pragma once

#include "models/base/timestamp.h"
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/enums.h"
#include "models/json/objectio.h"

#include <QJsonArray>
#include <QList>

#include <optional>

namespace casebook::json {

#define CASEBOOK_DECLARE_CODEC(Type)                                                                         \
    template <>                                                                                              \
    struct Codec<Type>                                                                                       \
    {                                                                                                        \
        static bool decode(const QJsonValue &source, Type &into, Error &why);                                \
        static QJsonValue encode(const Type &value);                                                         \
    };

CASEBOOK_DECLARE_CODEC(QString)
CASEBOOK_DECLARE_CODEC(bool)
CASEBOOK_DECLARE_CODEC(int)
CASEBOOK_DECLARE_CODEC(qint64)
CASEBOOK_DECLARE_CODEC(QJsonValue)
CASEBOOK_DECLARE_CODEC(QJsonObject)
CASEBOOK_DECLARE_CODEC(QJsonArray)
CASEBOOK_DECLARE_CODEC(Timestamp)
CASEBOOK_DECLARE_CODEC(domain::Status)
CASEBOOK_DECLARE_CODEC(domain::Severity)
// These two keep their payload verbatim, so a list of keys alone does not describe them.
CASEBOOK_DECLARE_CODEC(domain::Attachment)
CASEBOOK_DECLARE_CODEC(domain::Activity)

#undef CASEBOOK_DECLARE_CODEC

/// nullopt is null.
template <typename T>
struct Codec<std::optional<T>>
{
    static bool decode(const QJsonValue &source, std::optional<T> &into, Error &why)
    {
        into.reset();
        if (source.isNull())
            return true;
        T value{};
        if (!Codec<T>::decode(source, value, why))
            return false;
        into = std::move(value);
        return true;
    }
    static QJsonValue encode(const std::optional<T> &value)
    {
        return value ? Codec<T>::encode(*value) : QJsonValue(QJsonValue::Null);
    }
};

template <typename T>
struct Codec<QList<T>>
{
    static bool decode(const QJsonValue &source, QList<T> &into, Error &why)
    {
        if (!source.isArray())
            return false;
        const QJsonArray array = source.toArray();
        into.reserve(array.size());
        for (const auto &element : array) {
            T value{};
            if (!Codec<T>::decode(element, value, why))
                return false;
            into.append(std::move(value));
        }
        return true;
    }
    static QJsonValue encode(const QList<T> &values)
    {
        QJsonArray array;
        for (const T &value : values)
            array.append(Codec<T>::encode(value));
        return array;
    }
};

} // namespace casebook::json
