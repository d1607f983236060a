#pragma once

#include "models/base/timestamp.h"

namespace casebook::domain {

/// Case::duration of a closed case: whole seconds (CONTRACT §2.7).
inline qint64 durationBetween(const Timestamp &created, const Timestamp &closed)
{
    return (closed.msecs() - created.msecs()) / 1000;
}

} // namespace casebook::domain
