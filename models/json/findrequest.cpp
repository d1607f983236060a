#include "models/json/findrequest.h"

#include "models/domain/limits.h"
#include "models/json/parameterreader.h"

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

template <typename Value, typename FromApi>
QList<Value> knownValues(ParameterReader &reader, const QString &name, FromApi fromApi)
{
    QList<Value> values;
    for (const QString &text : reader.list(name)) {
        const auto value = fromApi(text);
        if (value.value == Value::Other)
            reader.complain(name, text);
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
            reader.complain(u"searchFields"_s, field);
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
    request.query.order = reader.order();
    request.page = reader.number(u"page"_s, 1);
    request.perPage = reader.number(u"perPage"_s, domain::limits::perPageByDefault);
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
    if (const Result<void> known = domain::validateActivityTypes(request.types); !known)
        reader.complain(known.error());
    request.order = reader.order();
    request.page = reader.number(u"page"_s, 1);
    request.perPage = reader.number(u"perPage"_s, domain::limits::perPageByDefault);
    const Result<void> checked
        = reader.finish().and_then([&] { return domain::validatePaging(request.page, request.perPage); });
    if (!checked)
        return failure(checked.error());
    return request;
}

} // namespace casebook::json
