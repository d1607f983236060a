#include "models/remote/casesapi.h"

#include "models/remote/casesapiprivate.h"

namespace casebook::remote {

using namespace Qt::StringLiterals;

CasesApi::Private::Private(const domain::RemoteSettings &settings, Secret secret, const Clock &clock,
                           const TransportSettings &transport)
    : owners(settings.owners)
    , client(settings, std::move(secret), clock, transport)
{
    if (!settings.version.isEmpty())
        m_features = ServerFeatures::of(settings.version);
}

Future<void> CasesApi::Private::order(Request request)
{
    Promised<void> promised;
    Request asked = request;
    asked.body.reset();
    client.send(std::move(request), [asked = std::move(asked), promised](const Result<Answer> &answer) {
        promised.finish(doneOf(asked, answer));
    });
    return promised.future();
}

void CasesApi::Private::learn(const json::ServerStatus &status)
{
    const QMutexLocker lock(&m_mutex);
    if (!status.versionNumber.isEmpty() || !m_features)
        m_features = ServerFeatures::of(status.versionNumber);
}

void CasesApi::Private::withFeatures(std::function<void(const ServerFeatures &)> go)
{
    std::optional<ServerFeatures> known;
    {
        const QMutexLocker lock(&m_mutex);
        known = m_features;
        if (!known) {
            m_waiting.append(go);
            if (m_waiting.size() > 1)
                return; // it is being asked for
        }
    }
    if (known) {
        go(*known);
        return;
    }
    Request request = Request::get({ u"api"_s, u"status"_s });
    request.inSpace = false;
    client.send(request, [this](const Result<Answer> &answer) {
        const Result<json::ServerStatus> status = answer
            ? json::serverStatusFromJson(objectOf(*answer))
            : Result<json::ServerStatus>(failure(answer.error()));
        if (status)
            learn(*status);
        QList<std::function<void(const ServerFeatures &)>> waiting;
        ServerFeatures features;
        {
            const QMutexLocker lock(&m_mutex);
            waiting.swap(m_waiting);
            features = m_features.value_or(ServerFeatures());
        }
        for (const auto &next : std::as_const(waiting))
            next(features);
    });
}

// 503 is an answer, too: Kibana says so that it, or what it stands on, is not available (CONTRACT §1.6).
void CasesApi::Private::askStatus(bool withCredentials, Promised<json::ServerStatus> promised)
{
    Request request = Request::get({ u"api"_s, u"status"_s });
    request.inSpace = false;
    request.withCredentials = withCredentials;
    client.send(request, [=, this](const Result<Answer> &answer) {
        if (answer && answer->status == 401 && withCredentials) {
            askStatus(false, promised);
            return;
        }
        const Result<json::ServerStatus> status = answer
            ? json::serverStatusFromJson(objectOf(*answer))
            : Result<json::ServerStatus>(failure(answer.error()));
        if (!status) {
            const Result<QJsonValue> json = jsonOf(request, answer);
            promised.finish(
                failure(json ? unreadableAnswer(request, *answer, u"status.overall.level"_s) : json.error()));
            return;
        }
        learn(*status);
        promised.finish(status);
    });
}

CasesApi::CasesApi(domain::RemoteSettings settings, Secret secret, const Clock &clock,
                   TransportSettings transport)
    : d(std::make_unique<Private>(settings, std::move(secret), clock, transport))
{
}

CasesApi::~CasesApi() = default;

void CasesApi::abort()
{
    d->client.abort();
}

Timestamp CasesApi::remoteNow() const
{
    return d->client.remoteNow();
}

qint64 CasesApi::requestCount() const
{
    return d->client.requestCount();
}

qint64 CasesApi::writeCount() const
{
    return d->client.writeCount();
}

Future<json::ServerStatus> CasesApi::status()
{
    Promised<json::ServerStatus> promised;
    d->askStatus(true, promised);
    return promised.future();
}

Future<ServerFeatures> CasesApi::features()
{
    Promised<ServerFeatures> promised;
    d->withFeatures([promised](const ServerFeatures &features) { promised.finish(features); });
    return promised.future();
}

Future<domain::User> CasesApi::currentUser()
{
    Request request = Request::get({ u"internal"_s, u"security"_s, u"me"_s });
    request.inSpace = false;
    return d->ask<domain::User>(std::move(request), [](const QJsonValue &json) {
        QJsonObject user;
        for (const QLatin1String key : { "username"_L1, "full_name"_L1, "email"_L1, "profile_uid"_L1 }) {
            if (!json[key].isUndefined())
                user.insert(key, json[key]);
        }
        return json::userFromJson(user);
    });
}

} // namespace casebook::remote
