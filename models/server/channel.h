#pragma once

#include <QtGlobal>

#include <chrono>

namespace casebook::server {

using Deadline = std::chrono::steady_clock::time_point;

inline Deadline after(std::chrono::milliseconds time)
{
    return std::chrono::steady_clock::now() + time;
}

/// One connection's socket: bytes in, bytes out, each with a deadline. Plain TCP; TlsChannel puts TLS around
/// it. Used by the connection's thread; only wake() and cut() may be called from others.
class Channel
{
public:
    /// Takes over @p socket.
    explicit Channel(int socket);
    virtual ~Channel();
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    int socket() const { return m_socket; }
    /// What must happen before the first byte (the handshake); false when it failed.
    virtual bool open(Deadline deadline);
    /// Number of bytes read (at least one), 0 when the client has closed, −1 on failure or at the deadline.
    qint64 receive(char *data, qint64 size, Deadline deadline);
    /// The same when nothing is expected to be there yet: for at most @p patience, with one system call.
    virtual qint64 receiveNext(char *data, qint64 size, std::chrono::milliseconds patience);
    /// Sends all; false when the client is gone or took no byte for @p patience.
    bool send(const char *data, qint64 size, std::chrono::milliseconds patience);
    /// Ends the connection so that the client still gets what was sent before: says so, then takes what is
    /// on its way for a moment.
    void finish();
    /// Makes a wait for the next request end as if the client had closed.
    void wake();
    /// Breaks the connection off.
    void cut();

protected:
    /// What one try did: bytes moved, or what it has to wait for (POLLIN or POLLOUT), or neither: the end.
    struct Step
    {
        qint64 moved = 0;
        short wait = 0;
        bool failed = false;
    };
    virtual Step tryReceive(char *data, qint64 size);
    virtual Step trySend(const char *data, qint64 size);
    virtual void sayGoodbye() { }
    bool waitFor(short events, Deadline deadline) const;

private:
    int m_socket;
    std::chrono::milliseconds m_patience{ 0 }; // as the socket knows it
};

} // namespace casebook::server
