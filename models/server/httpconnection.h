#pragma once

#include "models/server/connectionstream.h"
#include "models/server/received.h"
#include "models/server/transportlimits.h"

#include <httplib.h>

#include <atomic>
#include <memory>

namespace casebook::server {

/// One client's connection from its first byte to its end. cpp-httplib reads the heads and writes the
/// answers; waiting, bounds and framing are ours.
class HttpConnection final : private httplib::Server
{
public:
    HttpConnection(std::unique_ptr<Channel> channel, const TransportLimits &limits, const Answer &answer,
                   const std::atomic<bool> &stopping);
    ~HttpConnection() override;

    /// Answers requests until the client or the server has enough. Blocks.
    void run();
    /// From another thread, after `stopping` was set: ends the connection if it waits for a request.
    void wakeWhenIdle();
    /// From another thread: ends it whatever it does.
    void cut();

private:
    using Reader = httplib::ContentReader;

    void prepare(httplib::Request &request);
    bool judgeFraming(const httplib::Request &request);
    void respond(httplib::Response &response, const Reader *reader);
    void write(Reply reply, httplib::Response &response);
    Result<void> readBody(const Reader *reader, qint64 limit, bool steady, const BodySink &sink);
    void skipBody(const Reader &reader);
    void explainRefusal(httplib::Response &response);
    void refuseHead();

    std::unique_ptr<Channel> m_channel;
    const TransportLimits &m_limits;
    const Answer &m_answer;
    const std::atomic<bool> &m_stopping;
    ConnectionStream m_stream;
    ConnectionMemory m_memory;
    std::atomic<bool> m_idle = true;

    // of the request under way
    Received m_received;
    QByteArray m_contentEncoding;
    qint64 m_contentLength = -1; ///< −1: no length was given
    bool m_chunked = false;
    bool m_framingIsWrong = false;
    bool m_bodyWasRead = false;
    bool m_closeAfter = false;
};

} // namespace casebook::server
