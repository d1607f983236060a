#include "models/server/activityendpoints.h"

#include "models/json/queryrequests.h"
#include "models/server/access.h"

namespace casebook::server {

using namespace Qt::StringLiterals;

Result<Reply> findActivities(const Call &call, Service &service)
{
    const Result<json::ActivityRequest> request = json::activityRequest(call.query);
    if (!request)
        return failure(request.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<store::CaseHead> head = readableCase(reader, call, call.at("caseId"_L1));
    if (!head)
        return failure(head.error());
    return reader.activities(head->key, *request).map(Reply::text);
}

Result<Reply> listActivities(const Call &call, Service &service)
{
    if (const Result<void> query = json::emptyRequest(call.query); !query)
        return failure(query.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<std::optional<store::CaseHead>> head
        = visibleCase(reader, call, call.at("caseId"_L1), u"access user actions"_s);
    if (!head)
        return failure(head.error());
    // A case that is not there has no activities, that is all (REAL-SERVER §1.10).
    if (!*head)
        return Reply::text("[]").deprecated("Deprecated endpoint"_L1);
    return reader.legacyActivities((*head)->key).map([](QByteArray text) {
        return Reply::text(std::move(text)).deprecated("Deprecated endpoint"_L1);
    });
}

Result<Reply> countActivities(const Call &call, Service &service)
{
    if (const Result<void> query = json::emptyRequest(call.query); !query)
        return failure(query.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<store::CaseHead> head = readableCase(reader, call, call.at("caseId"_L1));
    if (!head)
        return failure(head.error());
    return reader.activityStats(head->key).map(
        [](const json::ActivityStats &stats) { return Reply::json(QJsonValue(json::write(stats))); });
}

} // namespace casebook::server
