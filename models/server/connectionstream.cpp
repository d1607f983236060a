#include "models/server/connectionstream.h"

#include <algorithm>
#include <cctype>
#include <cstring>

namespace casebook::server {

namespace {

constexpr size_t inputBytes = 16 * 1024;
constexpr size_t outputBytes = 64 * 1024; // more is sent as it comes

} // namespace

ConnectionStream::ConnectionStream(Channel &channel, const TransportLimits &limits)
    : m_channel(channel)
    , m_limits(limits)
    , m_input(inputBytes)
{
}

bool ConnectionStream::waitForRequest()
{
    if (m_begin < m_end)
        return true;
    const qint64 got
        = m_channel.receiveNext(m_input.data(), static_cast<qint64>(m_input.size()), m_limits.idle);
    if (got <= 0)
        return false;
    m_begin = 0;
    m_end = static_cast<size_t>(got);
    return true;
}

void ConnectionStream::beginHead()
{
    m_budget = m_limits.headBytes;
    m_deadline = after(m_limits.head);
    m_steady = false;
    m_inHead = true;
    m_head.assign(m_input.data() + m_begin, m_end - m_begin);
}

bool ConnectionStream::headNames(std::string_view name) const
{
    const std::string_view head = std::string_view(m_head).substr(0, m_head.find("\r\n\r\n"));
    for (size_t line = head.find('\n'); line != std::string_view::npos; line = head.find('\n', line + 1)) {
        const std::string_view key = head.substr(line + 1, name.size() + 1);
        const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
        if (key.size() == name.size() + 1 && key.back() == ':'
            && std::equal(name.begin(), name.end(), key.begin(),
                          [same](char wanted, char is) { return same(is, wanted); }))
            return true;
    }
    return false;
}

void ConnectionStream::beginBody(qint64 budget, bool steady)
{
    m_budget = budget;
    m_deadline = after(m_limits.body);
    m_steady = steady;
    m_inHead = false;
}

bool ConnectionStream::fill()
{
    // The client may wait for what was said so far (100 Continue) before it goes on.
    if (!flush())
        return false;
    if (m_steady)
        m_deadline = after(m_limits.body);
    const qint64 got = m_channel.receive(m_input.data(), static_cast<qint64>(m_input.size()), m_deadline);
    if (got <= 0) {
        if (std::chrono::steady_clock::now() >= m_deadline)
            m_refusal = Refusal::TooSlow;
        else
            m_broken = true;
        return false;
    }
    m_begin = 0;
    m_end = static_cast<size_t>(got);
    if (m_inHead)
        m_head.append(m_input.data(), m_end);
    return true;
}

ssize_t ConnectionStream::read(char *data, size_t size)
{
    if (m_refusal != Refusal::None)
        return -1;
    if (m_budget <= 0) {
        m_refusal = m_inHead ? Refusal::HeadTooLarge : Refusal::BodyTooLarge;
        return -1;
    }
    if (m_begin == m_end && !fill())
        return m_broken ? 0 : -1;
    const size_t taken = std::min({ size, m_end - m_begin, static_cast<size_t>(m_budget) });
    if (taken == 1)
        *data = m_input[m_begin]; // the library reads heads byte by byte
    else
        std::memcpy(data, m_input.data() + m_begin, taken);
    m_begin += taken;
    m_budget -= static_cast<qint64>(taken);
    return static_cast<ssize_t>(taken);
}

ssize_t ConnectionStream::write(const char *data, size_t size)
{
    if (m_broken)
        return -1;
    if (m_output.size() + size <= outputBytes) {
        m_output.append(data, size);
        return static_cast<ssize_t>(size);
    }
    if (!flush() || !m_channel.send(data, static_cast<qint64>(size), m_limits.write)) {
        m_broken = true;
        return -1;
    }
    return static_cast<ssize_t>(size);
}

bool ConnectionStream::flush()
{
    if (m_output.empty())
        return !m_broken;
    if (!m_broken && !m_channel.send(m_output.data(), static_cast<qint64>(m_output.size()), m_limits.write))
        m_broken = true;
    m_output.clear();
    return !m_broken;
}

void ConnectionStream::get_remote_ip_and_port(std::string &ip, int &port) const
{
    // Nothing here asks who is at the other end, and asking costs a system call a request.
    ip.clear();
    port = 0;
}

void ConnectionStream::get_local_ip_and_port(std::string &ip, int &port) const
{
    ip.clear();
    port = 0;
}

} // namespace casebook::server
