#include "models/server/requesthandler.h"

#include "models/server/compression.h"

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

Error problem(int status, const QString &message)
{
    const ErrorKind kind = status == 404 ? ErrorKind::NotFound
        : status == 401                  ? ErrorKind::NotSignedIn
                                         : ErrorKind::InvalidInput;
    return { .kind = kind, .message = message, .httpStatus = status };
}

QString decoded(QByteArrayView text)
{
    QByteArray bytes = text.toByteArray();
    bytes.replace('+', ' ');
    return QString::fromUtf8(bytes.contains('%') ? QByteArray::fromPercentEncoding(bytes) : bytes);
}

bool isSafe(const QByteArray &method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS";
}

bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed().toLower();
    return type.isEmpty() || type == "application/json"
        || (type.startsWith("application/") && type.endsWith("+json"));
}

} // namespace

json::QueryParameters parseQuery(QByteArrayView query)
{
    json::QueryParameters parameters;
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView pair = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        // An empty value is a text, not a missing one.
        const QString value = equals < 0 ? u""_s : decoded(pair.sliced(equals + 1));
        parameters.append(
            { decoded(equals < 0 ? pair : pair.first(equals)), value.isNull() ? u""_s : value });
    }
    return parameters;
}

RequestHandler::RequestHandler(ServedPlace place, const Accounts &accounts, Service &service,
                               const TransportLimits &limits)
    : m_place(std::move(place))
    , m_accounts(accounts)
    , m_service(service)
    , m_limits(limits)
    , m_router(routes())
    , m_headers{ { "kbn-name", m_service.name.toUtf8() },
                 { "x-content-type-options", "nosniff" },
                 { "cache-control", "private, no-cache, no-store, must-revalidate" } }
{
}

Reply RequestHandler::answer(const Received &received) const
{
    const std::optional<Located> located = locate(received.target);
    Result<Reply> handled = located ? handle(received, *located) : failure(problem(404, u"Not Found"_s));
    Reply reply = handled ? std::move(*handled) : errorReply(handled.error());
    reply.headers += m_headers;
    if (located && located->path.startsWith("/api/"))
        reply.addHeader(QByteArrayLiteral("elastic-api-version"), QByteArrayLiteral("2023-10-31"));
    compress(reply, received.acceptEncoding);
    return reply;
}

std::optional<RequestHandler::Located> RequestHandler::locate(QByteArrayView target) const
{
    const qsizetype question = target.indexOf('?');
    Located located{ .path = question < 0 ? target : target.first(question),
                     .space = "default",
                     .query = question < 0 ? QByteArrayView() : target.sliced(question + 1) };
    if (!m_place.basePath.isEmpty()) {
        if (!located.path.startsWith(m_place.basePath))
            return std::nullopt;
        located.path = located.path.sliced(m_place.basePath.size());
    }
    if (located.path.startsWith("/s/")) {
        const qsizetype end = located.path.indexOf('/', 3);
        located.space = end < 0 ? located.path.sliced(3) : located.path.sliced(3, end - 3);
        located.path = end < 0 ? QByteArrayView("/") : located.path.sliced(end);
    }
    if (!located.path.startsWith('/'))
        return std::nullopt;
    return located;
}

Result<Reply> RequestHandler::handle(const Received &received, const Located &located) const
{
    const QByteArray method = received.method == "HEAD" ? QByteArrayLiteral("GET") : received.method;
    std::optional<MatchedRoute> match = m_router.find(method, located.path);
    if (!match)
        return notFound(received, located);
    const Result<Account> account = accountOf(received, match->route->access);
    if (!account)
        return failure(account.error());
    Call call{ .method = method,
               .parameters = std::move(match->parameters),
               .query = parseQuery(located.query),
               .contentType = received.contentType,
               .account = *account };
    if (match->route->body == BodyForm::Streamed) {
        call.readBody = [this, &received](const BodySink &sink) {
            return received.readBody(m_limits.fileBytes, true, sink);
        };
    } else {
        Result<QByteArray> body = wholeBody(received);
        if (!body)
            return failure(body.error());
        if (!body->isEmpty()) {
            const Result<QJsonValue> document = readJson(*body);
            if (!document)
                return failure(document.error());
            call.document = *document;
            call.body = std::move(*body);
        }
    }
    const Result<void> fromOurOwn = checkOrigin(received);
    if (!fromOurOwn)
        return failure(fromOurOwn.error());
    if (located.space != m_place.space)
        return failure(problem(404, u"Saved object [space/%1] not found"_s.arg(decoded(located.space))));
    return match->route->endpoint(call, m_service);
}

Result<Reply> RequestHandler::notFound(const Received &received, const Located &located) const
{
    if (located.path.size() > 1 && located.path.endsWith('/')) {
        const QByteArrayView target(received.target);
        const qsizetype pathSize = target.size() - located.query.size() - (target.contains('?') ? 1 : 0);
        Reply moved{ .status = 302, .contentType = {} };
        moved.addHeader("location",
                        target.first(pathSize - 1).toByteArray() + target.sliced(pathSize).toByteArray());
        return moved;
    }
    return failure(problem(404, u"Not Found"_s));
}

Result<Account> RequestHandler::accountOf(const Received &received, Access access) const
{
    if (!received.authorization) {
        if (access == Access::Anyone)
            return Account{};
        return failure(problem(401, u"Unauthorized"_s));
    }
    // A client sends the same credentials with every request; that they are right is found out once a
    // connection.
    ConnectionMemory *memory = received.memory;
    if (memory && Accounts::areEqual(memory->provenAuthorization, *received.authorization))
        return memory->account;
    Result<Account> account = m_accounts.check(*received.authorization);
    if (memory && account)
        *memory = { .provenAuthorization = *received.authorization, .account = *account };
    return account;
}

Result<void> RequestHandler::checkOrigin(const Received &received) const
{
    // kbn-version must be ours wherever it is sent; on a request that changes something either header is
    // asked for (CONTRACT §1.2, REAL-SERVER "Smaller").
    if (received.version && *received.version != QByteArrayView(servedVersion.data(), servedVersion.size())) {
        return failure(problem(400,
                               u"Browser client is out of date, please refresh the page (\"kbn-version\" "
                               "header was \"%1\" but should be \"%2\")"_s.arg(
                                   QString::fromUtf8(*received.version), servedVersion)));
    }
    if (!isSafe(received.method) && !received.xsrf && !received.version)
        return failure(problem(400, u"Request must contain a kbn-xsrf header."_s));
    return {};
}

Result<QByteArray> RequestHandler::wholeBody(const Received &received) const
{
    QByteArray body;
    const Result<void> read = received.readBody(m_limits.jsonBytes, false, [&body](QByteArrayView piece) {
        body.append(piece);
        return true;
    });
    if (!read)
        return failure(read.error());
    if (!body.isEmpty() && !isJson(received.contentType))
        return failure(problem(415, u"Unsupported Media Type"_s));
    return body;
}

} // namespace casebook::server
