#include "rawclient.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace casebook::test {

namespace {

constexpr int patienceSeconds = 10;

} // namespace

QByteArray RawAnswer::header(const QByteArray &name) const
{
    const QByteArray start = "\r\n" + name.toLower() + ": ";
    const qsizetype at = head.indexOf(start);
    if (at < 0)
        return {};
    const qsizetype from = at + start.size();
    return head.mid(from, head.indexOf("\r\n", from) - from);
}

RawClient::RawClient(quint16 port)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const timeval patience{ patienceSeconds, 0 };
    setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        drop();
}

RawClient::~RawClient()
{
    drop();
}

void RawClient::drop()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

bool RawClient::send(const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t step = ::send(m_socket, bytes.constData() + sent,
                                    static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (step <= 0)
            return false;
        sent += step;
    }
    return true;
}

bool RawClient::receive()
{
    std::array<char, 65536> piece{};
    const ssize_t got = ::recv(m_socket, piece.data(), piece.size(), 0);
    if (got > 0)
        m_buffer.append(piece.data(), got);
    return got > 0;
}

RawAnswer RawClient::answer(Expect expect)
{
    while (!m_buffer.contains("\r\n\r\n")) {
        if (!receive())
            return {};
    }
    const qsizetype end = m_buffer.indexOf("\r\n\r\n") + 4;
    RawAnswer answer;
    answer.head = m_buffer.first(end - 2).toLower();
    answer.status = answer.head.mid(9, 3).toInt();
    m_buffer.remove(0, end);
    if (answer.status == 100 || expect == Expect::HeadOnly)
        return answer;
    const qsizetype length = answer.header("content-length").toLongLong();
    while (m_buffer.size() < length) {
        if (!receive())
            return {};
    }
    answer.body = m_buffer.first(length);
    m_buffer.remove(0, length);
    return answer;
}

RawAnswer RawClient::ask(const QByteArray &request)
{
    return send(request) ? answer() : RawAnswer{};
}

bool RawClient::isClosedByServer()
{
    char byte = 0;
    return ::recv(m_socket, &byte, 1, 0) == 0;
}

QByteArray RawClient::basic(const QByteArray &user, const QByteArray &password)
{
    return "Authorization: Basic " + (user + ':' + password).toBase64() + "\r\n";
}

QByteArray RawClient::get(const QByteArray &path, const QByteArray &headers)
{
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + basic("elastic", "correct horse") + headers
        + "\r\n";
}

QByteArray RawClient::request(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                              const QByteArray &headers)
{
    return method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n" + basic("elastic", "correct horse")
        + "kbn-xsrf: true\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

} // namespace casebook::test
