#include "tests/scenarios/storedoor.h"

#include "models/domain/notfound.h"
#include "models/json/caserequests.h"
#include "models/json/queryrequests.h"

#include <QJsonArray>
#include <QJsonDocument>

// What StoreDoor reads.

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

Result<QJsonValue> parsed(const Result<QByteArray> &text)
{
    if (!text)
        return failure(text.error());
    const QJsonDocument document = QJsonDocument::fromJson(*text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

store::StoreReader StoreDoor::reader()
{
    return m_readers.lease();
}

StoreDoor::Answer StoreDoor::getCase(const Request &request)
{
    const auto include = json::includeCommentsRequest(request.parameters());
    if (!include)
        return failure(include.error());
    return await(m_store->keyOf(request.id)).and_then([&](CaseKey key) {
        return caseDocument(key, include->value_or(true) ? Shape::Whole : Shape::Bare);
    });
}

StoreDoor::Answer StoreDoor::resolveCase(const Request &request)
{
    return await(m_store->keyOf(request.id))
        .and_then([&](CaseKey key) { return caseDocument(key, Shape::Counted); })
        .map([](const QJsonValue &document) {
            return QJsonValue(QJsonObject{ { u"case"_s, document }, { u"outcome"_s, u"exactMatch"_s } });
        });
}

StoreDoor::Answer StoreDoor::bulkGetCases(const Request &request)
{
    const auto ids = json::bulkGetIdsFromJson(QJsonDocument::fromJson(request.body).object());
    if (!ids)
        return failure(ids.error());
    QJsonArray cases;
    QList<json::BulkGetError> errors;
    for (const QString &id : *ids) {
        const auto key = await(m_store->keyOf(id));
        if (key) {
            cases.append(caseDocument(*key, Shape::Listed).value_or(QJsonValue()));
            continue;
        }
        const json::ErrorDocument error = json::errorDocument(key.error());
        errors.append({ error.error, error.message, error.statusCode, id });
    }
    return QJsonObject{ { u"cases"_s, cases }, { u"errors"_s, json::writeList(errors) } };
}

StoreDoor::Answer StoreDoor::findCases(const Request &request)
{
    const auto asked = json::findRequest(request.parameters(), m_store.clock().now());
    if (!asked)
        return failure(asked.error());
    domain::CaseQuery query = asked->query;
    query.filter.workspace = localWorkspace;
    const auto page = await(
        m_store->page(query, { .position = (asked->page - 1) * asked->perPage, .limit = asked->perPage }));
    if (!page)
        return failure(page.error());
    QJsonArray cases;
    for (const domain::CaseSummary &row : page->rows)
        cases.append(caseDocument(row.key, Shape::Listed).value_or(QJsonValue()));
    const auto counted = [&](domain::StatusValue status) {
        return valueOf(m_store->count(json::countingFilter(query.filter, status)));
    };
    return QJsonObject{ { u"cases"_s, cases },
                        { u"page"_s, asked->page },
                        { u"per_page"_s, asked->perPage },
                        { u"total"_s, valueOf(m_store->count(query.filter)) },
                        { u"count_open_cases"_s, counted(domain::StatusValue::Open) },
                        { u"count_in_progress_cases"_s, counted(domain::StatusValue::InProgress) },
                        { u"count_closed_cases"_s, counted(domain::StatusValue::Closed) } };
}

StoreDoor::Answer StoreDoor::findActivities(const Request &request)
{
    const auto asked = json::activityRequest(request.parameters());
    if (!asked)
        return failure(asked.error());
    return await(m_store->keyOf(request.id))
        .and_then([&](CaseKey key) {
            return await(m_store->activities(key, asked->types, asked->page, asked->perPage, asked->order));
        })
        .map([](const store::ActivityPage &page) {
            return QJsonValue(json::write(json::ActivityDocument{ .userActions = page.activities,
                                                                  .page = page.page,
                                                                  .perPage = page.perPage,
                                                                  .total = page.total }));
        });
}

StoreDoor::Answer StoreDoor::listActivities(const Request &request)
{
    const auto key = await(m_store->keyOf(request.id));
    if (!key) // an unknown case has none (REAL-SERVER 10)
        return QJsonArray();
    return parsed(reader().legacyActivities(*key));
}

StoreDoor::Answer StoreDoor::countActivities(const Request &request)
{
    return await(m_store->keyOf(request.id))
        .and_then([&](CaseKey key) { return reader().activityStats(key); })
        .map([](const json::ActivityStats &stats) { return QJsonValue(json::write(stats)); });
}

StoreDoor::Answer StoreDoor::findComments(const Request &request)
{
    const auto asked = json::commentsRequest(request.parameters());
    if (!asked)
        return failure(asked.error());
    const auto key = await(m_store->keyOf(request.id));
    return parsed(reader().findComments(key.value_or(CaseKey()), asked->page, asked->perPage, asked->order));
}

StoreDoor::Answer StoreDoor::listComments(const Request &request)
{
    const auto key = await(m_store->keyOf(request.id));
    if (!key)
        return QJsonArray();
    return await(m_store->attachments(*key)).map([](const QList<domain::Attachment> &all) {
        return QJsonValue(json::writeList(all));
    });
}

StoreDoor::Answer StoreDoor::getComment(const Request &request)
{
    const auto key = await(m_store->keyOf(request.id));
    const auto found = reader().attachment(request.otherId, key.value_or(CaseKey()));
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(domain::attachmentNotFound(request.otherId));
    return parsed((*found)->document);
}

StoreDoor::Answer StoreDoor::listAlerts(const Request &request)
{
    return await(m_store->keyOf(request.id)).and_then([&](CaseKey key) {
        return parsed(reader().alerts(key));
    });
}

StoreDoor::Answer StoreDoor::casesOfAlert(const Request &request)
{
    return json::ownersRequest(request.parameters()).and_then([&](const QStringList &owners) {
        return parsed(reader().casesOfAlert(request.id, owners));
    });
}

StoreDoor::Answer StoreDoor::listTexts(const Request &request)
{
    const auto owners = json::ownersRequest(request.parameters());
    if (!owners)
        return failure(owners.error());
    store::StoreReader lists = reader();
    if (request.verb == "tags"_L1)
        return parsed(lists.tags(*owners));
    if (request.verb == "categories"_L1)
        return parsed(lists.categories(*owners));
    return parsed(lists.reporters(*owners));
}

StoreDoor::Answer StoreDoor::countStatuses(const Request &request)
{
    const auto asked = json::statusRequest(request.parameters(), m_store.clock().now());
    if (!asked)
        return failure(asked.error());
    return reader()
        .statusCounts(asked->owners, asked->from, asked->to)
        .map([](const json::StatusCounts &counts) { return QJsonValue(json::write(counts)); });
}

} // namespace casebook::test
