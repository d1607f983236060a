#pragma once

#include "models/base/ids.h"
#include "models/domain/case.h"
#include "models/domain/query.h"

namespace casebook::store {

class Connection;
class FacetChanges;

// A case's own rows: case_row, case_body, links, search index, counters. Its timeline: timelinewriter.h.

void insertCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &value,
                FacetChanges &facets, ImportKey run = {});
/// Writes what differs.
void updateCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &before,
                const domain::Case &after, FacetChanges &facets);
/// Everything but timeline, drafts, outbox.
void removeCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &value,
                FacetChanges &facets);
void setSyncState(Connection &connection, CaseKey key, domain::SyncState state);

} // namespace casebook::store
