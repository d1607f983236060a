#pragma once

#include "comparison.h"

namespace casebook::test {

/// A difference that is meant, and why.
struct KnownDifference
{
    const char *note; ///< of the exchange; * stands for anything
    const char *path; ///< of the difference; * stands for anything
    const char *our; ///< what we answer there; * stands for anything
    const char *reason; ///< with the section of CONTRACT or REAL-SERVER that says so

    bool explains(const QString &exchange, const Difference &difference) const;
};

/// All of them, in the order of the recording.
const QList<KnownDifference> &knownDifferences();

} // namespace casebook::test
