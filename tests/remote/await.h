#pragma once

#include "models/base/async.h"

#include <QTest>

namespace casebook::test {

/// What @p future ends with; the event loop of the test's thread runs meanwhile, where its servers live.
template <typename T>
Result<T> await(Future<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000))
        return failure(ErrorKind::Internal, QStringLiteral("it never ended"));
    return future.takeResult();
}

} // namespace casebook::test
