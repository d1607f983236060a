#include "models/server/channel.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace casebook::server {

using namespace std::chrono_literals;

Channel::Channel(int socket)
    : m_socket(socket)
{
}

Channel::~Channel()
{
    ::close(m_socket);
}

bool Channel::open(Deadline /*deadline*/)
{
    return true;
}

bool Channel::waitFor(short events, Deadline deadline) const
{
    for (;;) {
        const auto left
            = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left <= 0ms)
            return false;
        pollfd watched{ m_socket, events, 0 };
        const int ready = ::poll(&watched, 1, static_cast<int>(std::min<qint64>(left.count(), 3'600'000)));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

qint64 Channel::receiveNext(char *data, qint64 size, std::chrono::milliseconds patience)
{
    if (patience != m_patience) {
        m_patience = patience;
        const timeval time{ patience.count() / 1000, (patience.count() % 1000) * 1000 };
        setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    }
    for (;;) {
        const ssize_t got = ::recv(m_socket, data, static_cast<size_t>(size), 0);
        if (got >= 0 || errno != EINTR)
            return got;
    }
}

qint64 Channel::receive(char *data, qint64 size, Deadline deadline)
{
    for (;;) {
        const Step step = tryReceive(data, size);
        if (step.failed)
            return -1;
        if (step.wait == 0)
            return step.moved;
        if (!waitFor(step.wait, deadline))
            return -1;
    }
}

bool Channel::send(const char *data, qint64 size, std::chrono::milliseconds patience)
{
    while (size > 0) {
        const Step step = trySend(data, size);
        if (step.failed || (step.wait != 0 && !waitFor(step.wait, after(patience))))
            return false;
        data += step.moved;
        size -= step.moved;
    }
    return true;
}

void Channel::finish()
{
    sayGoodbye();
    // Closing with bytes unread would make the kernel reset the connection, and the answer would be lost.
    if (::shutdown(m_socket, SHUT_WR) != 0)
        return;
    const Deadline deadline = after(500ms);
    std::array<char, 4096> rest{};
    for (;;) {
        const ssize_t got = ::recv(m_socket, rest.data(), rest.size(), MSG_DONTWAIT);
        if (got == 0 || (got < 0 && (errno != EAGAIN || !waitFor(POLLIN, deadline))))
            return;
        if (std::chrono::steady_clock::now() >= deadline)
            return;
    }
}

void Channel::wake()
{
    ::shutdown(m_socket, SHUT_RD);
}

void Channel::cut()
{
    ::shutdown(m_socket, SHUT_RDWR);
}

Channel::Step Channel::tryReceive(char *data, qint64 size)
{
    const ssize_t got = ::recv(m_socket, data, static_cast<size_t>(size), MSG_DONTWAIT);
    if (got >= 0)
        return { .moved = got };
    if (errno == EAGAIN || errno == EINTR)
        return { .wait = POLLIN };
    return { .failed = true };
}

Channel::Step Channel::trySend(const char *data, qint64 size)
{
    const ssize_t sent = ::send(m_socket, data, static_cast<size_t>(size), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent >= 0)
        return { .moved = sent };
    if (errno == EAGAIN || errno == EINTR)
        return { .wait = POLLOUT };
    return { .failed = true };
}

} // namespace casebook::server
