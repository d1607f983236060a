#include "models/store/arraylists.h"
#include "models/store/casefilter.h"
#include "models/store/caselists.h"
#include "models/store/casesort.h"
#include "models/store/casewalk.h"
#include "models/store/connection.h"
#include "models/store/ranking.h"
#include "models/store/statement.h"
#include "models/store/texthits.h"

namespace casebook::store {

namespace {

/// The rows of a list come in two parts, those with a value to sort by and, last in both directions, those
/// without.
struct KeyPage
{
    QList<CaseKey> keys;
    QVariantList lastCursor;
};

class PageReader
{
public:
    PageReader(Connection &connection, const domain::CaseQuery &query)
        : m_connection(connection)
        , m_selection(selectionOf(connection, query.filter, query.sort))
        , m_sort(columnOf(query.sort))
        , m_column(query.sort == domain::CaseSort::Recency ? m_selection.recency : m_sort.column)
        , m_descending(query.order == domain::SortOrder::Descending)
    {
    }

    bool selectsNothing() const { return m_selection.selectsNothing; }

    KeyPage byPosition(qint64 position, int limit)
    {
        KeyPage page;
        read(page, true, {}, position, limit);
        if (page.keys.size() < limit && m_sort.nullable) {
            const qint64 before = page.keys.isEmpty() && position > 0 ? countOf(true) : 0;
            read(page, false, {}, std::max<qint64>(position - before, 0) * (page.keys.isEmpty() ? 1 : 0),
                 limit - int(page.keys.size()));
        }
        return page;
    }

    KeyPage after(const domain::PageCursor &cursor, int limit)
    {
        KeyPage page;
        const QVariant value = cursor.values.value(0);
        const QVariant key = cursor.values.value(1);
        const QByteArray after = m_descending ? " < ?" : " > ?";
        const auto room = [&] { return limit - int(page.keys.size()); };
        if (!value.isValid()) {
            read(page, false, { m_selection.key + after, { key } }, 0, limit);
            return page;
        }
        // (value, key) > (?, ?) would read all that have the value: the key is not looked for in the index
        // then.
        read(page, true, { m_column + " = ? AND " + m_selection.key + after, { value, key } }, 0, limit);
        if (room() > 0)
            read(page, true, { m_column + after, { value } }, 0, room());
        if (room() > 0 && m_sort.nullable)
            read(page, false, {}, 0, room());
        return page;
    }

    /// How many rows come before this one.
    qint64 countBefore(const QVariant &value, CaseKey key)
    {
        const QByteArray before = m_descending ? " > " : " < ";
        const qlonglong number = key.value;
        if (!value.isValid())
            return countOf(true) + countWhere(false, m_selection.key + before + "?", { number });
        return countWhere(true, '(' + m_column + ", " + m_selection.key + ")" + before + "(?, ?)",
                          { value, number });
    }

private:
    qint64 countOf(bool withValue) { return countWhere(withValue, "1", {}); }

    QByteArray conditions(bool withValue) const
    {
        if (!m_sort.nullable)
            return m_selection.where;
        return m_selection.where + " AND " + m_column + (withValue ? " IS NOT NULL" : " IS NULL");
    }

    qint64 countWhere(bool withValue, const QByteArray &condition, const QVariantList &values)
    {
        Statement count(m_connection,
                        "SELECT count(*) FROM " + m_selection.from + " WHERE " + conditions(withValue)
                            + " AND " + condition);
        count.addAll(m_selection.values + values);
        return count.next() ? count.number(0) : 0;
    }

    struct Bound
    {
        QByteArray condition = "1";
        QVariantList values = {};
    };

    void read(KeyPage &page, bool withValue, const Bound &bound, qint64 offset, int limit)
    {
        const QByteArray direction = m_descending ? " DESC" : " ASC";
        const QByteArray where = conditions(withValue) + " AND " + bound.condition;
        const QByteArray order = withValue ? m_column + direction + ", " + m_selection.key + direction
                                           : m_selection.key + direction;
        // The planner has no statistics: without a word it would fetch all rows of one status and sort them.
        QByteArray from = m_selection.from;
        if (m_selection.start == CaseSelection::Start::Rows)
            from += " INDEXED BY " + m_sort.index;
        Statement find(m_connection,
                       "SELECT " + m_selection.key + ", " + m_column + " FROM " + from + " WHERE " + where
                           + " ORDER BY " + order + " LIMIT ? OFFSET ?");
        find.addAll(m_selection.values);
        find.addAll(bound.values);
        find.add(limit);
        find.add(offset);
        while (find.next()) {
            page.keys.append(CaseKey{ find.number(0) });
            page.lastCursor = { find.value(1), find.value(0) };
        }
    }

    Connection &m_connection;
    const CaseSelection m_selection;
    const SortColumn m_sort;
    const QByteArray m_column;
    const bool m_descending;
};

void findHitsFor(Connection &connection, const domain::CaseQuery &query, qint64 position)
{
    if (position > TextHits::nearPosition)
        readAllHits(connection, query.filter);
}

/// A page of what words hit is found without reading all hits, unless it is far down the list.
bool isQuickerByWords(const domain::CaseQuery &query, const domain::PageRequest &request)
{
    return !query.filter.text.trimmed().isEmpty()
        && (request.after || request.position <= TextHits::nearPosition);
}

/// The page from the cases in memory; nullopt: the tables have to answer.
std::optional<QList<CaseKey>> keysInMemory(Connection &connection, FacetKeeper *facets,
                                           const domain::CaseQuery &query, const domain::PageRequest &request)
{
    if (!facets || isQuickerByWords(query, request))
        return std::nullopt;
    return pageFromArray(connection, *facets, query, request);
}

domain::PageCursor cursorAt(Connection &connection, domain::CaseSort sort, CaseKey key)
{
    const std::optional<SortPlace> place = placeOf(connection, sort, key);
    return { { place ? place->value() : QVariant(), QVariant::fromValue<qlonglong>(key.value) } };
}

} // namespace

domain::CasePage readPage(Connection &connection, const domain::CaseQuery &query,
                          const domain::PageRequest &request, FacetKeeper *facets)
{
    if (Ranking::isAskedFor(query))
        return readRankedPage(connection, query.filter, request);
    domain::CasePage page;
    page.position = request.position;
    if (const auto keys = keysInMemory(connection, facets, query, request)) {
        page.rows = readSummaries(connection, *keys);
        if (!keys->isEmpty() && keys->size() == request.limit)
            page.next = cursorAt(connection, query.sort, keys->constLast());
        return page;
    }
    if (!request.after)
        findHitsFor(connection, query, request.position);
    PageReader reader(connection, query);
    if (reader.selectsNothing() || request.limit <= 0)
        return page;
    const KeyPage found = request.after ? reader.after(*request.after, request.limit)
                                        : reader.byPosition(request.position, request.limit);
    page.rows = readSummaries(connection, found.keys);
    if (found.keys.size() == request.limit)
        page.next = domain::PageCursor{ found.lastCursor };
    return page;
}

QList<CaseKey> readPageKeys(Connection &connection, const domain::CaseQuery &query, qint64 position,
                            int limit, FacetKeeper *facets)
{
    if (Ranking::isAskedFor(query))
        return connection.kept<Ranking>().keys(query.filter, position, limit);
    if (auto keys = keysInMemory(connection, facets, query, { .position = position, .limit = limit }))
        return std::move(*keys);
    findHitsFor(connection, query, position);
    PageReader reader(connection, query);
    if (reader.selectsNothing() || limit <= 0)
        return {};
    return reader.byPosition(position, limit).keys;
}

std::optional<qint64> readPosition(Connection &connection, CaseKey key, const domain::CaseQuery &query,
                                   FacetKeeper *facets)
{
    if (Ranking::isAskedFor(query))
        return connection.kept<Ranking>().positionOf(key, query.filter);
    if (const auto known = facets ? positionFromArray(connection, *facets, key, query) : std::nullopt)
        return *known;
    readAllHits(connection, query.filter);
    const CaseSelection selection = selectionOf(connection, query.filter);
    if (selection.selectsNothing)
        return std::nullopt;
    const SortColumn sort = columnOf(query.sort);
    Statement find(connection,
                   "SELECT " + sort.column + " FROM " + selection.from + " WHERE " + selection.where
                       + " AND r.key = ?");
    find.addAll(selection.values);
    find.add(key);
    if (!find.next())
        return std::nullopt;
    return PageReader(connection, query).countBefore(find.value(0), key);
}

QList<CaseKey> readKeys(Connection &connection, const domain::CaseFilter &filter, CaseKey after, int limit)
{
    readAllHits(connection, filter);
    const CaseSelection selection = selectionOf(connection, filter);
    QList<CaseKey> keys;
    if (selection.selectsNothing)
        return keys;
    // A case that went meanwhile leaves its key, which follows creation closely.
    Statement find(connection,
                   "SELECT r.key FROM " + selection.from + " WHERE " + selection.where
                       + " AND (r.created, r.key) > (coalesce((SELECT created FROM case_row WHERE key = ?), "
                         "(SELECT max(created) FROM case_row WHERE key < ?), -9223372036854775807), ?) "
                         "ORDER BY r.created, r.key LIMIT ?");
    find.addAll(selection.values);
    find.add(after);
    find.add(after);
    find.add(after);
    find.add(limit);
    while (find.next())
        keys.append(CaseKey{ find.number(0) });
    return keys;
}

} // namespace casebook::store
