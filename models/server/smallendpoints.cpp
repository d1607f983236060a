#include "models/server/smallendpoints.h"

#include "models/json/queryrequests.h"
#include "models/server/access.h"

namespace casebook::server {

using namespace Qt::StringLiterals;

Result<Reply> getStatus(const Call &call, Service &service)
{
    const QJsonObject level{ { u"level"_s, u"available"_s } };
    if (!call.account.user.username)
        return Reply::json(QJsonObject{ { u"status"_s, QJsonObject{ { u"overall"_s, level } } } });
    const QJsonObject version{
        { u"number"_s, servedVersion },         { u"build_flavor"_s, u"traditional"_s },
        { u"build_hash"_s, QString(40, u'0') }, { u"build_number"_s, 0 },
        { u"build_snapshot"_s, false },         { u"build_date"_s, u"2025-04-01T00:00:00.000Z"_s }
    };
    const auto available = [](const QString &summary) {
        return QJsonObject{ { u"level"_s, u"available"_s },
                            { u"summary"_s, summary },
                            { u"meta"_s, QJsonObject() } };
    };
    // The parts that clients look for; a casebook has neither Elasticsearch nor plugins.
    const QJsonObject core{ { u"elasticsearch"_s, available(u"Elasticsearch is available"_s) },
                            { u"savedObjects"_s, available(u"SavedObjects service is available"_s) } };
    const QJsonObject metrics{ { u"last_updated"_s, service.clock.now().toIso() },
                               { u"collection_interval_in_millis"_s, 5000 },
                               { u"elasticsearch_client"_s,
                                 QJsonObject{ { u"totalActiveSockets"_s, 0 },
                                              { u"totalIdleSockets"_s, 0 },
                                              { u"totalQueuedRequests"_s, 0 } } } };
    return Reply::json(
        QJsonObject{ { u"name"_s, service.name },
                     { u"uuid"_s, service.uuid },
                     { u"version"_s, version },
                     { u"status"_s,
                       QJsonObject{ { u"overall"_s, available(u"All services and plugins are available"_s) },
                                    { u"core"_s, core },
                                    { u"plugins"_s, QJsonObject() } } },
                     { u"metrics"_s, metrics } });
}

namespace {

/// An operation that has one parameter, `owner`, and answers a list.
template <typename Question>
Result<Reply> ownersList(const Call &call, Service &service, const QString &what, Question question)
{
    const Result<QStringList> owners = json::ownersRequest(call.query);
    if (!owners)
        return failure(owners.error());
    if (const Result<void> allowed = requireAnyOwner(call, what); !allowed)
        return failure(allowed.error());
    store::StoreReader reader = readerFor(call, service);
    return question(reader, *owners).map(Reply::text);
}

} // namespace

Result<Reply> listTags(const Call &call, Service &service)
{
    return ownersList(
        call, service, u"access case"_s,
        [](store::StoreReader &reader, const QStringList &owners) { return reader.tags(owners); });
}

Result<Reply> listReporters(const Call &call, Service &service)
{
    return ownersList(
        call, service, u"access case"_s,
        [](store::StoreReader &reader, const QStringList &owners) { return reader.reporters(owners); });
}

Result<Reply> listCategories(const Call &call, Service &service)
{
    return ownersList(
        call, service, u"access case"_s,
        [](store::StoreReader &reader, const QStringList &owners) { return reader.categories(owners); });
}

Result<Reply> listCasesOfAlert(const Call &call, Service &service)
{
    return ownersList(call, service, u"access cases"_s,
                      [&call](store::StoreReader &reader, const QStringList &owners) {
                          return reader.casesOfAlert(call.at("alertId"_L1), owners);
                      });
}

Result<Reply> countStatuses(const Call &call, Service &service)
{
    const Result<json::StatusRequest> request = json::statusRequest(call.query, service.clock.now());
    if (!request)
        return failure(request.error());
    if (const Result<void> allowed = requireAnyOwner(call, u"access cases"_s); !allowed)
        return failure(allowed.error());
    store::StoreReader reader = readerFor(call, service);
    return reader.statusCounts(request->owners, request->from, request->to)
        .map([](const json::StatusCounts &counts) {
            return Reply::json(QJsonValue(json::write(counts))).deprecated("Deprecated endpoint"_L1);
        });
}

Result<Reply> listAlerts(const Call &call, Service &service)
{
    if (const Result<void> query = json::emptyRequest(call.query); !query)
        return failure(query.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<store::CaseHead> head = readableCase(reader, call, call.at("caseId"_L1));
    if (!head)
        return failure(head.error());
    return reader.alerts(head->key).map(Reply::text);
}

} // namespace casebook::server
