#pragma once

#include "models/domain/query.h"
#include "models/store/facetarray.h"
#include "models/store/keyrange.h"

namespace casebook::store {

class Connection;

/// The visible cases that a filter selects of those in memory, all of its conditions. The snapshot of the
/// read transaction must be that of the array, which must stay as it is meanwhile.
class ArrayFilter final
{
public:
    ArrayFilter(Connection &connection, const FacetArray &array, const domain::CaseFilter &filter);

    /// Every case is visible and selected.
    bool isOpen() const { return m_isOpen; }
    /// Whether it can be said of a single case quickly, which of words and drafts it can't.
    bool canTell() const { return m_canTell; }
    bool has(CaseSlot slot) const;
    /// All of them.
    CaseMask mask() const;

private:
    Connection &m_connection;
    const domain::CaseFilter m_filter;
    const FacetArray::Selected m_selected;
    const QList<KeyRange> m_hidden; ///< by imports under way
    const bool m_isOpen;
    const bool m_canTell;
};

} // namespace casebook::store
