#pragma once

#include <chrono>

namespace casebook::sync {

/// How long to wait after @p failures in a row (at least 1): doubling from @p first to @p most, with jitter
/// of a quarter, so that many clients do not come back at once.
std::chrono::milliseconds backOffTime(int failures, std::chrono::milliseconds first,
                                      std::chrono::milliseconds most);

} // namespace casebook::sync
