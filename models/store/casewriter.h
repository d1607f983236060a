#pragma once

#include "models/base/ids.h"
#include "models/domain/case.h"
#include "models/domain/query.h"
#include "models/store/caserow.h"

#include <QVariantList>

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
    QVariantList columns;
    QByteArray body;
};

void insertCase(Connection &connection, CaseKey key, WorkspaceId workspace, const CaseRows &rows,
                FacetChanges &facets, ImportKey run = {});
void insertCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &value,
                FacetChanges &facets);
/// Writes what differs.
void updateCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &before,
                const domain::Case &after, FacetChanges &facets);
/// Everything but timeline, drafts, outbox.
void removeCase(Connection &connection, CaseKey key, WorkspaceId workspace, const domain::Case &value,
                FacetChanges &facets);
void setSyncState(Connection &connection, CaseKey key, domain::SyncState state);

} // namespace casebook::store
