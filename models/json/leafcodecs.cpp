#include "models/json/leafcodecs.h"

#include "models/domain/problem.h"

namespace casebook::json {

Error invalidValue(const QJsonValue &value, const QString &path)
{
    return domain::invalidValue({}, path, value, QString(path).replace(u'.', u','));
}

Error blamed(const Error &why, const QJsonValue &value, const QString &path)
{
    if (why.message.isEmpty())
        return invalidValue(value, path);
    Error error = why;
    if (!path.isEmpty())
        error.field = path + u'.' + why.field;
    return error;
}

bool Codec<QString>::decode(const QJsonValue &source, QString &into, Error &)
{
    into = source.toString();
    return source.isString();
}

QJsonValue Codec<QString>::encode(const QString &value)
{
    return value;
}

bool Codec<bool>::decode(const QJsonValue &source, bool &into, Error &)
{
    into = source.toBool();
    return source.isBool();
}

QJsonValue Codec<bool>::encode(const bool &value)
{
    return value;
}

bool Codec<qint64>::decode(const QJsonValue &source, qint64 &into, Error &)
{
    into = source.toInteger();
    return source.isDouble() && static_cast<double>(into) == source.toDouble();
}

QJsonValue Codec<qint64>::encode(const qint64 &value)
{
    return value;
}

bool Codec<int>::decode(const QJsonValue &source, int &into, Error &why)
{
    qint64 wide = 0;
    if (!Codec<qint64>::decode(source, wide, why) || wide != static_cast<int>(wide))
        return false;
    into = static_cast<int>(wide);
    return true;
}

QJsonValue Codec<int>::encode(const int &value)
{
    return value;
}

bool Codec<QJsonValue>::decode(const QJsonValue &source, QJsonValue &into, Error &)
{
    into = source;
    return true;
}

QJsonValue Codec<QJsonValue>::encode(const QJsonValue &value)
{
    return value;
}

bool Codec<QJsonObject>::decode(const QJsonValue &source, QJsonObject &into, Error &)
{
    into = source.toObject();
    return source.isObject();
}

QJsonValue Codec<QJsonObject>::encode(const QJsonObject &value)
{
    return value;
}

bool Codec<QJsonArray>::decode(const QJsonValue &source, QJsonArray &into, Error &)
{
    into = source.toArray();
    return source.isArray();
}

QJsonValue Codec<QJsonArray>::encode(const QJsonArray &value)
{
    return value;
}

bool Codec<Timestamp>::decode(const QJsonValue &source, Timestamp &into, Error &)
{
    const std::optional<Timestamp> moment = Timestamp::fromIso(source.toString());
    if (!moment)
        return false;
    into = *moment;
    return true;
}

QJsonValue Codec<Timestamp>::encode(const Timestamp &value)
{
    return value.toIso();
}

bool Codec<domain::Status>::decode(const QJsonValue &source, domain::Status &into, Error &)
{
    into = domain::statusFromApi(source.toString());
    return source.isString();
}

QJsonValue Codec<domain::Status>::encode(const domain::Status &value)
{
    return apiText(value);
}

bool Codec<domain::Severity>::decode(const QJsonValue &source, domain::Severity &into, Error &)
{
    into = domain::severityFromApi(source.toString());
    return source.isString();
}

QJsonValue Codec<domain::Severity>::encode(const domain::Severity &value)
{
    return apiText(value);
}

} // namespace casebook::json
