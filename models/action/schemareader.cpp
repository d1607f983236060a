#include "models/action/schemareader.h"

#include "models/json/typename.h"

#include <QJsonArray>

namespace casebook::action {

using namespace Qt::StringLiterals;

SchemaReader::SchemaReader(const QJsonObject &object, QStringList steps, QList<Problem> &problems)
    : m_rest(object)
    , m_steps(std::move(steps))
    , m_problems(problems)
{
}

QJsonValue SchemaReader::take(const QString &key, const QString &alias)
{
    if (alias.isEmpty() || m_rest.contains(key) || !m_rest.contains(alias))
        return m_rest.take(key);
    m_aliases.insert(key, alias);
    return m_rest.take(alias);
}

QString SchemaReader::text(const QString &key, const QString &alias)
{
    const QJsonValue value = take(key, alias);
    if (!value.isString())
        complainOfType(key, u"string"_s, value);
    return value.toString();
}

bool SchemaReader::toggle(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isBool())
        complainOfType(key, u"boolean"_s, value);
    return value.toBool();
}

QJsonObject SchemaReader::object(const QString &key)
{
    const QJsonValue value = take(key);
    if (!value.isObject())
        complainOfType(key, u"object"_s, value);
    return value.toObject();
}

QStringList SchemaReader::texts(const QString &key, bool mayBeOne)
{
    if (!m_rest.contains(key) || m_rest.value(key).isNull()) {
        complainOfType(key, u"array"_s, m_rest.take(key));
        return {};
    }
    return textsOrNull(key, {}, mayBeOne).value_or(QStringList{});
}

std::optional<QString> SchemaReader::textOrNull(const QString &key, const QString &alias)
{
    const QJsonValue value = take(key, alias);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    if (!value.isString())
        complainOfType(key, u"string"_s, value);
    return value.toString();
}

std::optional<bool> SchemaReader::toggleOrNull(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    if (!value.isBool())
        complainOfType(key, u"boolean"_s, value);
    return value.toBool();
}

std::optional<QJsonObject> SchemaReader::objectOrNull(const QString &key)
{
    const QJsonValue value = take(key);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    if (!value.isObject()) {
        complainOfType(key, u"object"_s, value);
        return std::nullopt;
    }
    return value.toObject();
}

std::optional<QStringList> SchemaReader::textsOrNull(const QString &key, const QString &alias, bool mayBeOne)
{
    const QJsonValue value = take(key, alias);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    if (mayBeOne && value.isString())
        return QStringList{ value.toString() };
    if (!value.isArray()) {
        complainOfType(key, u"array"_s, value);
        return std::nullopt;
    }
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (qsizetype index = 0; index < array.size(); ++index) {
        const QJsonValue element = array.at(index);
        if (!element.isString()) {
            SchemaReader inside(QJsonObject{}, stepsTo(key), m_problems);
            inside.complainOfType(QString::number(index), u"string"_s, element);
        }
        texts.append(element.toString());
    }
    return texts;
}

QJsonValue SchemaReader::textOrTexts(const QString &key)
{
    const QJsonValue value = m_rest.value(key);
    if (value.isArray()) {
        const std::optional<QStringList> texts = textsOrNull(key);
        return texts ? QJsonValue(QJsonArray::fromStringList(*texts)) : QJsonValue(QJsonValue::Undefined);
    }
    return text(key);
}

void SchemaReader::finish()
{
    const QStringList unknown = m_rest.keys();
    for (const QString &key : unknown)
        complain(Problem::Kind::UnknownKey, key, u"definition for this key is missing"_s);
}

void SchemaReader::complain(Problem::Kind kind, const QString &key, const QString &reason,
                            const QStringList &expected, const QString &found)
{
    const QStringList steps = stepsTo(key);
    const QString path = steps.join(u'.');
    m_problems.append({ .kind = kind,
                        .path = path,
                        .expected = expected,
                        .found = found,
                        .message = u"[%1]: %2"_s.arg(path, reason),
                        .steps = steps });
}

QStringList SchemaReader::stepsTo(const QString &key) const
{
    QStringList steps = m_steps;
    if (!key.isEmpty())
        steps.append(m_aliases.value(key, key));
    return steps;
}

void SchemaReader::complainOfType(const QString &key, const QString &expected, const QJsonValue &value)
{
    const QString found = json::typeName(value);
    const QString reason = expected == "object"_L1 && !value.isUndefined()
        ? u"expected a plain object value, but found [%1] instead."_s.arg(found)
        : u"expected value of type [%1] but got [%2]"_s.arg(expected, found);
    complain(value.isUndefined() ? Problem::Kind::Missing : Problem::Kind::WrongType, key, reason,
             { expected }, found);
}

} // namespace casebook::action
