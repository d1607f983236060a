#pragma once

#include "models/domain/query.h"

#include <QByteArray>
#include <QVariantList>

namespace casebook::store {

class Connection;
class FacetKeeper;

/// A CaseFilter as SQL over `case_row r`: tags, people and words are looked up already. Values stand in the
/// order of their question marks. Needs a read transaction: it also hides imports under way.
struct CaseSelection
{
    /// What the query starts from.
    enum class Start {
        Rows, ///< case_row, in the order of any of its indexes
        FewKeys, ///< the few cases of the rarest condition; the list must be sorted
        Link, ///< the cases of one tag or assignee, in the order of recency and key
    };
    Start start = Start::Rows;
    QByteArray from = "case_row r";
    QByteArray where; ///< "1" when everything is selected
    QVariantList values;
    QByteArray recency = "r.recency"; ///< the columns to sort by so that no row is looked at for it
    QByteArray key = "r.key";
    bool selectsNothing = false;
};

/// @p sort: what the list is sorted by, which decides where the query best starts.
CaseSelection selectionOf(Connection &connection, const domain::CaseFilter &filter,
                          domain::CaseSort sort = domain::CaseSort::Created);
/// Exact; from the counters where they know, then from @p facets where they are loaded.
qint64 countCases(Connection &connection, const domain::CaseFilter &filter, FacetKeeper *facets = nullptr);

/// The same by status, whatever the filter says of it.
struct StatusTally
{
    qint64 open = 0;
    qint64 inProgress = 0;
    qint64 closed = 0;
    qint64 others = 0;

    qint64 of(domain::StatusValue status) const;
    qint64 all() const { return open + inProgress + closed + others; }
};
StatusTally countByStatus(Connection &connection, domain::CaseFilter filter, FacetKeeper *facets = nullptr);

} // namespace casebook::store
