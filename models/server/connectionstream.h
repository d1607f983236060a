#pragma once

#include "models/server/channel.h"
#include "models/server/transportlimits.h"

#include <httplib.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace casebook::server {

/// The stream that cpp-httplib reads requests from and writes answers to: buffered both ways, and bounded,
/// which the library's own is not (it takes a header line of any length).
class ConnectionStream final : public httplib::Stream
{
public:
    enum class Refusal { None, HeadTooLarge, TooSlow, BodyTooLarge };

    ConnectionStream(Channel &channel, const TransportLimits &limits);

    /// Blocks until the first byte of the next request is there; false when none came.
    bool waitForRequest();
    /// From here a head is read: its bytes and time are bounded.
    void beginHead();
    /// Is there a header of this name (in lower case) in the head that was read, though it be empty? The
    /// library leaves empty ones out.
    bool headNames(std::string_view name) const;
    /// From here a body is read, of at most @p budget bytes on the wire. With @p steady the time is granted
    /// anew for each piece.
    void beginBody(qint64 budget, bool steady);
    /// Sends what was written; false when the client is gone.
    bool flush();
    /// Why reading ended early.
    Refusal refusal() const { return m_refusal; }
    bool isBroken() const { return m_broken; }

    bool is_readable() const override { return true; }
    bool is_writable() const override { return !m_broken; }
    ssize_t read(char *data, size_t size) override;
    using httplib::Stream::write;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_channel.socket(); }

private:
    bool fill();

    Channel &m_channel;
    const TransportLimits &m_limits;
    std::vector<char> m_input;
    size_t m_begin = 0;
    size_t m_end = 0;
    std::string m_output;
    std::string m_head; // what came since beginHead(), with what may follow the head
    qint64 m_budget = 0;
    Deadline m_deadline;
    bool m_steady = false;
    bool m_inHead = true;
    bool m_broken = false;
    Refusal m_refusal = Refusal::None;
};

} // namespace casebook::server
