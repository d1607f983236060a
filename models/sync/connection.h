#pragma once

#include "models/base/result.h"

#include <functional>
#include <mutex>
#include <optional>

namespace casebook::sync {

/// Whether a remote may be asked now. Opened and closed by its runner only; any thread may look, and tell an
/// error that speaks against it.
class Connection final
{
public:
    /// @p suspected is called (on the telling thread) when somebody doubts that the remote is there.
    explicit Connection(std::function<void()> suspected);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    bool isOpen() const;
    /// Why it is not open; Offline where nobody said.
    Error reason() const;
    void open();
    void close(Error reason);

    /// True for errors that are the remote's as a whole, not those of one request: not reachable, not signed
    /// in, asked to wait, answered by something that is no Kibana. The runner then looks at /api/status.
    static bool concernsRemote(const Error &error);
    /// An error of a request: noted when it concerns the remote; answers concernsRemote().
    bool tell(const Error &error);
    /// An error that speaks against the remote though its kind does not say so.
    void suspect(const Error &error);
    /// The last error told since the last call, if any.
    std::optional<Error> takeSuspicion();

private:
    const std::function<void()> m_suspected;
    mutable std::mutex m_mutex;
    bool m_open = false;
    Error m_reason;
    std::optional<Error> m_suspicion;
};

} // namespace casebook::sync
