#pragma once

#include "models/store/changeset.h"
#include "models/store/keyrange.h"

#include <optional>

namespace casebook::store {

class Connection;

/// Writes down what the open transaction changes, for others on the file and for what is kept in memory;
/// drops what is old. @p rows: every row of case_row it touched, those of hidden imports too.
void logChanges(Connection &connection, qint64 origin, const ChangeSet &changes, const QList<KeyRange> &rows);

/// The newest entry that the snapshot sees; 0 when there is none. Two snapshots with the same answer have the
/// same case_row.
qint64 newestLogged(Connection &connection);
/// The rows of case_row touched after the entry @p since, as far as the snapshot sees; nullopt when the log
/// does not reach so far back.
std::optional<QList<KeyRange>> rowsTouchedSince(Connection &connection, qint64 since);

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
