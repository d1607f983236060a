#include "models/json/queryrequests.h"

#include "models/domain/limits.h"
#include "models/domain/requestrules.h"
#include "models/json/parameterreader.h"
#include "models/json/typename.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

/// What the schema of a route itself refuses, before the request reaches the rules of cases.
tl::unexpected<Error> routeFailure(const QString &path, const QString &reason)
{
    return failure({ .kind = ErrorKind::InvalidInput,
                     .message = u"[request query.%1]: %2"_s.arg(path, reason),
                     .field = path,
                     .httpStatus = 400 });
}

/// The values of the only parameter that a route's schema knows.
Result<QStringList> onlyParameter(const QueryParameters &parameters, const QString &name)
{
    QStringList values;
    for (const auto &[key, value] : parameters) {
        if (key != name)
            return routeFailure(key, u"definition for this key is missing"_s);
        values.append(value);
    }
    return values;
}

} // namespace

Result<CommentsRequest> commentsRequest(const QueryParameters &parameters)
{
    ParameterReader reader(parameters);
    CommentsRequest request{ .page = reader.number(u"page"_s, 1),
                             .perPage = reader.number(u"perPage"_s, domain::limits::perPageByDefault),
                             .order = reader.order() };
    const Result<void> checked
        = reader.finish().and_then([&] { return domain::validatePaging(request.page, request.perPage); });
    if (!checked)
        return failure(checked.error());
    return request;
}

Result<StatusRequest> statusRequest(const QueryParameters &parameters, const Timestamp &now)
{
    ParameterReader reader(parameters);
    StatusRequest request{ .owners = reader.list(u"owner"_s),
                           .from = reader.moment(u"from"_s, now, DateEnd::First),
                           .to = reader.moment(u"to"_s, now, DateEnd::Last) };
    if (const Result<void> finished = reader.finish(); !finished)
        return failure(finished.error());
    return request;
}

Result<QStringList> ownersRequest(const QueryParameters &parameters)
{
    ParameterReader reader(parameters);
    const QStringList owners = reader.list(u"owner"_s);
    if (const Result<void> finished = reader.finish(); !finished)
        return failure(finished.error());
    return owners;
}

Result<QStringList> idsRequest(const QueryParameters &parameters)
{
    const Result<QStringList> values = onlyParameter(parameters, u"ids"_s);
    if (!values)
        return values;
    if (values->isEmpty())
        return routeFailure(u"ids"_s, u"expected value of type [array] but got [undefined]"_s);
    QStringList ids = *values;
    if (ids.size() == 1) {
        const QJsonDocument list = QJsonDocument::fromJson(ids.constFirst().toUtf8());
        if (!list.isArray())
            return routeFailure(u"ids"_s, u"could not parse array value from json input"_s);
        ids.clear();
        for (const QJsonValue id : list.array()) {
            if (!id.isString())
                return routeFailure(u"ids.%1"_s.arg(ids.size()),
                                    u"expected value of type [string] but got [%1]"_s.arg(typeName(id)));
            ids.append(id.toString());
        }
    }
    if (const Result<void> valid = domain::validateIdsToDelete(ids); !valid)
        return failure(valid.error());
    return ids;
}

Result<std::optional<bool>> includeCommentsRequest(const QueryParameters &parameters)
{
    const Result<QStringList> values = onlyParameter(parameters, u"includeComments"_s);
    if (!values)
        return failure(values.error());
    if (values->isEmpty())
        return std::optional<bool>();
    const QString &value = values->constLast();
    if (values->size() > 1 || (value != "true"_L1 && value != "false"_L1)) {
        return routeFailure(u"includeComments"_s,
                            u"expected value of type [boolean] but got [%1]"_s.arg(
                                values->size() > 1 ? u"Array"_s : u"string"_s));
    }
    return std::optional(value == "true"_L1);
}

Result<void> emptyRequest(const QueryParameters &parameters)
{
    return ParameterReader(parameters).finish();
}

} // namespace casebook::json
