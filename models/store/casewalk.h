#pragma once

#include "models/domain/query.h"
#include "models/store/caseorder.h"
#include "models/store/statement.h"

#include <deque>

namespace casebook::store {

/// Steps through all cases, hidden ones too, along the index of a sort column: those with a value, or those
/// without. Needs a read transaction.
class CaseWalk final
{
public:
    /// From the beginning, or from @p start on, which must belong to the part: with it or after it.
    CaseWalk(Connection &connection, domain::CaseSort sort, domain::SortOrder order, bool withoutValue,
             const std::optional<SortPlace> &start = {}, bool withStart = false);

    bool next();
    CaseKey key() const { return CaseKey{ m_parts.front().number(0) }; }
    SortPlace place() const { return SortPlace::of(m_parts.front().value(1), key()); }

private:
    std::deque<Statement> m_parts; ///< one after the other; never empty
};

/// The place of one case in the list by this column; nullopt: there is no such case.
std::optional<SortPlace> placeOf(Connection &connection, domain::CaseSort sort, CaseKey key);

} // namespace casebook::store
