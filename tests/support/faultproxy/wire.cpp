#include "tests/support/faultproxy/wire.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace casebook::test::wire {

namespace {

constexpr int backlog = 64;
constexpr qsizetype piece = 65'536;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool receiveMore(int socket, QByteArray &bytes)
{
    char buffer[piece];
    const ssize_t got = ::recv(socket, buffer, sizeof buffer, 0);
    if (got <= 0)
        return false;
    bytes.append(buffer, got);
    return true;
}

/// Where a chunked body ends, or −1 while it has not.
qsizetype endOfChunks(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (true) {
        const qsizetype line = bytes.indexOf("\r\n", at);
        if (line < 0)
            return -1;
        const qsizetype size = bytes.mid(at, line - at).toLongLong(nullptr, 16);
        at = line + 2 + size + 2;
        if (at > bytes.size())
            return -1;
        if (size == 0)
            return at;
    }
}

} // namespace

int listenOnLoopback(quint16 &port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(socket, generic, length) != 0 || ::listen(socket, backlog) != 0
        || ::getsockname(socket, generic, &length) != 0)
        return -1;
    port = ntohs(address.sin_port);
    return socket;
}

int connectToLoopback(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(port);
    if (::connect(socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

bool sendAll(int socket, const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t some
            = ::send(socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (some <= 0)
            return false;
        sent += some;
    }
    return true;
}

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

WireMessage receive(int socket, QByteArray &rest, bool isAnswer, const QByteArray &method)
{
    qsizetype end = -1;
    while ((end = rest.indexOf("\r\n\r\n")) < 0) {
        if (!receiveMore(socket, rest))
            return {};
    }
    WireMessage message;
    message.head = rest.left(end + 4);
    rest.remove(0, end + 4);
    const int status = isAnswer ? message.head.mid(message.head.indexOf(' ') + 1, 3).toInt() : 0;
    if (isAnswer && (status == 204 || status == 304 || method == "HEAD"))
        return message;
    if (headerOf(message.head, "transfer-encoding").toLower().contains("chunked")) {
        while ((end = endOfChunks(rest)) < 0) {
            if (!receiveMore(socket, rest))
                return {};
        }
    } else {
        end = headerOf(message.head, "content-length").toLongLong();
        while (rest.size() < end) {
            if (!receiveMore(socket, rest))
                return {};
        }
    }
    message.body = rest.left(end);
    rest.remove(0, end);
    return message;
}

QByteArray answer(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

} // namespace casebook::test::wire
