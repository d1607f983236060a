#pragma once

#include "models/domain/query.h"

#include <QByteArray>
#include <QVariantList>

namespace casebook::store {

class Connection;

/// A CaseFilter as SQL over `case_row r`: tags, people and words are looked up already. Values stand in the order
/// of their question marks. Needs a read transaction: it also hides imports under way.
struct CaseSelection
{
    /// What the query starts from: case_row, or, where that is much less, the cases of the rarest condition.
    QByteArray from;
    QByteArray where; ///< "1" when everything is selected
    QVariantList values;
    bool startsFromRows = true; ///< false: the list must be sorted, no index gives its order
    bool selectsNothing = false;
};

CaseSelection selectionOf(Connection &connection, const domain::CaseFilter &filter);
/// Exact; from the counters where they know.
qint64 countCases(Connection &connection, const domain::CaseFilter &filter);

} // namespace casebook::store
