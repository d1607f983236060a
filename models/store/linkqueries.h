#pragma once

#include "models/base/ids.h"

namespace casebook::store {

class Connection;
struct CaseRow;

// The links case–tag and case–assignee, which carry what the lists they serve are ordered and counted by.

void writeLinks(Connection &connection, CaseKey key, const CaseRow &row);
/// Leaves those as they are that are in both.
void replaceLinks(Connection &connection, CaseKey key, const CaseRow &before, const CaseRow &after);
void removeLinks(Connection &connection, CaseKey key, const CaseRow &row);

/// Row id of a tag; 0 when no case ever had it.
qint64 tagId(Connection &connection, const QString &name);

} // namespace casebook::store
