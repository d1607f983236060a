#pragma once

#include <QtGlobal>

namespace casebook::remote {

/// Limits of one remote's requests.
struct TransportSettings
{
    int connectMilliseconds = 15'000;
    int readMilliseconds = 30'000; ///< without a byte; the whole of a read may take ten times as long
    int writeMilliseconds = 60'000; ///< of a whole writing request: then its outcome is unknown (trap 14)
    qint64 maximumAnswer = 64 * 1024 * 1024; ///< bytes, unpacked
};

} // namespace casebook::remote
