#pragma once

#include "models/base/error.h"

#include <exception>

struct sqlite3;

namespace casebook::store {

/// How the functions below CaseStore say that SQLite failed: thrown by Statement and Connection, undone by
/// Transaction's destructor, and turned into a Result in one place (storethread). Broken rules are Results,
/// never this. It does not leave models/store.
class StoreFailure final : public std::exception
{
public:
    explicit StoreFailure(Error error)
        : m_error(std::move(error))
    {
    }
    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return "store failure"; }

private:
    Error m_error;
};

/// What the last call on @p database failed with, by what the caller can do about it.
Error errorOf(sqlite3 *database, int resultCode);
[[noreturn]] void fail(sqlite3 *database, int resultCode);
/// The file holds something that this program did not write.
[[noreturn]] void failCorrupt(const char *what);

} // namespace casebook::store
