#pragma once

#include "models/base/timestamp.h"

namespace casebook {

/// Which end of a date that names no full moment is meant: "2024-05-01" begins and ends a day.
enum class DateEnd { First, Last };

/// A moment as Kibana's `from` and `to` take it (CONTRACT §2.2): an ISO date with or without its later parts
/// ("2024", "2024-05", "2024-05-01T10"), or date math: "now", "now-1d", "now+2h-5m", "now-1w/d",
/// "2024-05-01||+1M/M". Units are y, M, w, d, h, H, m and s; days are UTC's and weeks begin on Monday. @p end
/// decides how rounded and unfinished dates are completed. nullopt when @p text is no such date.
std::optional<Timestamp> momentOf(const QString &text, const Timestamp &now, DateEnd end);

} // namespace casebook
