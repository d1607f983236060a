#include "models/store/arraylists.h"

#include "models/store/arrayfilter.h"
#include "models/store/caserow.h"
#include "models/store/facetkeeper.h"
#include "models/store/orderedcases.h"
#include "models/store/texthits.h"

namespace casebook::store {

namespace {

/// What words hit is found before the array is looked at: it may take long, and changes would wait.
std::optional<FacetKeeper::View> viewFor(Connection &connection, FacetKeeper &facets,
                                         const domain::CaseFilter &filter)
{
    readAllHits(connection, filter);
    return facets.at(connection);
}

/// What the list is ordered by here; ranking is not done by the array.
domain::CaseSort orderOf(const domain::CaseQuery &query)
{
    return query.sort == domain::CaseSort::Relevance ? domain::CaseSort::Recency : query.sort;
}

} // namespace

std::optional<QList<CaseKey>> pageFromArray(Connection &connection, FacetKeeper &facets,
                                            const domain::CaseQuery &query,
                                            const domain::PageRequest &request)
{
    const std::optional<FacetKeeper::View> view = viewFor(connection, facets, query.filter);
    const CaseOrder *order = view ? view->order(orderOf(query)) : nullptr;
    if (!order)
        return std::nullopt;
    const ArrayFilter filter(connection, view->array(), query.filter);
    OrderedCases list(connection, *view, *order, orderOf(query), query.order, filter);
    if (!request.after)
        return list.from(request.position, request.limit);
    const CaseKey last{ request.after->values.value(1).toLongLong() };
    return list.after(SortPlace::of(request.after->values.value(0), last), request.limit);
}

std::optional<std::optional<qint64>> positionFromArray(Connection &connection, FacetKeeper &facets,
                                                       CaseKey key, const domain::CaseQuery &query)
{
    const std::optional<FacetKeeper::View> view = viewFor(connection, facets, query.filter);
    const CaseOrder *order = view ? view->order(orderOf(query)) : nullptr;
    if (!order || !hasSlot(key))
        return std::nullopt;
    const ArrayFilter filter(connection, view->array(), query.filter);
    const std::optional<SortPlace> place = placeOf(connection, orderOf(query), key);
    OrderedCases list(connection, *view, *order, orderOf(query), query.order, filter);
    if (!place || !list.isSelected(slotOf(key)))
        return std::optional<qint64>();
    return std::optional(list.countBefore(*place));
}

std::optional<qint64> countFromArray(Connection &connection, FacetKeeper &facets,
                                     const domain::CaseFilter &filter)
{
    const std::optional<FacetKeeper::View> view = viewFor(connection, facets, filter);
    if (!view)
        return std::nullopt;
    return ArrayFilter(connection, view->array(), filter).mask().count();
}

std::optional<StatusTally> tallyFromArray(Connection &connection, FacetKeeper &facets,
                                          const domain::CaseFilter &filter)
{
    const std::optional<FacetKeeper::View> view = viewFor(connection, facets, filter);
    if (!view)
        return std::nullopt;
    domain::CaseFilter anyStatus = filter;
    anyStatus.statuses.clear();
    const CaseMask mask = ArrayFilter(connection, view->array(), anyStatus).mask();
    const auto count = [&](domain::StatusValue status) {
        return view->array().countOf(Facet::Status, numberOf(status), mask);
    };
    StatusTally tally{ .open = count(domain::StatusValue::Open),
                       .inProgress = count(domain::StatusValue::InProgress),
                       .closed = count(domain::StatusValue::Closed) };
    tally.others = mask.count() - tally.open - tally.inProgress - tally.closed;
    return tally;
}

} // namespace casebook::store
