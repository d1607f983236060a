#pragma once

#include "models/store/changeset.h"

namespace casebook::store {

class Connection;

/// Writes down what the open transaction changes, for others on the file; drops what is old.
void logChanges(Connection &connection, qint64 origin, const ChangeSet &changes);

/// Notices the commits of other processes and windows. Used on one connection.
class ChangeWatch final
{
public:
    /// @p origin: the store whose own commits are not reported.
    explicit ChangeWatch(qint64 origin)
        : m_origin(origin)
    {
    }
    /// What others committed since the last call; empty at the first.
    ChangeSet look(Connection &connection);

private:
    const qint64 m_origin;
    qint64 m_version = -1;
    qint64 m_seen = -1;
};

} // namespace casebook::store
