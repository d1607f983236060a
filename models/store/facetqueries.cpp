#include "models/store/facetqueries.h"

#include "models/store/bodies.h"
#include "models/store/casefilter.h"
#include "models/store/caserow.h"
#include "models/store/casesort.h"
#include "models/store/casewalk.h"
#include "models/store/importqueries.h"
#include "models/store/linkqueries.h"
#include "models/store/peoplequeries.h"
#include "models/store/statement.h"
#include "models/store/texthits.h"

namespace casebook::store {

namespace {

using domain::CaseSort;

/// Links in the order of their primary key: value after value.
void loadLinks(Connection &connection, const QByteArray &sql, Facet facet, FacetArray &array)
{
    Statement find(connection, sql);
    std::vector<CaseSlot> cases;
    qint64 value = 0;
    const auto flush = [&] {
        std::sort(cases.begin(), cases.end()); // they come by recency
        for (const CaseSlot slot : cases)
            array.addValue(slot, facet, value);
        cases.clear();
    };
    while (find.next()) {
        if (find.number(0) != value) {
            flush();
            value = find.number(0);
        }
        cases.push_back(slotOf(CaseKey{ find.number(1) }));
    }
    flush();
}

/// The columns that facetsFrom() reads.
constexpr char facetColumns[] = "r.key, r.workspace, r.status, r.severity, r.reporter, r.created, r.updated, "
                                "r.assignees = '[]', r.owner, r.category, r.connector_id";

FacetRow facetsFrom(const Statement &row)
{
    FacetRow facets;
    facets.slot = slotOf(CaseKey{ row.number(0) });
    facets.values = { { Facet::Workspace, row.number(1) },
                      { Facet::Status, row.number(2) },
                      { Facet::Severity, row.number(3) },
                      { Facet::Reporter, row.number(4) } };
    facets.created = row.number(5);
    if (!row.isNull(6))
        facets.updated = row.number(6);
    if (row.number(7) != 0)
        facets.values.append({ Facet::Unassigned, 0 });
    return facets;
}

void addTexts(FacetRow &facets, FacetArray &array, const QByteArray &owner, const QByteArray &category,
              const QByteArray &connector)
{
    facets.values.append({ Facet::Owner, array.textNumber(owner) });
    facets.values.append({ Facet::Connector, array.textNumber(connector) });
    if (!category.isNull())
        facets.values.append({ Facet::Category, array.textNumber(category) });
}

QByteArray rawView(const Statement &row, int column)
{
    const QByteArrayView view = row.view(column);
    return QByteArray::fromRawData(view.isEmpty() ? "" : view.data(), view.size());
}

} // namespace

std::unique_ptr<FacetArray> loadFacets(Connection &connection)
{
    auto array = std::make_unique<FacetArray>();
    Statement find(connection, QByteArray("SELECT ") + facetColumns + " FROM case_row r ORDER BY r.key");
    while (find.next()) {
        if (!hasSlot(CaseKey{ find.number(0) }))
            return nullptr;
        FacetRow facets = facetsFrom(find);
        addTexts(facets, *array, rawView(find, 8), find.isNull(9) ? QByteArray() : rawView(find, 9),
                 rawView(find, 10));
        if (!array->add(facets))
            return nullptr;
    }
    loadLinks(connection, "SELECT tag, key FROM case_tag ORDER BY tag, recency, key", Facet::Tag, *array);
    loadLinks(connection, "SELECT assignee, key FROM case_assignee ORDER BY assignee, recency, key",
              Facet::Assignee, *array);
    array->compact();
    return array;
}

std::unique_ptr<CaseOrder> loadOrder(Connection &connection, CaseSort sort)
{
    auto order = std::make_unique<CaseOrder>();
    for (const bool isEmpty : { false, true }) {
        if (isEmpty && !columnOf(sort).nullable)
            break;
        CaseWalk walk(connection, sort, domain::SortOrder::Ascending, isEmpty);
        while (walk.next()) {
            if (!hasSlot(walk.key()) || !order->append(walk.place()))
                return nullptr;
        }
    }
    return order;
}

std::optional<RowsRead> readRows(Connection &connection, const QList<KeyRange> &ranges,
                                 const QList<CaseSort> &sorts)
{
    QByteArray sql = QByteArray("SELECT ") + facetColumns + ", r.tags, r.assignees";
    for (const CaseSort sort : sorts)
        sql += ", " + columnOf(sort).column;
    Statement find(connection, sql + " FROM case_row r WHERE r.key BETWEEN ? AND ? ORDER BY r.key");
    RowsRead read;
    for (const KeyRange &range : ranges) {
        for (qint64 key = range.first; key <= range.last; ++key) {
            if (!hasSlot(CaseKey{ key }))
                return std::nullopt;
            read.touched.append(slotOf(CaseKey{ key }));
        }
    }
    // The log may name a row often; each is read once.
    std::sort(read.touched.begin(), read.touched.end());
    read.touched.erase(std::unique(read.touched.begin(), read.touched.end()), read.touched.end());
    for (qsizetype i = 0; i < read.touched.size();) {
        qsizetype end = i + 1;
        while (end < read.touched.size() && read.touched[end] == read.touched[end - 1] + 1)
            ++end;
        find.bind(keyOf(read.touched[i]), keyOf(read.touched[end - 1]));
        i = end;
        while (find.next()) {
            RowsRead::Row row{ .facets = facetsFrom(find),
                               .owner = find.bytes(8),
                               .category = find.isNull(9) ? QByteArray() : find.bytes(9),
                               .connector = find.bytes(10),
                               .places = {} };
            if (!find.isNull(9) && row.category.isNull())
                row.category = QByteArray("");
            QStringList tags = listFrom(find.bytes(11));
            tags.removeDuplicates();
            for (const QString &tag : std::as_const(tags))
                row.facets.values.append({ Facet::Tag, tagId(connection, tag) });
            QStringList assignees = listFrom(find.bytes(12));
            assignees.removeDuplicates();
            for (const QString &uid : std::as_const(assignees))
                row.facets.values.append({ Facet::Assignee, knownAssigneeId(connection, uid) });
            for (qsizetype column = 0; column < sorts.size(); ++column) {
                row.places.insert(sorts[column],
                                  SortPlace::of(find.value(13 + int(column)), CaseKey{ find.number(0) }));
            }
            read.rows.push_back(std::move(row));
        }
    }
    return read;
}

bool applyRows(const RowsRead &read, FacetArray &array, QMap<CaseSort, std::shared_ptr<CaseOrder>> &orders)
{
    array.remove(read.touched);
    for (const std::shared_ptr<CaseOrder> &order : orders) {
        for (const CaseSlot slot : read.touched)
            order->remove(slot);
    }
    for (const RowsRead::Row &row : read.rows) {
        FacetRow facets = row.facets;
        addTexts(facets, array, row.owner, row.category, row.connector);
        if (!array.add(facets))
            return false;
        for (auto place = row.places.cbegin(); place != row.places.cend(); ++place) {
            const auto order = orders.constFind(place.key());
            if (order != orders.constEnd() && !(*order)->put(*place))
                return false;
        }
    }
    return true;
}

bool splitBlocks(Connection &connection, CaseSort sort, CaseOrder &order)
{
    for (size_t block = order.overfull(); block < order.blocks().size(); block = order.overfull()) {
        const CaseOrder::Block &full = order.blocks()[block];
        CaseWalk walk(connection, sort, domain::SortOrder::Ascending, full.first.isEmpty(), full.first, true);
        std::vector<SortPlace> upper;
        for (quint32 seen = 0; seen < full.size && walk.next(); ++seen) {
            if (seen >= full.size / 2)
                upper.push_back(walk.place());
        }
        if (!order.split(block, upper))
            return false;
    }
    return true;
}

} // namespace casebook::store
