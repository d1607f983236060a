#include "tests/support/testkibana/requestcheck.h"

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

constexpr int window = 10'000;
constexpr int longestTitle = 160;
constexpr int longestText = 30'000;

std::optional<KibanaAnswer> bad(const QString &message)
{
    return KibanaAnswer::failure(400, message);
}

std::optional<KibanaAnswer> checkText(const QJsonObject &body, QLatin1String field, int longest)
{
    if (!body.contains(field))
        return {};
    if (!body.value(field).isString())
        return bad(u"Invalid value \"\" supplied to \"%1\""_s.arg(field));
    const QString text = body.value(field).toString().trimmed();
    if (text.isEmpty())
        return bad(u"The %1 field cannot be an empty string."_s.arg(field));
    if (text.size() > longest)
        return bad(u"The length of the %1 is too long. The maximum length is %2."_s.arg(field).arg(longest));
    return {};
}

std::optional<KibanaAnswer> checkChoice(const QJsonObject &body, QLatin1String field,
                                        const QStringList &known)
{
    const QString value = body.value(field).toString();
    if (!body.contains(field) || known.contains(value))
        return {};
    return bad(u"Invalid value \"%1\" supplied to \"%2\""_s.arg(value, field));
}

std::optional<KibanaAnswer> checkFields(const QJsonObject &body, const QStringList &refusedFields)
{
    for (const QString &field : refusedFields) {
        const QJsonValue value = body.value(field);
        if (body.contains(field) && !(value.isArray() && value.toArray().isEmpty()))
            return KibanaAnswer::failure(
                403,
                u"In order to assign users to cases, you must be subscribed to an Elastic Platinum "
                "license"_s);
    }
    if (auto refused = checkText(body, "title"_L1, longestTitle))
        return refused;
    if (auto refused = checkText(body, "description"_L1, longestText))
        return refused;
    if (auto refused = checkChoice(body, "severity"_L1, { u"low"_s, u"medium"_s, u"high"_s, u"critical"_s }))
        return refused;
    for (const QJsonValue &tag : body.value("tags"_L1).toArray()) {
        if (tag.toString().trimmed().isEmpty())
            return bad(u"The tag field cannot be an empty string."_s);
    }
    return checkChoice(body, "status"_L1, { u"open"_s, u"in-progress"_s, u"closed"_s });
}

} // namespace

std::optional<KibanaAnswer> checkKeys(const QStringList &sent, const QStringList &known)
{
    QStringList unknown;
    for (const QString &key : sent) {
        if (!known.contains(key) && !unknown.contains(key))
            unknown.append(key);
    }
    return unknown.isEmpty() ? std::nullopt : bad(u"invalid keys \"%1\""_s.arg(unknown.join(u',')));
}

std::optional<KibanaAnswer> checkNewCase(const QJsonObject &body, const QStringList &refusedFields)
{
    if (auto refused
        = checkKeys(body.keys(),
                    { u"title"_s, u"description"_s, u"tags"_s, u"connector"_s, u"settings"_s, u"owner"_s,
                      u"severity"_s, u"assignees"_s, u"category"_s, u"customFields"_s }))
        return refused;
    for (const QString &field :
         { u"description"_s, u"tags"_s, u"title"_s, u"connector"_s, u"settings"_s, u"owner"_s }) {
        if (!body.contains(field))
            return bad(u"Invalid value \"undefined\" supplied to \"%1\""_s.arg(field));
    }
    return checkFields(body, refusedFields);
}

std::optional<KibanaAnswer> checkChange(const QJsonObject &change, const QStringList &refusedFields)
{
    if (auto refused = checkKeys(change.keys(),
                                 { u"id"_s, u"version"_s, u"title"_s, u"description"_s, u"tags"_s,
                                   u"connector"_s, u"settings"_s, u"severity"_s, u"status"_s, u"assignees"_s,
                                   u"category"_s, u"customFields"_s, u"owner"_s }))
        return refused;
    for (const QString &field : { u"id"_s, u"version"_s }) {
        if (!change.value(field).isString())
            return bad(u"Invalid value \"undefined\" supplied to \"cases,%1\""_s.arg(field));
    }
    return checkFields(change, refusedFields);
}

std::optional<KibanaAnswer> checkAttachment(const QJsonObject &body, const QString &caseOwner, bool edited)
{
    QStringList known{ u"type"_s, u"owner"_s };
    if (edited)
        known += { u"id"_s, u"version"_s };
    const QString type = body.value("type"_L1).toString();
    if (type == "user"_L1)
        known += u"comment"_s;
    else if (type == "alert"_L1)
        known += { u"alertId"_s, u"index"_s, u"rule"_s };
    else
        return bad(u"Invalid value \"%1\" supplied to \"type\""_s.arg(type));
    if (auto refused = checkKeys(body.keys(), known))
        return refused;
    if (type == "user"_L1) {
        if (body.value("comment"_L1).toString().trimmed().isEmpty())
            return bad(u"The comment field cannot be an empty string.,Invalid value \"user\" supplied to "
                       "\"type\""_s);
        if (auto refused = checkText(body, "comment"_L1, longestText))
            return refused;
    }
    if (body.value("owner"_L1).toString() != caseOwner)
        return bad(u"The owner field of the comment must match the case"_s);
    return {};
}

std::optional<KibanaAnswer> readPaging(const KibanaState::Query &query, Paging &paging)
{
    paging.page = query.value(u"page"_s, u"1"_s).toInt();
    paging.perPage = query.value(u"perPage"_s, u"20"_s).toInt();
    if (paging.page < 1)
        return bad(u"[from] parameter cannot be negative"_s);
    if (paging.perPage > 100)
        return bad(u"The provided perPage value is too high. The maximum allowed perPage value is 100."_s);
    if (qMax(paging.page, paging.page * paging.perPage) > window)
        return bad(u"The number of documents is too high. Paginating through more than 10000 documents is "
                   "not possible."_s);
    const QString order = query.value(u"sortOrder"_s, u"asc"_s);
    if (order != "asc"_L1 && order != "desc"_L1)
        return bad(u"Invalid value \"%1\" supplied to \"sortOrder\""_s.arg(order));
    return {};
}

QJsonArray completed(const QJsonArray &customFields)
{
    QJsonArray fields;
    bool noted = false;
    for (const QJsonValue &field : customFields) {
        fields.append(field);
        noted = noted || field[u"key"_s].toString() == "note"_L1;
    }
    if (!noted)
        fields.append(QJsonObject{
            { u"key"_s, u"note"_s }, { u"type"_s, u"text"_s }, { u"value"_s, QJsonValue::Null } });
    return fields;
}

} // namespace casebook::test
