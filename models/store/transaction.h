#pragma once

namespace casebook::store {

class Connection;
class RememberedNames;

/// All or nothing: rolls back when it dies without commit().
class Transaction final
{
public:
    enum class Kind {
        Write, ///< takes the write lock at once: a deferred one could fail after another process wrote
        Read, ///< one snapshot for several queries
    };

    Transaction(Connection &connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Connection &m_connection;
    RememberedNames *const m_names; ///< of a writing one
    bool m_open = true;
};

} // namespace casebook::store
