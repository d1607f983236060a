#pragma once

#include "models/domain/query.h"
#include "models/store/caseorder.h"

#include <QMap>

#include <optional>

namespace casebook::store {

class Connection;

/// How lists begin, each column in either direction, hidden cases included: as far as questions have walked,
/// while nobody writes. Whatever is filtered by, the first page is mostly in it. One for each connection
/// (Connection::kept()).
class ListHeads final
{
public:
    struct Head
    {
        std::vector<CaseSlot> cases;
        std::optional<SortPlace> last; ///< of the last of them
        bool isComplete = false; ///< there are no more that have a value
        int passes = 0; ///< over all selected cases, for pages that began in no head
    };
    static constexpr size_t mostCases = 32'768; ///< of one head

    explicit ListHeads(Connection &) { }

    /// @p version: the change log's entry that the transaction's snapshot ends with.
    Head &head(domain::CaseSort sort, domain::SortOrder direction, qint64 version)
    {
        if (version != m_version)
            m_heads.clear();
        m_version = version;
        return m_heads[{ sort, direction }];
    }

private:
    qint64 m_version = -1;
    QMap<std::pair<domain::CaseSort, domain::SortOrder>, Head> m_heads;
};

} // namespace casebook::store
