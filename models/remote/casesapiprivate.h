#pragma once

#include "models/remote/casesapi.h"
#include "models/remote/decoding.h"
#include "models/remote/httpclient.h"
#include "models/remote/legacyactivities.h"
#include "models/remote/promised.h"

#include <QMutex>

#include <functional>
#include <optional>

namespace casebook::remote {

class CasesApi::Private
{
public:
    Private(const domain::RemoteSettings &settings, Secret secret, const Clock &clock,
            const TransportSettings &transport);

    /// Sends @p request and finishes with what @p decode makes of the JSON.
    template <typename T, typename Decode>
    void ask(Request request, Promised<T> promised, Decode decode)
    {
        Request asked = request;
        asked.body.reset();
        client.send(std::move(request),
                    [asked = std::move(asked), promised = std::move(promised),
                     decode = std::move(decode)](const Result<Answer> &answer) {
                        promised.finish(decoded<T>(asked, answer, decode));
                    });
    }
    template <typename T, typename Decode>
    Future<T> ask(Request request, Decode decode)
    {
        Promised<T> promised;
        ask<T>(std::move(request), promised, std::move(decode));
        return promised.future();
    }
    Future<void> order(Request request);

    /// Calls @p go with what is known of the server, once it was asked for it.
    void withFeatures(std::function<void(const ServerFeatures &)> go);
    void askStatus(bool withCredentials, Promised<json::ServerStatus> promised);
    void findActivities(const QString &id, const ActivityPage &page,
                        const Promised<json::ActivityDocument> &promised, bool orLegacy);
    void listActivities(const QString &id, const ActivityPage &page,
                        const Promised<json::ActivityDocument> &promised, bool orFind);

    const QStringList owners;

private:
    void learn(const json::ServerStatus &status);

    QMutex m_mutex;
    std::optional<ServerFeatures> m_features;
    QList<std::function<void(const ServerFeatures &)>> m_waiting; // for the features
    LegacyActivities m_legacy;

public:
    HttpClient client; // last: its thread ends before what its handlers use
};

} // namespace casebook::remote
