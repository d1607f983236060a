#pragma once

#include "models/base/error.h"

#include <tl/expected.hpp>

namespace casebook {

/// A value, or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// `return failure(ErrorKind::NotFound, …)` from any function that returns a Result.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

inline tl::unexpected<Error> failure(ErrorKind kind, QString message)
{
    return tl::unexpected<Error>(Error{ .kind = kind, .message = std::move(message) });
}

} // namespace casebook
