#pragma once

#include "models/server/listener.h"
#include "models/server/received.h"
#include "models/server/tls.h"
#include "models/server/transportlimits.h"

#include <QSet>

#include <atomic>
#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

namespace casebook::server {

class HttpConnection;

/// HTTP on one address: takes connections, gives each a thread of its own, and ends them in order. Knows
/// nothing of cases.
class Transport
{
public:
    Transport(TransportLimits limits, Answer answer);
    /// Stops first, when it was not.
    ~Transport();

    /// Listens from here on. The errors of Listener::open.
    Result<ListenAddress> start(const ListenAddress &address, std::shared_ptr<TlsContext> tls);
    /// Takes no more connections, ends waiting ones at once, lets requests under way be answered (for
    /// TransportLimits::lastRequests at most), and returns when no thread is left. From any thread, once.
    void stop();

    int openConnections() const { return m_open; }
    /// Connections turned away because too many were open.
    qint64 turnedAway() const { return m_turnedAway; }

private:
    void take(int socket);
    void serve(int socket, std::list<std::thread>::iterator self);
    void answerRequests(std::unique_ptr<Channel> channel);
    void turnAway(Channel &channel) const;
    void joinFinished();

    const TransportLimits m_limits;
    const Answer m_answer;
    std::shared_ptr<TlsContext> m_tls;
    Listener m_listener;
    std::thread m_accepting;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_open = 0;
    std::atomic<qint64> m_turnedAway = 0;
    std::mutex m_mutex; // of what follows
    std::condition_variable m_ended;
    std::list<std::thread> m_threads;
    std::list<std::thread> m_finished; // to be joined
    QSet<HttpConnection *> m_connections;
};

} // namespace casebook::server
