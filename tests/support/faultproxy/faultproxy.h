#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

#include <atomic>
#include <memory>
#include <mutex>
#include <random>
#include <thread>
#include <vector>

namespace casebook::test {

/// What can happen to a request on its way.
enum class Fault {
    None,
    Slow, ///< answered, but late
    CutBefore, ///< the connection ends, the server never saw it
    CutAfter, ///< the server acted, its answer is lost
    Late, ///< the connection ends; the server gets the request a while later
    ConflictBefore, ///< 409, the server never saw it
    TooMany, ///< 429 with Retry-After
    NotReady, ///< 503 as Kibana says it while it starts
    ErrorBefore, ///< 502 or 500, the server never saw it
    ErrorAfter, ///< the server acted; 500, 502, 503 or 504
    CutAnswer, ///< the server acted; half of its answer arrives
    BrokenAnswer, ///< the server acted; its answer is no JSON
    Redirect, ///< 302 to a page of a gateway
};

/// Parts of 1 of all requests that meet each fault; the rest goes through.
using FaultChances = QMap<Fault, double>;

/// One message of HTTP as it stands on the wire.
struct WireMessage
{
    QByteArray head; ///< with the empty line
    QByteArray body; ///< as it is on the wire
    bool isWhole() const { return !head.isEmpty(); }
    QByteArray bytes() const { return head + body; }
    QByteArray method() const { return head.left(head.indexOf(' ')); }
    QByteArray target() const;
};

/// A proxy on loopback between a client and a server that makes requests fail, at random by a seed or as
/// told. Threads of its own; every member may be called from any thread.
class FaultProxy
{
public:
    FaultProxy(quint16 serverPort, quint32 seed);
    /// Waits for late requests.
    ~FaultProxy();
    FaultProxy(const FaultProxy &) = delete;
    FaultProxy &operator=(const FaultProxy &) = delete;

    quint16 port() const { return m_port; }
    QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

    void setChances(FaultChances chances);
    /// A usual bad day, @p share of all requests failing, writes more variously.
    static FaultChances badDay(double share);
    /// The next @p times requests of @p method whose target contains @p part meet @p fault.
    void arrange(Fault fault, const QByteArray &method, const QByteArray &part = {}, int times = 1);
    /// How long a late request is kept, and a slow answer.
    void setDelays(int lateMilliseconds, int slowMilliseconds);
    /// Nobody is served: connections are refused by closing at once.
    void setDown(bool down) { m_down = down; }

    int faults() const { return m_faults; }
    int requests() const { return m_requests; }
    int writes() const { return m_writes; }
    QMap<Fault, int> counts() const;
    /// Waits until no late request is on its way any more.
    void waitForLate();

private:
    struct Arranged
    {
        Fault fault;
        QByteArray method;
        QByteArray part;
        int times;
    };
    struct Session
    {
        std::thread thread;
        int socket = -1;
        std::atomic<bool> done = false;
    };

    void acceptAll();
    void serve(Session &session);
    bool handle(int client, const WireMessage &request);
    Fault choose(const WireMessage &request);
    int between(int least, int most);
    WireMessage forward(const WireMessage &request) const;
    void sendLater(const WireMessage &request);

    quint16 m_serverPort;
    quint16 m_port = 0;
    int m_listener = -1;
    mutable std::mutex m_mutex;
    std::mt19937 m_random;
    FaultChances m_chances;
    QList<Arranged> m_arranged;
    QMap<Fault, int> m_counts;
    int m_late = 250;
    int m_slow = 60;
    std::atomic<bool> m_down = false;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_faults = 0;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_writes = 0;
    std::atomic<int> m_lateOnes = 0;
    std::vector<std::unique_ptr<Session>> m_sessions;
    std::vector<std::thread> m_senders;
    std::thread m_acceptor;
};

} // namespace casebook::test
