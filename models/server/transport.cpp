#include "models/server/transport.h"

#include "models/server/httpconnection.h"

#include <system_error>
#include <unistd.h>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int turnedAwayAtOnce = 16;

} // namespace

Transport::Transport(TransportLimits limits, Answer answer)
    : m_limits(limits)
    , m_answer(std::move(answer))
{
}

Transport::~Transport()
{
    stop();
}

Result<ListenAddress> Transport::start(const ListenAddress &address, std::shared_ptr<TlsContext> tls)
{
    m_tls = std::move(tls);
    Result<ListenAddress> bound = m_listener.open(address);
    if (bound)
        m_accepting = std::thread([this] { m_listener.run([this](int socket) { take(socket); }); });
    return bound;
}

void Transport::take(int socket)
{
    joinFinished();
    // Those over the bound are told so, on threads too; of these there are few, and the rest is just closed.
    if (m_open >= m_limits.connections + turnedAwayAtOnce) {
        ++m_turnedAway;
        ::close(socket);
        return;
    }
    ++m_open;
    const std::lock_guard lock(m_mutex);
    m_threads.emplace_back();
    const auto self = std::prev(m_threads.end());
    try {
        *self = std::thread([this, socket, self] { serve(socket, self); });
    } catch (const std::system_error &) { // no thread is to be had now; the client may come again
        m_threads.erase(self);
        ++m_turnedAway;
        --m_open;
        ::close(socket);
    }
}

void Transport::serve(int socket, std::list<std::thread>::iterator self)
{
    std::unique_ptr<Channel> channel
        = m_tls ? std::make_unique<TlsChannel>(socket, m_tls) : std::make_unique<Channel>(socket);
    if (m_open > m_limits.connections) {
        ++m_turnedAway;
        turnAway(*channel);
        channel.reset();
    } else {
        answerRequests(std::move(channel));
    }
    const std::lock_guard lock(m_mutex);
    m_finished.splice(m_finished.end(), m_threads, self);
    --m_open;
    m_ended.notify_all();
}

void Transport::answerRequests(std::unique_ptr<Channel> channel)
{
    HttpConnection connection(std::move(channel), m_limits, m_answer, m_stopping);
    {
        const std::lock_guard lock(m_mutex);
        m_connections.insert(&connection);
    }
    connection.run();
    const std::lock_guard lock(m_mutex);
    m_connections.remove(&connection);
}

void Transport::turnAway(Channel &channel) const
{
    const QByteArray body = errorReply({ .kind = ErrorKind::Offline,
                                         .message = u"Too many connections are open"_s,
                                         .httpStatus = 503 })
                                .body;
    const QByteArray text
        = "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/json; charset=utf-8\r\n"
          "Retry-After: 1\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    const std::chrono::milliseconds patience(500);
    if (channel.open(after(patience)) && channel.send(text.constData(), text.size(), patience))
        channel.finish();
}

void Transport::joinFinished()
{
    std::list<std::thread> finished;
    {
        const std::lock_guard lock(m_mutex);
        finished.swap(m_finished);
    }
    for (std::thread &thread : finished)
        thread.join();
}

void Transport::stop()
{
    m_stopping = true;
    m_listener.interrupt();
    if (m_accepting.joinable())
        m_accepting.join();
    {
        std::unique_lock lock(m_mutex);
        for (HttpConnection *connection : std::as_const(m_connections))
            connection->wakeWhenIdle();
        m_ended.wait_for(lock, m_limits.lastRequests, [this] { return m_threads.empty(); });
        for (HttpConnection *connection : std::as_const(m_connections))
            connection->cut();
        m_ended.wait(lock, [this] { return m_threads.empty(); });
    }
    joinFinished();
}

} // namespace casebook::server
