#include "models/sync/connection.h"

namespace casebook::sync {

Connection::Connection(std::function<void()> suspected)
    : m_suspected(std::move(suspected))
    , m_reason{ .kind = ErrorKind::Offline, .message = QStringLiteral("Not connected yet.") }
{
}

bool Connection::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

Error Connection::reason() const
{
    const std::lock_guard lock(m_mutex);
    return m_reason;
}

void Connection::open()
{
    const std::lock_guard lock(m_mutex);
    m_open = true;
    m_suspicion.reset();
}

void Connection::close(Error reason)
{
    const std::lock_guard lock(m_mutex);
    m_open = false;
    m_reason = std::move(reason);
}

bool Connection::concernsRemote(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::NotSignedIn:
    case ErrorKind::RateLimited:
        return true;
    case ErrorKind::NotFound:
        return error.code == "space.gone";
    case ErrorKind::Internal:
        return error.code == "answer.redirect" || error.code == "answer.invalid";
    default:
        return false;
    }
}

bool Connection::tell(const Error &error)
{
    if (!concernsRemote(error))
        return false;
    suspect(error);
    return true;
}

void Connection::suspect(const Error &error)
{
    {
        const std::lock_guard lock(m_mutex);
        m_suspicion = error;
    }
    m_suspected();
}

std::optional<Error> Connection::takeSuspicion()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_suspicion, std::nullopt);
}

} // namespace casebook::sync
