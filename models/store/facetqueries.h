#pragma once

#include "models/domain/query.h"
#include "models/store/caseorder.h"
#include "models/store/facetarray.h"
#include "models/store/keyrange.h"

#include <QMap>

#include <memory>

namespace casebook::store {

class Connection;

// Between the tables and what is kept of them in memory. All need a read transaction.

/// Every case, hidden ones too; nullptr when keys lie too far apart.
std::unique_ptr<FacetArray> loadFacets(Connection &connection);
/// The order of every case by one column; nullptr when there are too many.
std::unique_ptr<CaseOrder> loadOrder(Connection &connection, domain::CaseSort sort);

/// What is to be known of some rows to bring the array and its orders up to date.
struct RowsRead
{
    QList<CaseSlot> touched; ///< all of them; those without a row are gone
    struct Row
    {
        FacetRow facets;
        QByteArray owner, category, connector; ///< not yet numbered; empty category: none when isNull()
        QMap<domain::CaseSort, SortPlace> places;
    };
    std::vector<Row> rows;
};
/// nullopt when a key can't be a slot.
std::optional<RowsRead> readRows(Connection &connection, const QList<KeyRange> &ranges,
                                 const QList<domain::CaseSort> &sorts);
/// Removes and adds. False when the array or an order can't hold it any more.
bool applyRows(const RowsRead &read, FacetArray &array,
               QMap<domain::CaseSort, std::shared_ptr<CaseOrder>> &orders);
/// Parts blocks that got too large. The snapshot must be that of @p order.
bool splitBlocks(Connection &connection, domain::CaseSort sort, CaseOrder &order);

} // namespace casebook::store
