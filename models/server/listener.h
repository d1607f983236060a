#pragma once

#include "models/base/result.h"

#include <QString>

#include <functional>

namespace casebook::server {

/// Where a server can be reached.
struct ListenAddress
{
    QString host; ///< as it is bound: a number, never a name
    quint16 port = 0;
    bool loopback = false; ///< only this machine can reach it

    bool operator==(const ListenAddress &) const = default;
};

/// Takes "HOST:PORT" apart; HOST is a name, a number or [IPv6]; PORT 0 lets the system choose. InvalidInput.
Result<ListenAddress> parseListenAddress(const QString &text);

/// A listening socket and the loop that takes connections from it.
class Listener
{
public:
    Listener() = default;
    ~Listener();
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

    /// Binds and listens. InvalidInput for a host that has no address, Offline where the address is taken or
    /// not ours; `detail` has the system's words.
    Result<ListenAddress> open(const ListenAddress &wanted);
    /// Hands every connection's socket (with TCP_NODELAY) to @p take until interrupt() is called.
    void run(const std::function<void(int socket)> &take);
    /// From any thread: ends run().
    void interrupt();

private:
    int m_socket = -1;
    int m_interrupt = -1; // an eventfd
};

} // namespace casebook::server
