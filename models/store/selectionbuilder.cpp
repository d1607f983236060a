#include "models/store/selectionbuilder.h"

#include <algorithm>

namespace casebook::store {

namespace {

/// Up to this many cases a list is sorted rather than walked through along an index.
constexpr qint64 fewCases = 2'000;

} // namespace

QByteArray SelectionBuilder::marks(qsizetype count)
{
    QByteArray text = QByteArray("?,").repeated(count);
    text.chop(1);
    return text;
}

void SelectionBuilder::require(const QByteArray &condition, const QVariantList &values)
{
    m_where += (m_where.isEmpty() ? "" : " AND ") + condition;
    m_values += values;
}

void SelectionBuilder::requireOneOf(const QByteArray &column, const QVariantList &values)
{
    if (values.size() == 1)
        require(column + " = ?", values);
    else
        require(column + " IN (" + marks(values.size()) + ')', values);
}

void SelectionBuilder::requireOneOf(const QByteArray &column, const QStringList &texts)
{
    requireOneOf(column, QVariantList(texts.begin(), texts.end()));
}

/// @p recency: the column that has it at hand, without a look at the row; empty: none has.
void SelectionBuilder::requireMember(const KeySet &set, const QByteArray &recency)
{
    if (set.linkTable.isEmpty() || recency.isEmpty()) {
        require("r.key IN (" + set.keys + ')', set.values);
        return;
    }
    // One look into the link's primary key a case, instead of a list of all its cases first.
    require("EXISTS (SELECT 1 FROM " + set.linkTable + " x WHERE x." + set.linkColumn + " IN ("
                + marks(set.values.size()) + ") AND x.recency = " + recency + " AND x.key = r.key)",
            set.values);
}

CaseSelection SelectionBuilder::finish(domain::CaseSort sort)
{
    std::stable_sort(m_sets.begin(), m_sets.end(),
                     [](const KeySet &a, const KeySet &b) { return a.size < b.size; });
    const bool newestFirst = sort == domain::CaseSort::Recency;
    CaseSelection selection;
    selection.selectsNothing = m_selectsNothing;
    QByteArray recency = newestFirst ? "r.recency" : "";
    if (!m_sets.isEmpty() && m_sets.constFirst().size <= fewCases) {
        const KeySet few = m_sets.takeFirst();
        selection.start = CaseSelection::Start::FewKeys;
        selection.from
            = "(SELECT DISTINCT key FROM (" + few.keys + ")) s CROSS JOIN case_row r ON r.key = s.key";
        selection.values = few.values;
        recency = "r.recency";
    } else if (newestFirst && !m_sets.isEmpty() && !m_sets.constFirst().linkTable.isEmpty()
               && m_sets.constFirst().values.size() == 1) {
        const KeySet linked = m_sets.takeFirst();
        selection.start = CaseSelection::Start::Link;
        selection.from = linked.linkTable + " s CROSS JOIN case_row r ON s." + linked.linkColumn
            + " = ? AND r.key = s.key";
        selection.values = linked.values;
        selection.recency = "s.recency";
        selection.key = "s.key";
        recency = "s.recency";
    }
    for (const KeySet &set : std::as_const(m_sets))
        requireMember(set, recency);
    selection.where = m_where.isEmpty() ? QByteArray("1") : m_where;
    selection.values += m_values;
    return selection;
}

} // namespace casebook::store
