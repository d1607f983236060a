#include "models/server/internalendpoints.h"

#include "models/domain/limits.h"
#include "models/domain/problem.h"
#include "models/json/codec.h"
#include "models/json/queryrequests.h"
#include "models/server/access.h"
#include "models/server/casemetrics.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int profilesAtMost = 10; // CONTRACT §2.10
constexpr int pagesAtMost = domain::limits::window / domain::limits::perPage;

tl::unexpected<Error> wrongValue(const QString &key, const QJsonValue &value)
{
    return failure(domain::invalidValue({}, key, value, key));
}

bool isSuggested(const domain::User &user, const QString &name)
{
    const auto fits = [&name](const std::optional<QString> &text) {
        return text && text->contains(name, Qt::CaseInsensitive);
    };
    return name.isEmpty() || fits(user.username) || fits(user.fullName) || fits(user.email);
}

QJsonObject profileOf(const domain::User &user)
{
    QJsonObject person{ { u"username"_s, user.username.value_or(QString()) } };
    if (user.email)
        person.insert("email"_L1, *user.email);
    if (user.fullName)
        person.insert("full_name"_L1, *user.fullName);
    return { { u"uid"_s, user.assigneeUid() },
             { u"enabled"_s, true },
             { u"data"_s, QJsonObject() },
             { u"user"_s, person } };
}

/// The values of `features`, each one of @p known. They are taken out of @p query.
Result<QStringList> featuresOf(json::QueryParameters &query, const QStringList &known)
{
    QStringList features;
    for (const auto &[name, value] : std::as_const(query)) {
        if (name != "features"_L1)
            continue;
        if (!known.contains(value))
            return wrongValue(u"features"_s, value);
        features.append(value);
    }
    if (features.isEmpty())
        return wrongValue(u"features"_s, QJsonValue::Undefined);
    query.removeIf([](const auto &parameter) { return parameter.first == "features"_L1; });
    return features;
}

Result<QList<domain::Activity>> allActivities(store::StoreReader &reader, CaseKey key)
{
    QList<domain::Activity> activities;
    for (int page = 1; page <= pagesAtMost; ++page) {
        const Result<QByteArray> text
            = reader.activities(key, { .page = page, .perPage = domain::limits::perPage });
        if (!text)
            return failure(text.error());
        const QJsonArray entries = QJsonDocument::fromJson(*text)["userActions"_L1].toArray();
        for (const QJsonValue &entry : entries) {
            if (const auto activity = json::activityFromJson(entry.toObject()))
                activities.append(*activity);
        }
        if (entries.size() < domain::limits::perPage)
            break;
    }
    return activities;
}

/// Mean seconds to close, over the cases that were closed; null when there are none.
Result<QJsonValue> meanDuration(store::StoreReader &reader, json::FindRequest request)
{
    request.query.filter.statuses = { domain::StatusValue::Closed };
    request.perPage = domain::limits::perPage;
    double sum = 0;
    qint64 count = 0;
    for (request.page = 1; request.page <= pagesAtMost; ++request.page) {
        const Result<QByteArray> text = reader.find(request);
        if (!text)
            return failure(text.error());
        const QJsonArray cases = QJsonDocument::fromJson(*text)["cases"_L1].toArray();
        for (const QJsonValue &one : cases) {
            sum += one["duration"_L1].toDouble();
            count += one["duration"_L1].isDouble() ? 1 : 0;
        }
        if (cases.size() < request.perPage)
            break;
    }
    return count > 0 ? QJsonValue(sum / static_cast<double>(count)) : QJsonValue(QJsonValue::Null);
}

} // namespace

Result<Reply> suggestUserProfiles(const Call &call, Service &service)
{
    Result<QJsonObject> body = call.object();
    if (!body)
        return failure(body.error());
    const QJsonValue name = body->take("name"_L1);
    const QJsonValue owners = body->take("owners"_L1);
    const QJsonValue size = body->take("size"_L1);
    if (!name.isString())
        return wrongValue(u"name"_s, name);
    if (!owners.isArray())
        return wrongValue(u"owners"_s, owners);
    if (!size.isUndefined() && !size.isDouble())
        return wrongValue(u"size"_s, size);
    if (!body->isEmpty())
        return failure(domain::invalidKeys({}, body->keys().constFirst(), body->keys()));
    const double wantedSize = size.toDouble(profilesAtMost);
    if (wantedSize < 1 || wantedSize > profilesAtMost) {
        return failure(domain::invalid({}, u"size"_s,
                                       wantedSize < 1
                                           ? u"The size field cannot be less than 1."_s
                                           : u"The size field cannot be more than %1."_s.arg(profilesAtMost),
                                       profilesAtMost));
    }
    const int most = static_cast<int>(wantedSize);
    QJsonArray profiles;
    for (const Account &person : std::as_const(service.people)) {
        const QJsonArray wanted = owners.toArray();
        const bool sees = std::any_of(wanted.begin(), wanted.end(), [&person](const QJsonValue &owner) {
            return person.maySee(owner.toString());
        });
        if (sees && isSuggested(person.user, name.toString()) && profiles.size() < most)
            profiles.append(profileOf(person.user));
    }
    return Reply::json(profiles);
}

Result<Reply> caseMetrics(const Call &call, Service &service)
{
    json::QueryParameters query = call.query;
    const Result<QStringList> features
        = featuresOf(query,
                     { u"alerts.count"_s, u"alerts.users"_s, u"alerts.hosts"_s, u"actions.isolateHost"_s,
                       u"connectors"_s, u"lifespan"_s });
    if (!features)
        return failure(features.error());
    if (const Result<void> rest = json::emptyRequest(query); !rest)
        return failure(rest.error());
    store::StoreReader reader = readerFor(call, service);
    const Result<store::CaseHead> head = readableCase(reader, call, call.at("caseId"_L1));
    if (!head)
        return failure(head.error());
    const Result<QList<domain::Activity>> activities = allActivities(reader, head->key);
    const Result<QByteArray> document
        = reader.caseDocument(head->key, { .comments = store::CaseDocumentShape::Comments::None });
    if (!activities || !document)
        return failure(activities ? document.error() : activities.error());
    const QJsonObject value = QJsonDocument::fromJson(*document).object();

    QJsonObject answer;
    QJsonObject alerts;
    if (features->contains(u"alerts.count"_s))
        alerts.insert("count"_L1, head->totalAlerts);
    // Who and what the alerts are about stands in the alerts, which a casebook does not hold.
    for (const QString &about : { u"users"_s, u"hosts"_s }) {
        if (features->contains(u"alerts."_s + about))
            alerts.insert(about, QJsonObject{ { u"total"_s, 0 }, { u"values"_s, QJsonArray() } });
    }
    if (!alerts.isEmpty())
        answer.insert("alerts"_L1, alerts);
    if (features->contains(u"actions.isolateHost"_s))
        answer.insert("actions"_L1, QJsonObject{ { u"isolateHost"_s, isolations(*activities) } });
    if (features->contains(u"connectors"_s))
        answer.insert("connectors"_L1, QJsonObject{ { u"total"_s, connectorsUsed(*activities) } });
    if (features->contains(u"lifespan"_s)) {
        const QString created = value.value("created_at"_L1).toString();
        const Timestamp from = Timestamp::fromIso(created).value_or(Timestamp());
        answer.insert("lifespan"_L1,
                      QJsonObject{ { u"creationDate"_s, created },
                                   { u"closeDate"_s, value.value("closed_at"_L1) },
                                   { u"statusInfo"_s, statusInfo(*activities, from, service.clock.now()) } });
    }
    return Reply::json(answer);
}

Result<Reply> allMetrics(const Call &call, Service &service)
{
    json::QueryParameters query = call.query;
    const Result<QStringList> features = featuresOf(query, { u"mttr"_s, u"status"_s });
    if (!features)
        return failure(features.error());
    const Result<json::StatusRequest> request = json::statusRequest(query, service.clock.now());
    if (!request)
        return failure(request.error());
    if (const Result<void> allowed = requireAnyOwner(call, u"access cases"_s); !allowed)
        return failure(allowed.error());
    store::StoreReader reader = readerFor(call, service);
    QJsonObject answer;
    if (features->contains(u"mttr"_s)) {
        json::FindRequest closed;
        closed.query.filter.owners = request->owners;
        closed.query.filter.createdFrom = request->from;
        closed.query.filter.createdTo = request->to;
        const Result<QJsonValue> mean = meanDuration(reader, closed);
        if (!mean)
            return failure(mean.error());
        answer.insert("mttr"_L1, *mean);
    }
    if (features->contains(u"status"_s)) {
        const Result<json::StatusCounts> counts
            = reader.statusCounts(request->owners, request->from, request->to);
        if (!counts)
            return failure(counts.error());
        answer.insert("status"_L1,
                      QJsonObject{ { u"open"_s, counts->open },
                                   { u"inProgress"_s, counts->inProgress },
                                   { u"closed"_s, counts->closed } });
    }
    return Reply::json(answer);
}

} // namespace casebook::server
