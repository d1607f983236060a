#include "models/server/listener.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

constexpr int backlog = 256;
constexpr int pauseMilliseconds = 50; // when the process has no file descriptor left

bool isLoopback(const sockaddr *address)
{
    if (address->sa_family == AF_INET)
        return (ntohl(reinterpret_cast<const sockaddr_in *>(address)->sin_addr.s_addr) >> 24) == 127;
    return IN6_IS_ADDR_LOOPBACK(&reinterpret_cast<const sockaddr_in6 *>(address)->sin6_addr);
}

Result<ListenAddress> addressOf(int socket)
{
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    std::array<char, NI_MAXHOST> host{};
    if (getsockname(socket, address, &size) != 0
        || getnameinfo(address, size, host.data(), host.size(), nullptr, 0, NI_NUMERICHOST) != 0)
        return failure(ErrorKind::Internal, u"The address of a socket is not known"_s);
    const auto port = address->sa_family == AF_INET ? reinterpret_cast<sockaddr_in *>(address)->sin_port
                                                    : reinterpret_cast<sockaddr_in6 *>(address)->sin6_port;
    return ListenAddress{ .host = QString::fromLatin1(host.data()),
                          .port = ntohs(port),
                          .loopback = isLoopback(address) };
}

} // namespace

Result<ListenAddress> parseListenAddress(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        isNumber = false;
    if (colon < 1 || !isNumber || host.isEmpty()) {
        return failure(
            { .kind = ErrorKind::InvalidInput,
              .message = u"\"%1\" is no address: HOST:PORT is, such as 127.0.0.1:5601"_s.arg(text) });
    }
    return ListenAddress{ .host = host, .port = port };
}

Listener::~Listener()
{
    if (m_socket >= 0)
        ::close(m_socket);
    if (m_interrupt >= 0)
        ::close(m_interrupt);
}

Result<ListenAddress> Listener::open(const ListenAddress &wanted)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const int problem = getaddrinfo(wanted.host.toUtf8().constData(),
                                    QByteArray::number(wanted.port).constData(), &hints, &found);
    if (problem != 0) {
        return failure({ .kind = ErrorKind::InvalidInput,
                         .message = u"There is no address \"%1\""_s.arg(wanted.host),
                         .detail = QString::fromLocal8Bit(gai_strerror(problem)) });
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> keep(found, &freeaddrinfo);
    int reason = 0;
    for (const addrinfo *entry = found; entry; entry = entry->ai_next) {
        const int socket = ::socket(entry->ai_family, entry->ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK,
                                    entry->ai_protocol);
        const int on = 1;
        if (socket >= 0 && setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0
            && ::bind(socket, entry->ai_addr, entry->ai_addrlen) == 0 && ::listen(socket, backlog) == 0) {
            m_socket = socket;
            m_interrupt = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
            return addressOf(socket);
        }
        reason = errno;
        if (socket >= 0)
            ::close(socket);
    }
    return failure({ .kind = ErrorKind::Offline,
                     .message = u"Can't listen on %1, port %2: %3"_s.arg(wanted.host)
                                    .arg(wanted.port)
                                    .arg(QString::fromLocal8Bit(strerror(reason))) });
}

void Listener::run(const std::function<void(int)> &take)
{
    for (;;) {
        std::array<pollfd, 2> watched{ pollfd{ m_interrupt, POLLIN, 0 }, pollfd{ m_socket, POLLIN, 0 } };
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR)
            return;
        if (watched[0].revents != 0)
            return;
        const int client = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0) {
            // A client that has gone again is nobody's trouble; without descriptors the next one must wait.
            if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
                ::poll(watched.data(), 1, pauseMilliseconds);
            continue;
        }
        const int on = 1;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        take(client);
    }
}

void Listener::interrupt()
{
    if (m_interrupt >= 0)
        eventfd_write(m_interrupt, 1);
}

} // namespace casebook::server
