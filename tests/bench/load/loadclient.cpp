#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

// Sends requests over keep-alive connections, each as soon as its last was answered, and counts the answers.
// One thread, no allocation a request: it should cost little beside the servers that it compares.
// Usage: casebook_loadclient PORT CONNECTIONS MILLISECONDS FILE FIRST, where FILE holds requests, each behind
// a line with its length; they are sent in turn, from the FIRST on. Prints: answers, answers other than 200,
// bytes of their bodies, milliseconds.

namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void end(const char *why)
{
    std::fprintf(stderr, "loadclient: %s: %s\n", why, std::strerror(errno));
    std::exit(1);
}

std::vector<std::string> requestsIn(const char *path)
{
    std::ifstream file(path, std::ios::binary);
    std::vector<std::string> requests;
    for (std::string line; std::getline(file, line);) {
        std::string request(std::stoul(line), '\0');
        file.read(request.data(), std::streamsize(request.size()));
        requests.push_back(std::move(request));
    }
    if (requests.empty())
        end("no requests");
    return requests;
}

int connectTo(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        end("connect");
    return socket;
}

/// The length that the head tells; the heads of both servers have it.
size_t contentLength(std::string_view head)
{
    constexpr std::string_view name = "content-length:";
    const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; };
    const auto found = std::search(head.begin(), head.end(), name.begin(), name.end(), same);
    if (found == head.end())
        end("an answer without Content-Length");
    return std::strtoul(&*found + name.size(), nullptr, 10);
}

class Connection
{
public:
    explicit Connection(int port)
        : m_socket(connectTo(port))
        , m_input(1024 * 1024)
    {
    }

    int socket() const { return m_socket; }

    void send(const std::string &request)
    {
        for (size_t sent = 0; sent < request.size();) {
            const ssize_t step = ::send(m_socket, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
            if (step < 0)
                end("send");
            sent += size_t(step);
        }
        m_filled = 0;
        m_whole = 0;
    }

    /// Takes what has come; true when the answer is complete.
    bool receive()
    {
        if (m_whole > m_input.size())
            m_input.resize(m_whole);
        const ssize_t got
            = ::recv(m_socket, m_input.data() + m_filled, m_input.size() - m_filled, MSG_DONTWAIT);
        if (got < 0 && errno == EAGAIN)
            return false;
        if (got <= 0)
            end("the server closed a connection");
        m_filled += size_t(got);
        if (m_whole == 0) {
            const std::string_view text(m_input.data(), m_filled);
            const size_t headEnd = text.find("\r\n\r\n");
            if (headEnd == std::string_view::npos)
                return false;
            m_body = contentLength(text.substr(0, headEnd + 2));
            m_whole = headEnd + 4 + m_body;
        }
        return m_filled >= m_whole;
    }

    bool isOk() const { return std::string_view(m_input.data(), 12) == "HTTP/1.1 200"; }
    size_t bodySize() const { return m_body; }

private:
    int m_socket;
    std::vector<char> m_input;
    size_t m_filled = 0;
    size_t m_whole = 0; ///< bytes of the answer; 0: not known yet
    size_t m_body = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6)
        return 2;
    const int port = std::atoi(argv[1]);
    const auto milliseconds = std::chrono::milliseconds(std::atoi(argv[3]));
    const std::vector<std::string> requests = requestsIn(argv[4]);
    size_t next = std::strtoul(argv[5], nullptr, 10);
    const auto take = [&]() -> const std::string & { return requests[next++ % requests.size()]; };

    const int poll = ::epoll_create1(0);
    std::vector<Connection> connections;
    for (int i = 0; i < std::atoi(argv[2]); ++i)
        connections.emplace_back(port);
    for (size_t i = 0; i < connections.size(); ++i) {
        epoll_event event{ .events = EPOLLIN, .data = { .u64 = i } };
        ::epoll_ctl(poll, EPOLL_CTL_ADD, connections[i].socket(), &event);
        connections[i].send(take());
    }
    long answers = 0;
    long refused = 0;
    size_t bytes = 0;
    size_t waiting = connections.size();
    const Clock::time_point begin = Clock::now();
    Clock::time_point now = begin;
    while (waiting > 0) {
        std::array<epoll_event, 64> events{};
        const int ready = ::epoll_wait(poll, events.data(), int(events.size()), 30'000);
        if (ready <= 0)
            end("no answer");
        now = Clock::now();
        for (int i = 0; i < ready; ++i) {
            Connection &connection = connections[events[size_t(i)].data.u64];
            if (!connection.receive())
                continue;
            ++answers;
            refused += connection.isOk() ? 0 : 1;
            bytes += connection.bodySize();
            if (now - begin < milliseconds)
                connection.send(take());
            else
                --waiting;
        }
    }
    const double took = std::chrono::duration<double, std::milli>(now - begin).count();
    std::printf("%ld %ld %zu %.1f\n", answers, refused, bytes, took);
    return 0;
}
