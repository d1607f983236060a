#pragma once

#include "models/store/casefilter.h"

namespace casebook::store {

class FacetKeeper;

// Lists and counts from what is kept in memory. All need a read transaction and answer nullopt when the
// tables have to be asked: nothing is loaded yet, or it can't be brought to this snapshot.

/// The cases of a page, in order.
std::optional<QList<CaseKey>> pageFromArray(Connection &connection, FacetKeeper &facets,
                                            const domain::CaseQuery &query,
                                            const domain::PageRequest &request);
/// Where a case stands; an inner nullopt: it is not selected.
std::optional<std::optional<qint64>> positionFromArray(Connection &connection, FacetKeeper &facets,
                                                       CaseKey key, const domain::CaseQuery &query);
std::optional<qint64> countFromArray(Connection &connection, FacetKeeper &facets,
                                     const domain::CaseFilter &filter);
/// By status, whatever the filter says of it.
std::optional<StatusTally> tallyFromArray(Connection &connection, FacetKeeper &facets,
                                          const domain::CaseFilter &filter);

} // namespace casebook::store
