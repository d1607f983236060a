#pragma once

#include "tests/bench/benchreport.h"

namespace casebook::test {

/// How the cost of a line may grow with the number of cases.
enum class Growth {
    Unjudged,
    Interactive, ///< at most twice the time
    Scan, ///< counts and searches look at more the more there is: 99 of 100 within a frame
};

/// Which lines of which part are judged, and how.
Growth growthOf(const QString &part, const QString &line);

/// One line for each that was measured over several stores: its time over the greatest one beside that over
/// the smallest one. @p measured: of one run, by the number of cases.
QList<BenchLine> growthLines(const QList<BenchReport::Entry> &measured);

} // namespace casebook::test
