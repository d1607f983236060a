#include "models/store/arrayfilter.h"

#include "models/store/casefilter.h"
#include "models/store/caserow.h"
#include "models/store/importqueries.h"
#include "models/store/linkqueries.h"
#include "models/store/peoplequeries.h"
#include "models/store/statement.h"
#include "models/store/texthits.h"

#include <algorithm>

namespace casebook::store {

namespace {

template <typename Value, typename Number>
void choose(FacetSelection &selection, Facet facet, const QList<Value> &values, Number number)
{
    if (values.isEmpty())
        return;
    FacetChoice choice{ .facet = facet };
    for (const Value &value : values)
        choice.values.append(number(value));
    selection.choices.append(choice);
}

QList<qint64> reporterIds(Connection &connection, const QStringList &names)
{
    QList<qint64> ids;
    Statement find(
        connection,
        "SELECT id FROM person WHERE identity = ?1 UNION SELECT id FROM person WHERE username = ?1 "
        "OR profile_uid = ?1");
    for (const QString &name : names) {
        find.bind(name);
        while (find.next())
            ids.append(find.number(0));
    }
    return ids;
}

std::optional<qint64> milliseconds(const std::optional<Timestamp> &time)
{
    return time ? std::optional(time->msecs()) : std::nullopt;
}

FacetSelection selectionFor(Connection &connection, const FacetArray &array, const domain::CaseFilter &filter)
{
    const auto textNumber = [&array](const QString &text) { return array.knownTextNumber(text.toUtf8()); };
    const auto enumNumber = [](auto value) { return numberOf(value); };
    FacetSelection selection;
    if (filter.workspace)
        selection.choices.append({ .facet = Facet::Workspace, .values = { filter.workspace->value } });
    choose(selection, Facet::Status, filter.statuses, enumNumber);
    choose(selection, Facet::Severity, filter.severities, enumNumber);
    choose(selection, Facet::Tag, filter.tags, [&](const QString &tag) { return tagId(connection, tag); });
    choose(selection, Facet::Assignee, filter.assignees,
           [&](const QString &uid) { return knownAssigneeId(connection, uid); });
    if (filter.unassigned && filter.assignees.isEmpty())
        selection.choices.append({ .facet = Facet::Assignee });
    if (filter.unassigned)
        selection.choices.last().orUnassigned = true;
    if (!filter.reporters.isEmpty())
        selection.choices.append(
            { .facet = Facet::Reporter, .values = reporterIds(connection, filter.reporters) });
    choose(selection, Facet::Category, filter.categories, textNumber);
    choose(selection, Facet::Connector, filter.connectors, textNumber);
    choose(selection, Facet::Owner, filter.owners, textNumber);
    selection.createdFrom = milliseconds(filter.createdFrom);
    selection.createdTo = milliseconds(filter.createdTo);
    selection.updatedFrom = milliseconds(filter.updatedFrom);
    selection.updatedTo = milliseconds(filter.updatedTo);
    return selection;
}

void keepFound(CaseMask &mask, Statement &keys)
{
    CaseMask found(mask.span());
    while (keys.next()) {
        const CaseKey key{ keys.number(0) };
        if (hasSlot(key))
            found.set(slotOf(key));
    }
    mask.intersect(found);
}

/// What only the tables know.
domain::CaseFilter restOf(const domain::CaseFilter &filter)
{
    domain::CaseFilter rest;
    rest.withDrafts = filter.withDrafts;
    rest.search = filter.search.trimmed().isEmpty() ? QString() : filter.search;
    rest.searchFields = filter.searchFields;
    rest.searchAllWords = filter.searchAllWords;
    return rest;
}

bool isInArray(const domain::CaseFilter &filter)
{
    const domain::CaseFilter rest = restOf(filter);
    return filter.text.trimmed().isEmpty() && rest.search.isEmpty() && !rest.withDrafts;
}

} // namespace

ArrayFilter::ArrayFilter(Connection &connection, const FacetArray &array, const domain::CaseFilter &filter)
    : m_connection(connection)
    , m_filter(filter)
    , m_selected(array.selected(selectionFor(connection, array, filter)))
    , m_hidden(hiddenRanges(connection))
    , m_isOpen(filter.isEmpty() && m_hidden.isEmpty())
    , m_canTell(isInArray(filter))
{
}

bool ArrayFilter::has(CaseSlot slot) const
{
    const qint64 key = keyOf(slot).value;
    return m_selected.has(slot)
        && std::none_of(m_hidden.begin(), m_hidden.end(),
                        [key](const KeyRange &range) { return key >= range.first && key <= range.last; });
}

CaseMask ArrayFilter::mask() const
{
    CaseMask mask = m_selected.mask();
    for (const KeyRange &range : m_hidden)
        mask.removeKeys(range.first, range.last);
    if (!m_filter.text.trimmed().isEmpty()) {
        auto &hits = m_connection.kept<TextHits>();
        hits.look(m_filter.text);
        CaseMask found(mask.span());
        hits.all().forEach([&found](qint64 key) {
            if (hasSlot(CaseKey{ key }))
                found.set(slotOf(CaseKey{ key }));
        });
        mask.intersect(found);
    }
    const domain::CaseFilter rest = restOf(m_filter);
    if (rest.withDrafts || !rest.search.isEmpty()) {
        const CaseSelection selection = selectionOf(m_connection, rest);
        if (selection.selectsNothing)
            return CaseMask(mask.span());
        Statement keys(m_connection, "SELECT r.key FROM " + selection.from + " WHERE " + selection.where);
        keys.addAll(selection.values);
        keepFound(mask, keys);
    }
    return mask;
}

} // namespace casebook::store
