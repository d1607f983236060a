#include "models/store/casewalk.h"

#include "models/store/casesort.h"

namespace casebook::store {

namespace {

/// Which rows of a part a statement walks through.
enum class Range {
    All,
    Beyond, ///< greater values than the start's, or keys where there are no values
    Ties, ///< those with the start's value, by key
};

QByteArray sqlOf(const SortColumn &sort, domain::SortOrder order, bool withoutValue, Range range,
                 bool withStart)
{
    const bool descending = order == domain::SortOrder::Descending;
    const QByteArray direction = descending ? " DESC" : " ASC";
    const QByteArray beyond = descending ? " < ?" : " > ?";
    const QByteArray onwards = QByteArray(descending ? " <" : " >") + (withStart ? "= ?" : " ?");
    QByteArray sql = "SELECT r.key, " + sort.column + " FROM case_row r INDEXED BY " + sort.index;
    if (withoutValue)
        sql += " WHERE " + sort.column + " IS NULL";
    else
        sql += sort.nullable ? " WHERE " + sort.column + " IS NOT NULL" : QByteArray(" WHERE 1");
    if (range == Range::Ties)
        sql += " AND " + sort.column + " = ? AND r.key" + onwards;
    else if (range == Range::Beyond && withoutValue)
        sql += " AND r.key" + onwards;
    else if (range == Range::Beyond)
        sql += " AND " + sort.column + beyond;
    if (withoutValue || range == Range::Ties)
        return sql + " ORDER BY r.key" + direction;
    return sql + " ORDER BY " + sort.column + direction + ", r.key" + direction;
}

} // namespace

CaseWalk::CaseWalk(Connection &connection, domain::CaseSort sort, domain::SortOrder order, bool withoutValue,
                   const std::optional<SortPlace> &start, bool withStart)
{
    const SortColumn column = columnOf(sort);
    const auto add = [&](Range range) -> Statement & {
        return m_parts.emplace_back(connection, sqlOf(column, order, withoutValue, range, withStart));
    };
    if (!start) {
        add(Range::All);
    } else if (withoutValue) {
        add(Range::Beyond).add(start->key);
    } else {
        // (value, key) > (?, ?) would read all that have the value: the key is not looked for in the index
        // then.
        Statement &ties = add(Range::Ties);
        ties.add(start->value());
        ties.add(start->key);
        add(Range::Beyond).add(start->value());
    }
}

bool CaseWalk::next()
{
    while (!m_parts.front().next()) {
        if (m_parts.size() == 1)
            return false;
        m_parts.pop_front();
    }
    return true;
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
