#pragma once

#include "models/base/ids.h"
#include "models/domain/case.h"
#include "models/domain/query.h"
#include "models/store/caserow.h"
#include "models/store/searchindex.h"
#include "models/store/statement.h"
#include "models/store/timelinenumbers.h"

#include <vector>

namespace casebook::store {

class Connection;
class FacetChanges;

// A case's own rows: case_row, case_body, links, search index, counters. Its timeline: timelinewriter.h.

/// What a case becomes in these tables, but for keys and what other tables decide: made without a connection,
/// on any thread.
struct CaseRows
{
    explicit CaseRows(const domain::Case &value);

    domain::Case value;
    CaseRow row; ///< of no workspace yet
    std::vector<ColumnValue> columns;
    QByteArray body;
    SearchedCase searched;
};

/// @p timeline: the numbers of entries that are written beside.
void insertCase(Connection &connection, CaseKey key, WorkspaceId workspace, const CaseRows &rows,
                const TimelineNumbers &timeline, FacetChanges &facets, ImportKey run = {});
void insertCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &value,
                FacetChanges &facets);
/// Writes what differs.
void updateCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &before,
                const domain::Case &after, FacetChanges &facets, const TimelineChange &timeline = {});
/// Everything but timeline, drafts, outbox.
void removeCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &value,
                FacetChanges &facets);
void setSyncState(Connection &connection, CaseKey key, domain::SyncState state);

} // namespace casebook::store
