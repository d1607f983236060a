#pragma once

#include "models/store/casestore.h"
#include "tests/support/rawsqlite.h"

#include <type_traits>

namespace casebook::test {

/// Waits for the answer; an error ends the program.
template <typename T>
T now(Future<T> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().message + u' ' + result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// The store and a raw connection on one file.
struct OpenedStore
{
    explicit OpenedStore(const QString &path)
        : store({ .path = path, .pollMilliseconds = 0 }, clock)
        , raw(path)
    {
        now(store.opened());
    }

    SystemClock clock;
    store::CaseStore store;
    RawDatabase raw;
};

} // namespace casebook::test
