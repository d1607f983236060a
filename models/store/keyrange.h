#pragma once

#include <QtGlobal>

namespace casebook::store {

/// Neighbouring case keys, both ends included.
struct KeyRange
{
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const KeyRange &) const = default;
};

} // namespace casebook::store
