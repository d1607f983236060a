#pragma once

#include "models/store/keyrange.h"

#include <QList>

#include <vector>

namespace casebook::store {

class Connection;

/// Notes which rows of case_row a connection inserts, changes and removes, whoever does it. Made, used and
/// destroyed on the connection's thread, except that it may outlive the connection.
class RowWatch final
{
public:
    explicit RowWatch(Connection &connection);
    RowWatch(const RowWatch &) = delete;
    RowWatch &operator=(const RowWatch &) = delete;

    /// What was touched since the last call, ascending; what was rolled back meanwhile may be among it.
    QList<KeyRange> take();

private:
    std::vector<qint64> m_keys;
};

} // namespace casebook::store
