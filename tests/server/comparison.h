#pragma once

#include "recording.h"
#include "tests/support/apiclient.h"
#include "translation.h"

namespace casebook::test {

/// Where an answer of ours is not what was recorded.
struct Difference
{
    QString path; ///< "status", "header warning", "body.cases.0.title"
    QString recorded; ///< JSON text; empty where there was none
    QString our;
};

/// What differs between the two answers after ids, versions and moments were put into ours (which are learned
/// on the way). Durations need only be numbers.
QList<Difference> differences(const Recorded &recorded, const ApiAnswer &answer, Translation &translation);

} // namespace casebook::test
