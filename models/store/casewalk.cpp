#include "models/store/casewalk.h"

#include "models/store/casesort.h"

namespace casebook::store {

namespace {

QByteArray sqlOf(const SortColumn &sort, domain::SortOrder order, bool withoutValue, bool bounded,
                 bool withStart)
{
    const bool descending = order == domain::SortOrder::Descending;
    const QByteArray direction = descending ? " DESC" : " ASC";
    const QByteArray after = QByteArray(descending ? " <" : " >") + (withStart ? "=" : "");
    QByteArray sql = "SELECT r.key, " + sort.column + " FROM case_row r INDEXED BY " + sort.index;
    if (withoutValue)
        sql += " WHERE " + sort.column + " IS NULL";
    else
        sql += sort.nullable ? " WHERE " + sort.column + " IS NOT NULL" : QByteArray(" WHERE 1");
    if (bounded && withoutValue)
        sql += " AND r.key" + after + " ?";
    else if (bounded)
        sql += " AND (" + sort.column + ", r.key)" + after + " (?, ?)";
    if (withoutValue)
        return sql + " ORDER BY r.key" + direction;
    return sql + " ORDER BY " + sort.column + direction + ", r.key" + direction;
}

} // namespace

CaseWalk::CaseWalk(Connection &connection, domain::CaseSort sort, domain::SortOrder order, bool withoutValue,
                   const std::optional<SortPlace> &start, bool withStart)
    : m_find(connection, sqlOf(columnOf(sort), order, withoutValue, start.has_value(), withStart))
{
    if (!start)
        return;
    if (!withoutValue)
        m_find.add(start->value());
    m_find.add(start->key);
}

std::optional<SortPlace> placeOf(Connection &connection, domain::CaseSort sort, CaseKey key)
{
    Statement find(connection, "SELECT " + columnOf(sort).column + " FROM case_row r WHERE r.key = ?");
    find.bind(key);
    if (!find.next())
        return std::nullopt;
    return SortPlace::of(find.value(0), key);
}

} // namespace casebook::store
