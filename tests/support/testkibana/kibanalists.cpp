#include "tests/support/testkibana/kibanastate.h"
#include "tests/support/testkibana/requestcheck.h"

#include "models/base/timestamp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

QJsonValue sortValue(const QJsonObject &body, const QString &field)
{
    if (field == "updatedAt"_L1)
        return body.value("updated_at"_L1);
    if (field == "closedAt"_L1)
        return body.value("closed_at"_L1);
    if (field == "createdAt"_L1)
        return body.value("created_at"_L1);
    return body.value(field);
}

/// Empty values come last, whichever the order (CONTRACT §2.2).
bool comesBefore(const QJsonValue &one, const QJsonValue &other, bool descending)
{
    if (one.isString() != other.isString())
        return one.isString();
    return descending ? one.toString() > other.toString() : one.toString() < other.toString();
}

bool isWithin(const QString &createdAt, const KibanaState::Query &query)
{
    const auto created = Timestamp::fromIso(createdAt);
    const auto from = Timestamp::fromIso(query.value(u"from"_s));
    const auto to = Timestamp::fromIso(query.value(u"to"_s));
    return created && !(from && *created < *from) && !(to && *to < *created);
}

bool isSelected(const QJsonObject &body, const KibanaState::Query &query, bool byStatus)
{
    const QStringList owners = query.values(u"owner"_s);
    if (!owners.isEmpty() && !owners.contains(body.value("owner"_L1).toString()))
        return false;
    const QStringList statuses = query.values(u"status"_s);
    if (byStatus && !statuses.isEmpty() && !statuses.contains(body.value("status"_L1).toString()))
        return false;
    const QString search = query.value(u"search"_s).toLower().remove(u'*');
    if (!search.isEmpty() && !body.value("title"_L1).toString().toLower().contains(search)
        && !body.value("description"_L1).toString().toLower().contains(search))
        return false;
    return isWithin(body.value("created_at"_L1).toString(), query);
}

/// An action's time is all that the list is sorted by.
void sortByTime(QList<QJsonObject> &actions, bool descending)
{
    std::stable_sort(actions.begin(), actions.end(), [&](const QJsonObject &one, const QJsonObject &other) {
        return comesBefore(one.value("created_at"_L1), other.value("created_at"_L1), descending);
    });
}

} // namespace

KibanaAnswer KibanaState::find(const Query &query)
{
    refreshIfDue();
    if (auto refused
        = checkKeys(query.keys(),
                    { u"page"_s, u"perPage"_s, u"sortField"_s, u"sortOrder"_s, u"status"_s, u"severity"_s,
                      u"tags"_s, u"category"_s, u"reporters"_s, u"assignees"_s, u"owner"_s, u"from"_s,
                      u"to"_s, u"search"_s, u"searchFields"_s, u"defaultSearchOperator"_s }))
        return *refused;
    QString field = query.value(u"sortField"_s, u"createdAt"_s);
    if (field == "updatedAt"_L1 && !sortsByUpdates)
        field = u"createdAt"_s;
    if (!QStringList{ u"createdAt"_s, u"updatedAt"_s, u"closedAt"_s, u"title"_s, u"category"_s, u"status"_s,
                      u"severity"_s }
             .contains(field))
        return KibanaAnswer::failure(400, u"Invalid value \"%1\" supplied to \"sortField\""_s.arg(field));
    Paging paging;
    if (auto refused = readPaging(query, paging))
        return *refused;

    QList<const StoredCase *> found;
    QMap<QString, int> counts;
    for (const StoredCase &stored : std::as_const(m_listed)) {
        if (isSelected(stored.body, query, false))
            ++counts[stored.body.value("status"_L1).toString()];
        if (isSelected(stored.body, query, true))
            found.append(&stored);
    }
    // No tie-breaker: equal values come in another order each time (trap 3).
    std::shuffle(found.begin(), found.end(), m_random);
    const bool descending = query.value(u"sortOrder"_s) == "desc"_L1;
    std::stable_sort(found.begin(), found.end(), [&](const StoredCase *one, const StoredCase *other) {
        return comesBefore(sortValue(one->body, field), sortValue(other->body, field), descending);
    });
    QJsonArray page;
    for (const StoredCase *stored : found.mid((paging.page - 1) * paging.perPage, paging.perPage))
        page.append(document(*stored, false));
    return { 200,
             QJsonObject{ { u"page"_s, paging.page },
                          { u"per_page"_s, paging.perPage },
                          { u"total"_s, found.size() },
                          { u"cases"_s, page },
                          { u"count_open_cases"_s, counts.value(u"open"_s) },
                          { u"count_in_progress_cases"_s, counts.value(u"in-progress"_s) },
                          { u"count_closed_cases"_s, counts.value(u"closed"_s) } } };
}

KibanaAnswer KibanaState::findActions(const QString &caseId, const Query &query) const
{
    if (auto refused = checkKeys(query.keys(), { u"page"_s, u"perPage"_s, u"sortOrder"_s, u"types"_s }))
        return *refused;
    Paging paging;
    if (auto refused = readPaging(query, paging))
        return *refused;
    const auto stored = m_cases.constFind(caseId);
    if (stored == m_cases.constEnd())
        return goneCase(caseId);
    const QStringList types = query.values(u"types"_s);
    QList<QJsonObject> found;
    const QList<QJsonObject> listed
        = stored->actions.mid(0, std::max<qsizetype>(stored->actions.size() - unlistedActions, 0));
    for (const QJsonObject &one : listed) {
        if (types.isEmpty() || types.contains(one.value("type"_L1).toString()))
            found.append(one);
    }
    sortByTime(found, query.value(u"sortOrder"_s) == "desc"_L1);
    QJsonArray page;
    for (const QJsonObject &one : found.mid((paging.page - 1) * paging.perPage, paging.perPage))
        page.append(one);
    return { 200,
             QJsonObject{ { u"page"_s, paging.page },
                          { u"perPage"_s, paging.perPage },
                          { u"total"_s, found.size() },
                          { u"userActions"_s, page } } };
}

KibanaAnswer KibanaState::listActions(const QString &caseId) const
{
    QJsonArray list;
    for (QJsonObject one : m_cases.value(caseId).actions) {
        one[u"action_id"_s] = one.take("id"_L1);
        one.remove("version"_L1);
        one[u"case_id"_s] = caseId;
        list.append(one);
    }
    return { 200, list };
}

} // namespace casebook::test
