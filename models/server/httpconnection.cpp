#include "models/server/httpconnection.h"

#include <QIODevice>

#include <algorithm>
#include <array>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 skippable
    = 1024 * 1024; // an unread body up to this size is read off, to keep the connection

QByteArray bytes(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<QByteArray> header(const httplib::Request &request, const char *name)
{
    const auto found = request.headers.find(name);
    return found == request.headers.end() ? std::nullopt : std::optional(bytes(found->second));
}

Error refused(int status, const QString &message)
{
    return { .kind = ErrorKind::InvalidInput, .message = message, .httpStatus = status };
}

} // namespace

HttpConnection::HttpConnection(std::unique_ptr<Channel> channel, const TransportLimits &limits,
                               const Answer &answer, const std::atomic<bool> &stopping)
    : m_channel(std::move(channel))
    , m_limits(limits)
    , m_answer(answer)
    , m_stopping(stopping)
    , m_stream(*m_channel, limits)
{
    set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(limits.idle).count());
    set_keep_alive_max_count(1'000'000); // only told to the client: our own loop does not count
    set_pre_routing_handler([this](const httplib::Request &, httplib::Response &response) {
        const bool comesWithBody = m_chunked || m_contentLength > 0;
        const bool mayHaveBody = m_received.method == "POST" || m_received.method == "PUT"
            || m_received.method == "PATCH" || m_received.method == "DELETE";
        if (comesWithBody && mayHaveBody && !m_framingIsWrong)
            return HandlerResponse::Unhandled;
        m_closeAfter = m_closeAfter || comesWithBody;
        respond(response, nullptr);
        return HandlerResponse::Handled;
    });
    // Every path was replaced by one that costs the library's regular expressions nothing; see prepare().
    const auto withBody = [this](const httplib::Request &, httplib::Response &response,
                                 const Reader &reader) { respond(response, &reader); };
    Post("/", withBody);
    Put("/", withBody);
    Patch("/", withBody);
    Delete("/", withBody);
    set_error_handler(Handler([this](const httplib::Request &, httplib::Response &response) {
        if (response.body.empty())
            explainRefusal(response);
    }));
    set_exception_handler([](const httplib::Request &, httplib::Response &response, std::exception_ptr) {
        response.status = 500;
    });
}

HttpConnection::~HttpConnection() = default;

void HttpConnection::run()
{
    if (!m_channel->open(after(m_limits.head)))
        return;
    // Without a listening socket the library takes itself for shutting down and sends no content of
    // providers.
    svr_sock_ = m_channel->socket();
    for (;;) {
        m_idle = true;
        if (m_stopping || !m_stream.waitForRequest())
            break;
        m_idle = false;
        m_stream.beginHead();
        m_received = { .memory = &m_memory };
        m_closeAfter = false;
        bool closed = false;
        const bool answered = process_request(m_stream, m_stopping, closed,
                                              [this](httplib::Request &request) { prepare(request); });
        if (!answered)
            refuseHead();
        if (!m_stream.flush() || !answered || closed || m_closeAfter
            || m_stream.refusal() != ConnectionStream::Refusal::None)
            break;
    }
    m_channel->finish();
}

void HttpConnection::wakeWhenIdle()
{
    if (m_idle)
        m_channel->wake();
}

void HttpConnection::cut()
{
    m_channel->cut();
}

void HttpConnection::prepare(httplib::Request &request)
{
    m_received.method = bytes(request.method);
    m_received.target = bytes(request.target);
    m_received.authorization = header(request, "Authorization");
    m_received.xsrf = header(request, "kbn-xsrf");
    if (!m_received.xsrf && request.method != "GET" && m_stream.headNames("kbn-xsrf"))
        m_received.xsrf = QByteArray("");
    m_received.version = header(request, "kbn-version");
    m_received.contentType = header(request, "Content-Type").value_or(QByteArray());
    m_received.acceptEncoding = header(request, "Accept-Encoding").value_or(QByteArray());
    m_contentEncoding = header(request, "Content-Encoding").value_or(QByteArray()).toLower();
    m_bodyWasRead = false;
    m_framingIsWrong = !judgeFraming(request);
    // What the library must leave to us: packing answers (it prefers br, which Kibana never sends), cutting
    // them into ranges, taking forms apart, and matching the path.
    request.headers.erase("Accept-Encoding");
    request.headers.erase("Content-Type");
    request.ranges.clear();
    request.path = "/";
}

bool HttpConnection::judgeFraming(const httplib::Request &request)
{
    m_contentLength = -1;
    m_chunked = false;
    const auto encoding = header(request, "Transfer-Encoding");
    if (encoding) {
        m_chunked = encoding->trimmed().toLower() == "chunked";
        return m_chunked && request.get_header_value_count("Transfer-Encoding") == 1
            && !request.has_header("Content-Length");
    }
    const auto length = header(request, "Content-Length");
    if (!length)
        return true;
    const bool isNumber = !length->isEmpty() && length->size() < 16
        && std::all_of(length->begin(), length->end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber || request.get_header_value_count("Content-Length") != 1)
        return false;
    m_contentLength = length->toLongLong();
    return true;
}

void HttpConnection::respond(httplib::Response &response, const Reader *reader)
{
    if (m_framingIsWrong) {
        m_closeAfter = true;
        write(errorReply(refused(400, u"The length of the body is not clear"_s)), response);
        return;
    }
    m_received.readBody = [this, reader](qint64 limit, bool steady, const BodySink &sink) {
        return readBody(reader, limit, steady, sink);
    };
    Reply reply = m_answer(m_received);
    if (reader && !m_bodyWasRead)
        skipBody(*reader);
    write(std::move(reply), response);
}

void HttpConnection::write(Reply reply, httplib::Response &response)
{
    response.status = reply.status;
    for (const auto &[name, value] : std::as_const(reply.headers))
        response.headers.emplace(name.toStdString(), value.toStdString());
    if (m_closeAfter)
        response.headers.emplace("Connection", "close");
    if (reply.content) {
        const auto provide
            = [content = reply.content](size_t offset, size_t length, httplib::DataSink &sink) {
                  std::array<char, 64 * 1024> piece{};
                  if (!content->seek(static_cast<qint64>(offset)))
                      return false;
                  const qint64 got = content->read(
                      piece.data(), std::min(static_cast<qint64>(length), static_cast<qint64>(piece.size())));
                  return got > 0 && sink.write(piece.data(), static_cast<size_t>(got));
              };
        response.set_content_provider(static_cast<size_t>(reply.content->size()),
                                      reply.contentType.toStdString(), provide);
        return;
    }
    response.body.assign(reply.body.constData(), static_cast<size_t>(reply.body.size()));
    if (!reply.body.isEmpty())
        response.headers.emplace("Content-Type", reply.contentType.toStdString());
}

Result<void> HttpConnection::readBody(const Reader *reader, qint64 limit, bool steady, const BodySink &sink)
{
    m_bodyWasRead = true;
    if (!reader)
        return {};
    const Error tooLarge
        = refused(413, u"Payload content length greater than maximum allowed: %1"_s.arg(limit));
    const bool packed = !m_contentEncoding.isEmpty() && m_contentEncoding != "identity";
    if (packed && m_contentEncoding != "gzip" && m_contentEncoding != "deflate") {
        m_closeAfter = true;
        return failure(refused(415, QString()));
    }
    if (m_contentLength > limit) {
        m_closeAfter = true;
        return failure(tooLarge);
    }
    // The frames of a chunked body count, too, and each of them can hold as little as one byte.
    m_stream.beginBody(m_contentLength >= 0 ? m_contentLength : limit * 8 + 64 * 1024, steady);
    qint64 total = 0;
    bool stopped = false;
    const bool complete = (*reader)([&](const char *data, size_t size) {
        total += static_cast<qint64>(size);
        stopped = total <= limit && !sink(QByteArrayView(data, static_cast<qsizetype>(size)));
        return total <= limit && !stopped;
    });
    if (complete)
        return {};
    m_closeAfter = true;
    if (stopped)
        return {};
    if (total > limit || m_stream.refusal() == ConnectionStream::Refusal::BodyTooLarge)
        return failure(tooLarge);
    if (m_stream.refusal() == ConnectionStream::Refusal::TooSlow)
        return failure(refused(408, u"Request Time-out"_s));
    return failure(refused(400, u"Invalid compressed payload"_s));
}

void HttpConnection::skipBody(const Reader &reader)
{
    if (m_contentLength < 0 || m_contentLength > skippable || !m_contentEncoding.isEmpty()) {
        m_closeAfter = true;
        return;
    }
    if (!readBody(&reader, skippable, false, [](QByteArrayView) { return true; }))
        m_closeAfter = true;
}

void HttpConnection::explainRefusal(httplib::Response &response)
{
    if (m_stream.refusal() == ConnectionStream::Refusal::HeadTooLarge)
        response.status = 431;
    else if (m_stream.refusal() == ConnectionStream::Refusal::TooSlow)
        response.status = 408;
    // A head that could not be read leaves no way to find the next one.
    if (response.status != 500)
        m_closeAfter = true;
    write(errorReply(refused(response.status, QString())), response);
}

void HttpConnection::refuseHead()
{
    if (m_stream.refusal() == ConnectionStream::Refusal::HeadTooLarge)
        m_stream.write("HTTP/1.1 431 Request Header Fields Too Large\r\n"
                       "Connection: close\r\nContent-Length: 0\r\n\r\n");
    else if (m_stream.refusal() == ConnectionStream::Refusal::TooSlow)
        m_stream.write("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

} // namespace casebook::server
