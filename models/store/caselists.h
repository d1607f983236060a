#pragma once

#include "models/domain/query.h"

namespace casebook::store {

class Connection;
class FacetKeeper;

// Lists of cases. All need a read transaction. With @p facets they are taken from what is kept in memory when
// it can be brought to the snapshot; the answer is the same.

domain::CasePage readPage(Connection &connection, const domain::CaseQuery &query,
                          const domain::PageRequest &request, FacetKeeper *facets = nullptr);
/// The cases of a page by position, in order.
QList<CaseKey> readPageKeys(Connection &connection, const domain::CaseQuery &query, qint64 position,
                            int limit, FacetKeeper *facets = nullptr);
QList<domain::CaseSummary> readSummaries(Connection &connection, const QList<CaseKey> &keys);
std::optional<qint64> readPosition(Connection &connection, CaseKey key, const domain::CaseQuery &query,
                                   FacetKeeper *facets = nullptr);
QList<CaseKey> readKeys(Connection &connection, const domain::CaseFilter &filter, CaseKey after, int limit);
domain::ViewCounts readViewCounts(Connection &connection, const domain::User &me);
domain::Facets readFacets(Connection &connection, std::optional<WorkspaceId> workspace);

} // namespace casebook::store
