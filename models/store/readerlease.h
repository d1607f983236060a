#pragma once

#include "models/base/error.h"

#include <functional>
#include <memory>

namespace casebook::store {

class Connection;

/// One connection of a ReaderPool while somebody uses it; goes back when it dies.
class ReaderLease final
{
public:
    using GiveBack = std::function<void(std::unique_ptr<Connection>)>;

    ReaderLease(std::unique_ptr<Connection> connection, GiveBack giveBack);
    /// There is no connection, and why.
    ReaderLease(Error whyNot, GiveBack giveBack);
    ~ReaderLease();
    ReaderLease(ReaderLease &&other) noexcept;
    ReaderLease &operator=(ReaderLease &&) = delete;

    Connection *connection() const { return m_connection.get(); }
    const Error &whyNot() const { return m_whyNot; }
    /// After a failure of the file: it is opened anew for the next one.
    void discardConnection(Error whyNot);

private:
    std::unique_ptr<Connection> m_connection;
    Error m_whyNot;
    GiveBack m_giveBack; ///< empty when moved from
};

} // namespace casebook::store
