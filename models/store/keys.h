#pragma once

#include "models/base/ids.h"

namespace casebook::store {

// Keys of a case's own rows: case key << 24 | sequence. Sequences start at 1; 0 is the case itself in the
// search index. (In SQLite << and | bind equally: parenthesise.)

inline constexpr int sequenceBits = 24;

inline qint64 rowKey(CaseKey caseKey, qint64 sequence)
{
    return (caseKey.value << sequenceBits) | sequence;
}
inline qint64 firstRowKey(CaseKey caseKey)
{
    return rowKey(caseKey, 0);
}
inline qint64 lastRowKey(CaseKey caseKey)
{
    return rowKey(caseKey, (qint64(1) << sequenceBits) - 1);
}
inline CaseKey caseOfRow(qint64 key)
{
    return CaseKey{ key >> sequenceBits };
}

} // namespace casebook::store
