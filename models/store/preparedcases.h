#pragma once

#include "models/store/casewriter.h"
#include "models/store/fieldhistory.h"
#include "models/store/storetypes.h"
#include "models/store/timelinerows.h"

#include <vector>

namespace casebook::store {

/// A case of an import with all texts ready to be written.
struct PreparedCase
{
    explicit PreparedCase(const CaseImport &whole);

    CaseRows rows;
    FieldHistory fields;
    TimelineRows timeline;
};

/// On any thread: half of the work of an import, without the writer.
using PreparedCases = std::vector<PreparedCase>;
PreparedCases prepared(const QList<CaseImport> &cases);

} // namespace casebook::store
