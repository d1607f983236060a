#include "tests/support/delayproxy/delayproxy.h"

#include "tests/support/faultproxy/wire.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>

namespace casebook::test {

DelayProxy::DelayProxy(quint16 serverPort, int latencyMilliseconds)
    : m_serverPort(serverPort)
    , m_latency(latencyMilliseconds)
{
    m_listener = wire::listenOnLoopback(m_port);
    m_acceptor = std::thread([this] { acceptAll(); });
}

DelayProxy::~DelayProxy()
{
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    for (const Session &session : m_sessions)
        ::shutdown(session.client, SHUT_RDWR);
    for (Session &session : m_sessions) {
        session.thread.join();
        ::close(session.client);
    }
}

void DelayProxy::keepJournal(bool keep)
{
    const std::lock_guard lock(m_mutex);
    m_keeps = keep;
    m_journal.clear();
}

QList<WireMessage> DelayProxy::journal() const
{
    const std::lock_guard lock(m_mutex);
    return m_journal;
}

void DelayProxy::setWatch(std::function<void(int)> watch)
{
    const std::lock_guard lock(m_mutex);
    m_watch = std::move(watch);
}

void DelayProxy::acceptAll()
{
    while (!m_stopping) {
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        const int on = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_sessions.push_back({ std::thread([this, client] { serve(client); }), client });
    }
}

void DelayProxy::note(const WireMessage &request)
{
    std::function<void(int)> watch;
    {
        const std::lock_guard lock(m_mutex);
        if (m_keeps)
            m_journal.append(request);
        watch = m_watch;
    }
    const int number = ++m_requests;
    if (watch)
        watch(number);
}

void DelayProxy::serve(int client)
{
    const int server = wire::connectToLoopback(m_serverPort);
    QByteArray fromClient;
    QByteArray fromServer;
    while (server >= 0 && !m_stopping) {
        const WireMessage request = wire::receive(client, fromClient, false);
        if (!request.isWhole())
            break;
        note(request);
        if (!wire::sendAll(server, request.bytes()))
            break;
        const WireMessage answer = wire::receive(server, fromServer, true, request.method());
        std::this_thread::sleep_for(std::chrono::milliseconds(m_latency));
        if (!answer.isWhole() || !wire::sendAll(client, answer.bytes()))
            break;
    }
    if (server >= 0)
        ::close(server);
    ::shutdown(client, SHUT_RDWR);
}

} // namespace casebook::test
