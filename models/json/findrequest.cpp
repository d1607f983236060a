#include "models/json/findrequest.h"

#include "models/base/datemath.h"
#include "models/domain/limits.h"
#include "models/json/objectio.h"

#include <QHash>
#include <QJsonArray>

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

/// Takes one parameter after the other; the first wrong one stays as the error.
class ParameterReader
{
public:
    explicit ParameterReader(const QueryParameters &parameters)
    {
        for (const auto &[name, value] : parameters)
            m_values[name].append(value);
    }

    QStringList list(const QString &name)
    {
        QStringList values = m_values.take(name);
        if (values.size() > domain::limits::filterValues) {
            complain(
                { .kind = ErrorKind::InvalidInput,
                  .message
                  = u"The length of the field %1 is too long. Array must be of length <= %2."_s.arg(name).arg(
                      domain::limits::filterValues),
                  .field = name,
                  .limit = domain::limits::filterValues,
                  .httpStatus = 400 });
        }
        return values;
    }

    QString single(const QString &name, const QString &fallback = {})
    {
        const QStringList values = m_values.take(name);
        if (values.size() > 1)
            complain(invalidValue(QJsonArray::fromStringList(values), name));
        return values.value(0, fallback);
    }

    int number(const QString &name, int fallback)
    {
        const QString text = single(name, QString::number(fallback));
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (!isNumber || qAbs(number) > 1e9)
            complain(invalidValue(text, name));
        return isNumber ? static_cast<int>(qBound(-1e9, number, 1e9)) : fallback;
    }

    template <typename Value>
    Value choice(const QString &name, const QHash<QString, Value> &choices, Value fallback)
    {
        const QString text = single(name);
        if (text.isNull())
            return fallback;
        if (!choices.contains(text))
            complain(invalidValue(text, name));
        return choices.value(text, fallback);
    }

    std::optional<Timestamp> moment(const QString &name, const Timestamp &now, DateEnd end)
    {
        const QString text = single(name);
        if (text.isNull())
            return std::nullopt;
        const std::optional<Timestamp> moment = momentOf(text, now, end);
        if (!moment)
            complain(invalidValue(text, name));
        return moment;
    }

    void complain(const Error &error)
    {
        if (!m_error)
            m_error = error;
    }

    Result<void> finish()
    {
        if (!m_values.isEmpty() && !m_error) {
            QStringList unknown = m_values.keys();
            unknown.sort();
            m_error = Error{ .kind = ErrorKind::InvalidInput,
                             .message = u"invalid keys \"%1\""_s.arg(unknown.join(u',')),
                             .field = unknown.constFirst(),
                             .httpStatus = 400 };
        }
        if (m_error)
            return failure(*m_error);
        return {};
    }

private:
    QHash<QString, QStringList> m_values;
    std::optional<Error> m_error;
};

domain::SortOrder readOrder(ParameterReader &reader)
{
    // Ascending is the real default, whatever the documentation says (CONTRACT §0.2).
    return reader.choice<domain::SortOrder>(
        u"sortOrder"_s,
        { { u"asc"_s, domain::SortOrder::Ascending }, { u"desc"_s, domain::SortOrder::Descending } },
        domain::SortOrder::Ascending);
}

template <typename Value, typename FromApi>
QList<Value> knownValues(ParameterReader &reader, const QString &name, FromApi fromApi)
{
    QList<Value> values;
    for (const QString &text : reader.list(name)) {
        const auto value = fromApi(text);
        if (value.value == Value::Other)
            reader.complain(invalidValue(text, name));
        values.append(value.value);
    }
    return values;
}

void readSearch(ParameterReader &reader, domain::CaseFilter &filter)
{
    filter.search = reader.single(u"search"_s);
    filter.searchFields = reader.list(u"searchFields"_s);
    for (const QString &field : std::as_const(filter.searchFields)) {
        if (field != "title"_L1 && field != "description"_L1)
            reader.complain(invalidValue(field, u"searchFields"_s));
    }
    filter.searchAllWords
        = reader.choice<bool>(u"defaultSearchOperator"_s, { { u"AND"_s, true }, { u"OR"_s, false } }, false);
}

domain::CaseSort readSort(ParameterReader &reader)
{
    using domain::CaseSort;
    static const QHash<QString, CaseSort> fields{
        { u"createdAt"_s, CaseSort::Created }, { u"updatedAt"_s, CaseSort::Updated },
        { u"closedAt"_s, CaseSort::Closed },   { u"title"_s, CaseSort::Title },
        { u"category"_s, CaseSort::Category }, { u"status"_s, CaseSort::Status },
        { u"severity"_s, CaseSort::Severity },
    };
    return reader.choice(u"sortField"_s, fields, CaseSort::Created);
}

} // namespace

Result<FindRequest> findRequest(const QueryParameters &parameters, const Timestamp &now)
{
    ParameterReader reader(parameters);
    FindRequest request;
    domain::CaseFilter &filter = request.query.filter;
    filter.statuses = knownValues<domain::StatusValue>(reader, u"status"_s, domain::statusFromApi);
    filter.severities = knownValues<domain::SeverityValue>(reader, u"severity"_s, domain::severityFromApi);
    filter.tags = reader.list(u"tags"_s);
    filter.assignees = reader.list(u"assignees"_s);
    filter.unassigned = filter.assignees.removeAll(u"none"_s) > 0;
    filter.reporters = reader.list(u"reporters"_s);
    filter.categories = reader.list(u"category"_s);
    filter.owners = reader.list(u"owner"_s);
    filter.createdFrom = reader.moment(u"from"_s, now, DateEnd::First);
    filter.createdTo = reader.moment(u"to"_s, now, DateEnd::Last);
    readSearch(reader, filter);
    request.query.sort = readSort(reader);
    request.query.order = readOrder(reader);
    request.page = reader.number(u"page"_s, 1);
    request.perPage = reader.number(u"perPage"_s, 20);
    const Result<void> checked
        = reader.finish().and_then([&] { return domain::validatePaging(request.page, request.perPage); });
    if (!checked)
        return failure(checked.error());
    return request;
}

domain::CaseFilter countingFilter(domain::CaseFilter filter, domain::StatusValue status)
{
    filter.statuses = { status };
    filter.search.clear();
    filter.searchFields.clear();
    filter.searchAllWords = false;
    return filter;
}

Result<ActivityRequest> activityRequest(const QueryParameters &parameters)
{
    ParameterReader reader(parameters);
    ActivityRequest request;
    request.types = reader.list(u"types"_s);
    for (const QString &type : std::as_const(request.types)) {
        if (!domain::activityFilterTypes().contains(type))
            reader.complain(invalidValue(type, u"types"_s));
    }
    request.order = readOrder(reader);
    request.page = reader.number(u"page"_s, 1);
    request.perPage = reader.number(u"perPage"_s, 20);
    const Result<void> checked
        = reader.finish().and_then([&] { return domain::validatePaging(request.page, request.perPage); });
    if (!checked)
        return failure(checked.error());
    return request;
}

} // namespace casebook::json
