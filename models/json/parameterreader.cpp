#include "models/json/parameterreader.h"

#include "models/domain/limits.h"
#include "models/domain/problem.h"

#include <QJsonArray>

namespace casebook::json {

using namespace Qt::StringLiterals;

ParameterReader::ParameterReader(const QueryParameters &parameters)
{
    for (const auto &[name, value] : parameters)
        m_values[name].append(value);
}

QStringList ParameterReader::list(const QString &name)
{
    const QStringList values = m_values.take(name);
    if (values.size() > domain::limits::filterValues)
        complain(domain::listTooLong({}, name, domain::limits::filterValues));
    return values;
}

QString ParameterReader::single(const QString &name, const QString &fallback)
{
    const QStringList values = m_values.take(name);
    if (values.size() > 1)
        complain(name, QJsonArray::fromStringList(values));
    return values.value(0, fallback);
}

int ParameterReader::number(const QString &name, int fallback)
{
    const QString text = single(name);
    if (text.isNull())
        return fallback;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || qAbs(number) > 1e9)
        complain(name, text);
    return isNumber ? static_cast<int>(qBound(-1e9, number, 1e9)) : fallback;
}

std::optional<Timestamp> ParameterReader::moment(const QString &name, const Timestamp &now, DateEnd end)
{
    const QString text = single(name);
    if (text.isNull())
        return std::nullopt;
    const std::optional<Timestamp> moment = momentOf(text, now, end);
    if (!moment)
        complain(name, text);
    return moment;
}

domain::SortOrder ParameterReader::order()
{
    static const QHash<QString, domain::SortOrder> orders{ { u"asc"_s, domain::SortOrder::Ascending },
                                                           { u"desc"_s, domain::SortOrder::Descending } };
    return choice(u"sortOrder"_s, orders, domain::SortOrder::Ascending);
}

void ParameterReader::complain(const QString &name, const QJsonValue &value)
{
    complain(domain::invalidValue({}, name, value, name));
}

void ParameterReader::complain(const Error &error)
{
    if (!m_error)
        m_error = error;
}

Result<void> ParameterReader::finish()
{
    if (!m_values.isEmpty() && !m_error)
        m_error = domain::invalidKeys({}, m_values.firstKey(), m_values.keys());
    if (m_error)
        return failure(*m_error);
    return {};
}

} // namespace casebook::json
