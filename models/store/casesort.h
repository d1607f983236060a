#pragma once

#include "models/domain/query.h"

#include <QByteArray>

namespace casebook::store {

/// The column of `case_row r` that a list is sorted by, before the key, and the index that has its order.
struct SortColumn
{
    QByteArray column;
    QByteArray index;
    bool nullable = false; ///< rows without a value come last in both directions (CONTRACT §2.2)
};

SortColumn columnOf(domain::CaseSort sort);

} // namespace casebook::store
