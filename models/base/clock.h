#pragma once

#include "models/base/timestamp.h"

namespace casebook {

/// Where "now" comes from: a seam, so that tests can set it.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    /// Now, in UTC, whole milliseconds. May be called from any thread.
    virtual Timestamp now() const = 0;
};

/// The system's clock.
class SystemClock final : public Clock
{
public:
    Timestamp now() const override;
};

} // namespace casebook
