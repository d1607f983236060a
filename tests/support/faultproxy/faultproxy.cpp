#include "tests/support/faultproxy/faultproxy.h"

#include "tests/support/faultproxy/wire.h"

#include <sys/socket.h>
#include <unistd.h>

#include <chrono>

namespace casebook::test {

namespace {

void wait(int milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

QByteArray kibanaError(int status, const QByteArray &phrase, const QByteArray &message,
                       const QByteArray &headers = {})
{
    const QByteArray code = QByteArray::number(status);
    return wire::answer(code + ' ' + phrase, "Content-Type: application/json; charset=utf-8\r\n" + headers,
                        R"({"statusCode":)" + code + R"(,"error":")" + phrase + R"(","message":")" + message
                            + "\"}");
}

QByteArray gatewayError(const QByteArray &status)
{
    return wire::answer(status, "Content-Type: text/html\r\n",
                        "<html><head><title>" + status + "</title></head></html>");
}

} // namespace

QByteArray WireMessage::target() const
{
    const qsizetype from = head.indexOf(' ') + 1;
    return head.mid(from, head.indexOf(' ', from) - from);
}

FaultProxy::FaultProxy(quint16 serverPort, quint32 seed)
    : m_serverPort(serverPort)
    , m_random(seed)
{
    m_listener = wire::listenOnLoopback(m_port);
    m_acceptor = std::thread([this] { acceptAll(); });
}

FaultProxy::~FaultProxy()
{
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    for (const auto &session : m_sessions) {
        if (!session->done)
            ::shutdown(session->socket, SHUT_RDWR);
        session->thread.join();
    }
    for (std::thread &sender : m_senders)
        sender.join();
}

void FaultProxy::setChances(FaultChances chances)
{
    const std::lock_guard lock(m_mutex);
    m_chances = std::move(chances);
    if (m_chances.isEmpty())
        m_arranged.clear();
}

FaultChances FaultProxy::badDay(double share)
{
    return { { Fault::Slow, share * 0.1 },
             { Fault::CutBefore, share * 0.1 },
             { Fault::CutAfter, share * 0.18 },
             { Fault::Late, share * 0.15 },
             { Fault::ConflictBefore, share * 0.05 },
             { Fault::TooMany, share * 0.04 },
             { Fault::NotReady, share * 0.04 },
             { Fault::ErrorBefore, share * 0.06 },
             { Fault::ErrorAfter, share * 0.12 },
             { Fault::CutAnswer, share * 0.06 },
             { Fault::BrokenAnswer, share * 0.06 },
             { Fault::Redirect, share * 0.04 } };
}

void FaultProxy::arrange(Fault fault, const QByteArray &method, const QByteArray &part, int times)
{
    const std::lock_guard lock(m_mutex);
    m_arranged.append({ fault, method, part, times });
}

void FaultProxy::setDelays(int lateMilliseconds, int slowMilliseconds)
{
    const std::lock_guard lock(m_mutex);
    m_late = lateMilliseconds;
    m_slow = slowMilliseconds;
}

QMap<Fault, int> FaultProxy::counts() const
{
    const std::lock_guard lock(m_mutex);
    return m_counts;
}

void FaultProxy::waitForLate()
{
    while (m_lateOnes > 0)
        wait(5);
}

int FaultProxy::between(int least, int most)
{
    const std::lock_guard lock(m_mutex);
    return std::uniform_int_distribution<int>(least, most)(m_random);
}

Fault FaultProxy::choose(const WireMessage &request)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests;
    const bool isWrite = request.method() != "GET";
    m_writes += isWrite ? 1 : 0;
    Fault chosen = Fault::None;
    double left = std::uniform_real_distribution<double>(0, 1)(m_random);
    for (auto chance = m_chances.begin(); chance != m_chances.end() && chosen == Fault::None; ++chance) {
        left -= chance.value();
        if (left < 0)
            chosen = chance.key();
    }
    for (Arranged &arranged : m_arranged) {
        if (arranged.times > 0 && arranged.method == request.method()
            && request.target().contains(arranged.part)) {
            --arranged.times;
            chosen = arranged.fault;
            break;
        }
    }
    if (!isWrite && chosen == Fault::ConflictBefore)
        chosen = Fault::ErrorBefore; // nobody answers a read with 409
    if (chosen != Fault::None) {
        ++m_faults;
        ++m_counts[chosen];
    }
    return chosen;
}

void FaultProxy::acceptAll()
{
    while (!m_stopping) {
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            return;
        if (m_down) {
            ::close(client);
            continue;
        }
        auto session = std::make_unique<Session>();
        session->socket = client;
        session->thread = std::thread([this, &session = *session] { serve(session); });
        m_sessions.push_back(std::move(session));
    }
}

void FaultProxy::serve(Session &session)
{
    QByteArray rest;
    while (!m_stopping && !m_down) {
        const WireMessage request = wire::receive(session.socket, rest, false);
        if (!request.isWhole() || m_down || !handle(session.socket, request)
            || wire::headerOf(request.head, "connection").toLower() == "close")
            break;
    }
    session.done = true;
    ::close(session.socket);
}

WireMessage FaultProxy::forward(const WireMessage &request) const
{
    const int server = wire::connectToLoopback(m_serverPort);
    if (server < 0)
        return {};
    WireMessage answer;
    QByteArray rest;
    if (wire::sendAll(server, request.bytes()))
        answer = wire::receive(server, rest, true, request.method());
    ::close(server);
    return answer;
}

void FaultProxy::sendLater(const WireMessage &request)
{
    ++m_lateOnes;
    const std::lock_guard lock(m_mutex);
    const int delay = std::uniform_int_distribution<int>(m_late / 4, m_late)(m_random);
    m_senders.emplace_back([this, request, delay] {
        wait(delay);
        forward(request);
        --m_lateOnes;
    });
}

/// True when the connection goes on.
bool FaultProxy::handle(int client, const WireMessage &request)
{
    const Fault fault = choose(request);
    switch (fault) {
    case Fault::CutBefore:
        return false;
    case Fault::Late:
        sendLater(request);
        return false;
    case Fault::ConflictBefore:
        return wire::sendAll(client, kibanaError(409, "Conflict", "version conflict"));
    case Fault::TooMany:
        return wire::sendAll(
            client, kibanaError(429, "Too Many Requests", "Too Many Requests", "Retry-After: 1\r\n"));
    case Fault::NotReady:
        return wire::sendAll(client,
                             wire::answer("503 Service Unavailable",
                                          "Retry-After: 1\r\nContent-Type: text/plain; charset=utf-8\r\n",
                                          "Kibana server is not ready yet"));
    case Fault::ErrorBefore:
        return wire::sendAll(client,
                             between(0, 1) == 0
                                 ? gatewayError("502 Bad Gateway")
                                 : kibanaError(500, "Internal Server Error", "An internal error occurred"));
    case Fault::Redirect:
        return wire::sendAll(client, wire::answer("302 Found", "Location: http://127.0.0.1:1/login\r\n", {}));
    default:
        break;
    }

    if (fault == Fault::Slow)
        wait(between(m_slow / 4, m_slow));
    const WireMessage answer = forward(request);
    if (!answer.isWhole())
        return false;
    switch (fault) {
    case Fault::CutAfter:
        return false;
    case Fault::ErrorAfter: {
        const QList<QByteArray> errors{ "500 Internal Server Error", "502 Bad Gateway",
                                        "503 Service Unavailable", "504 Gateway Timeout" };
        return wire::sendAll(client, gatewayError(errors.at(between(0, int(errors.size()) - 1))));
    }
    case Fault::CutAnswer:
        wire::sendAll(client, answer.head + answer.body.left(answer.body.size() / 2));
        return false;
    case Fault::BrokenAnswer:
        return wire::sendAll(client,
                             wire::answer("200 OK", "Content-Type: application/json; charset=utf-8\r\n",
                                          answer.body.left(answer.body.size() / 2)));
    default:
        return wire::sendAll(client, answer.bytes());
    }
}

} // namespace casebook::test
