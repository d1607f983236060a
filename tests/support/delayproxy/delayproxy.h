#pragma once

#include "tests/support/faultproxy/faultproxy.h"

#include <functional>
#include <list>

namespace casebook::test {

/// A proxy on loopback that lets everything through, each answer a while later, and keeps account of the
/// requests. One connection to the server for each of the client's. Threads of its own.
class DelayProxy final
{
public:
    DelayProxy(quint16 serverPort, int latencyMilliseconds);
    ~DelayProxy();
    DelayProxy(const DelayProxy &) = delete;
    DelayProxy &operator=(const DelayProxy &) = delete;

    quint16 port() const { return m_port; }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }
    int requests() const { return m_requests; }
    /// Begins a new journal, or ends it.
    void keepJournal(bool keep);
    /// Requests that came, oldest first.
    QList<WireMessage> journal() const;
    /// Called with the number of each request, from 1, on its connection's thread before it goes on.
    void setWatch(std::function<void(int number)> watch);

private:
    struct Session
    {
        std::thread thread;
        int client = -1;
    };
    void acceptAll();
    void serve(int client);
    void note(const WireMessage &request);

    const quint16 m_serverPort;
    const int m_latency;
    quint16 m_port = 0;
    int m_listener = -1;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_requests = 0;
    mutable std::mutex m_mutex;
    bool m_keeps = false;
    QList<WireMessage> m_journal;
    std::function<void(int)> m_watch;
    std::list<Session> m_sessions;
    std::thread m_acceptor;
};

} // namespace casebook::test
