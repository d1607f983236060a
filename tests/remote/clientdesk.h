#pragma once

#include "await.h"
#include "rawserver.h"

#include "models/remote/httpclient.h"
#include "models/remote/promised.h"

namespace casebook::test {

using namespace casebook::remote;
using namespace Qt::StringLiterals;

/// A client of a server.
struct Desk
{
    explicit Desk(const QUrl &url, TransportSettings limits = {}, int inFlight = 4)
        : settings{ .url = url, .requestsInFlight = inFlight, .proxy = domain::ProxyKind::None }
        , client(std::make_unique<HttpClient>(settings, Secret("a2V5OmlkZW50aXR5"), clock, limits))
    {
    }

    Future<Answer> send(Request request) const
    {
        Promised<Answer> promised;
        client->send(std::move(request),
                     [promised](Result<Answer> answer) { promised.finish(std::move(answer)); });
        return promised.future();
    }

    SystemClock clock;
    domain::RemoteSettings settings;
    std::unique_ptr<HttpClient> client;
};

inline Request reading(const QString &name = u"status"_s)
{
    return Request::get({ u"api"_s, name });
}

inline Request writing(const QByteArray &method = "POST")
{
    return Request::write(method, { u"api"_s, u"cases"_s }, { { u"title"_s, u"T"_s } });
}

inline RawReply fine(const RawRequest &)
{
    return jsonReply("{}");
}

} // namespace casebook::test
