#include "models/store/casefilter.h"

#include "models/store/arraylists.h"
#include "models/store/caserow.h"
#include "models/store/connection.h"
#include "models/store/counters.h"
#include "models/store/importqueries.h"
#include "models/store/linkqueries.h"
#include "models/store/peoplequeries.h"
#include "models/store/searchwords.h"
#include "models/store/selectionbuilder.h"
#include "models/store/statement.h"
#include "models/store/texthits.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

template <typename Value>
QVariantList numbersOf(const QList<Value> &values)
{
    QVariantList numbers;
    for (const Value &value : values)
        numbers.append(numberOf(value));
    return numbers;
}

template <typename Value>
QStringList textsOf(const QList<Value> &values)
{
    QStringList texts;
    for (const Value &value : values)
        texts.append(QString::number(numberOf(value)));
    return texts;
}

void addTags(Connection &connection, SelectionBuilder &builder, const QStringList &tags)
{
    QVariantList ids;
    qint64 size = 0;
    for (const QString &tag : tags) {
        if (const qint64 id = tagId(connection, tag))
            ids.append(QVariant::fromValue<qlonglong>(id));
        size += facetCount(connection, FacetKind::Tag, tag);
    }
    if (ids.isEmpty())
        builder.nothing();
    else
        builder.requireKeyIn(
            { "SELECT key FROM case_tag WHERE tag IN (" + SelectionBuilder::marks(ids.size()) + ')', ids,
              size, "case_tag", "tag" });
}

void addAssignees(Connection &connection, SelectionBuilder &builder, const domain::CaseFilter &filter)
{
    QVariantList ids;
    qint64 size = 0;
    for (const QString &uid : filter.assignees) {
        if (const qint64 id = knownAssigneeId(connection, uid))
            ids.append(QVariant::fromValue<qlonglong>(id));
        size += facetCount(connection, FacetKind::Assignee, uid);
    }
    const QByteArray keys
        = "SELECT key FROM case_assignee WHERE assignee IN (" + SelectionBuilder::marks(ids.size()) + ')';
    if (filter.unassigned && ids.isEmpty())
        builder.require("r.assignees = '[]'");
    else if (filter.unassigned)
        builder.require("(r.assignees = '[]' OR r.key IN (" + keys + "))", ids);
    else if (ids.isEmpty())
        builder.nothing();
    else
        builder.requireKeyIn({ keys, ids, size, "case_assignee", "assignee" });
}

void addTimes(SelectionBuilder &builder, const domain::CaseFilter &filter)
{
    const auto add = [&builder](const char *condition, const std::optional<Timestamp> &time) {
        if (time)
            builder.require(condition, { QVariant::fromValue<qlonglong>(time->msecs()) });
    };
    add("r.created >= ?", filter.createdFrom);
    add("r.created <= ?", filter.createdTo);
    add("r.updated >= ?", filter.updatedFrom);
    add("r.updated <= ?", filter.updatedTo);
}

void hideImports(Connection &connection, SelectionBuilder &builder)
{
    for (const KeyRange &range : hiddenRanges(connection)) {
        builder.require(
            "r.key NOT BETWEEN ? AND ?",
            { QVariant::fromValue<qlonglong>(range.first), QVariant::fromValue<qlonglong>(range.last) });
    }
}

/// CONTRACT §2.2: a UUID finds the case with that id as well; without searchFields that case only
/// (REAL-SERVER 7).
void addSearch(SelectionBuilder &builder, const domain::CaseFilter &filter)
{
    const QString match = matchFor(filter.search, filter.searchFields, filter.searchAllWords);
    const QString id = filter.search.trimmed();
    const bool isId = id.size() == 36 && !QUuid::fromString(id).isNull();
    const QByteArray found = "r.key IN (SELECT rowid >> 24 FROM search WHERE search MATCH ?)";
    if (isId && filter.searchFields.isEmpty())
        builder.require("r.id = ?", { id.toLower() });
    else if (match.isEmpty())
        builder.nothing();
    else if (isId)
        builder.require("(r.id = ? OR " + found + ')', { id.toLower(), match });
    else
        builder.require(found, { match });
}

void addText(Connection &connection, SelectionBuilder &builder, const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    TextHits &hits = connection.kept<TextHits>();
    hits.look(text);
    if (const std::optional<qint64> few = fillFewHits(connection, hits))
        builder.requireKeyIn({ "SELECT key FROM temp.hit", {}, *few });
    else
        builder.require("text_hit(r.key)");
}

/// From the counters: everything, or values of one field in whole.
std::optional<qint64> countFromCounters(Connection &connection, const domain::CaseFilter &filter)
{
    const auto sum = [&](FacetKind kind, QStringList values) {
        values.removeDuplicates();
        qint64 total = 0;
        for (const QString &value : std::as_const(values))
            total += facetCount(connection, kind, value, filter.workspace);
        return total;
    };
    domain::CaseFilter rest = filter;
    rest.workspace.reset();
    if (rest.isEmpty())
        return sum(FacetKind::Status, { u"0"_s, u"10"_s, u"20"_s, u"100"_s });
    const auto isOnly = [&rest](const auto &field) {
        domain::CaseFilter only;
        only.*field = rest.*field;
        return rest == only;
    };
    // A case has one of each of these, so that their counts may be added:
    if (isOnly(&domain::CaseFilter::statuses))
        return sum(FacetKind::Status, textsOf(filter.statuses));
    if (isOnly(&domain::CaseFilter::severities))
        return sum(FacetKind::Severity, textsOf(filter.severities));
    if (isOnly(&domain::CaseFilter::categories))
        return sum(FacetKind::Category, filter.categories);
    if (isOnly(&domain::CaseFilter::connectors))
        return sum(FacetKind::Connector, filter.connectors);
    if (isOnly(&domain::CaseFilter::owners))
        return sum(FacetKind::Owner, filter.owners);
    if (isOnly(&domain::CaseFilter::unassigned))
        return sum(FacetKind::Unassigned, { QString() });
    // … but it may have several of these:
    if (isOnly(&domain::CaseFilter::tags) && filter.tags.size() == 1)
        return sum(FacetKind::Tag, filter.tags);
    if (isOnly(&domain::CaseFilter::assignees) && filter.assignees.size() == 1)
        return sum(FacetKind::Assignee, filter.assignees);
    return std::nullopt;
}

/// One tag or one assignee, and statuses and severities: the links carry those.
std::optional<qint64> countFromLinks(Connection &connection, const domain::CaseFilter &filter)
{
    domain::CaseFilter only;
    only.statuses = filter.statuses;
    only.severities = filter.severities;
    const bool byTag = filter.tags.size() == 1;
    (byTag ? only.tags : only.assignees) = byTag ? filter.tags : filter.assignees.mid(0, 1);
    if ((!byTag && filter.assignees.size() != 1) || !(filter == only))
        return std::nullopt;
    const qint64 id = byTag ? tagId(connection, filter.tags.constFirst())
                            : knownAssigneeId(connection, filter.assignees.constFirst());
    SelectionBuilder builder;
    builder.require(byTag ? "r.tag = ?" : "r.assignee = ?", { QVariant::fromValue<qlonglong>(id) });
    if (!filter.statuses.isEmpty())
        builder.requireOneOf("r.facet / 1000", numbersOf(filter.statuses));
    if (!filter.severities.isEmpty())
        builder.requireOneOf("r.facet % 1000", numbersOf(filter.severities));
    hideImports(connection, builder);
    const CaseSelection selection = builder.finish(domain::CaseSort::Recency);
    Statement count(connection,
                    QByteArray("SELECT count(*) FROM ") + (byTag ? "case_tag" : "case_assignee") + " r WHERE "
                        + selection.where);
    count.addAll(selection.values);
    return count.next() ? count.number(0) : 0;
}

} // namespace

CaseSelection selectionOf(Connection &connection, const domain::CaseFilter &filter, domain::CaseSort sort)
{
    SelectionBuilder builder;
    if (filter.workspace)
        builder.require("r.workspace = ?", { QVariant::fromValue<qlonglong>(filter.workspace->value) });
    if (!filter.statuses.isEmpty())
        builder.requireOneOf("r.status", numbersOf(filter.statuses));
    if (!filter.severities.isEmpty())
        builder.requireOneOf("r.severity", numbersOf(filter.severities));
    if (!filter.tags.isEmpty())
        addTags(connection, builder, filter.tags);
    if (filter.unassigned || !filter.assignees.isEmpty())
        addAssignees(connection, builder, filter);
    if (!filter.reporters.isEmpty()) {
        const QByteArray marks = SelectionBuilder::marks(filter.reporters.size());
        const QVariantList names(filter.reporters.begin(), filter.reporters.end());
        builder.require("r.reporter IN (SELECT id FROM person WHERE identity IN (" + marks
                            + ") OR username IN (" + marks + ") OR profile_uid IN (" + marks + "))",
                        names + names + names);
    }
    if (!filter.categories.isEmpty())
        builder.requireOneOf("r.category", filter.categories);
    if (!filter.connectors.isEmpty())
        builder.requireOneOf("r.connector_id", filter.connectors);
    if (!filter.owners.isEmpty())
        builder.requireOneOf("r.owner", filter.owners);
    addTimes(builder, filter);
    if (filter.withDrafts) {
        builder.requireKeyIn({ "SELECT case_key AS key FROM draft WHERE case_key <> 0",
                               {},
                               connection.number("SELECT count(*) FROM draft") });
    }
    if (!filter.search.trimmed().isEmpty())
        addSearch(builder, filter);
    hideImports(connection, builder);
    addText(connection, builder, filter.text); // last: it is the dearest to ask
    return builder.finish(sort);
}

qint64 countCases(Connection &connection, const domain::CaseFilter &filter, FacetKeeper *facets)
{
    if (const std::optional<qint64> known = countFromCounters(connection, filter))
        return *known;
    if (const std::optional<qint64> counted
        = facets ? countFromArray(connection, *facets, filter) : std::nullopt)
        return *counted;
    if (const std::optional<qint64> known = countFromLinks(connection, filter))
        return *known;
    readAllHits(connection, filter);
    const CaseSelection selection = selectionOf(connection, filter);
    if (selection.selectsNothing)
        return 0;
    Statement count(connection, "SELECT count(*) FROM " + selection.from + " WHERE " + selection.where);
    count.addAll(selection.values);
    return count.next() ? count.number(0) : 0;
}

qint64 StatusTally::of(domain::StatusValue status) const
{
    switch (status) {
    case domain::StatusValue::Open:
        return open;
    case domain::StatusValue::InProgress:
        return inProgress;
    case domain::StatusValue::Closed:
        return closed;
    case domain::StatusValue::Other:
        break;
    }
    return others;
}

StatusTally countByStatus(Connection &connection, domain::CaseFilter filter, FacetKeeper *facets)
{
    if (const std::optional<StatusTally> counted
        = facets ? tallyFromArray(connection, *facets, filter) : std::nullopt)
        return *counted;
    const auto known = [&](domain::StatusValue status) {
        filter.statuses = { status };
        const std::optional<qint64> count = countFromCounters(connection, filter);
        return count ? count : countFromLinks(connection, filter);
    };
    StatusTally tally;
    if (const std::optional<qint64> open = known(domain::StatusValue::Open)) {
        tally.open = *open;
        tally.inProgress = known(domain::StatusValue::InProgress).value_or(0);
        tally.closed = known(domain::StatusValue::Closed).value_or(0);
        tally.others = known(domain::StatusValue::Other).value_or(0);
        return tally;
    }
    filter.statuses.clear();
    readAllHits(connection, filter);
    const CaseSelection selection = selectionOf(connection, filter);
    if (selection.selectsNothing)
        return tally;
    Statement count(connection,
                    "SELECT r.status, count(*) FROM " + selection.from + " WHERE " + selection.where
                        + " GROUP BY r.status");
    count.addAll(selection.values);
    while (count.next()) {
        const domain::Status status = statusFrom(count.small(0), QString());
        const qint64 cases = count.number(1);
        (status.value == domain::StatusValue::Open             ? tally.open
             : status.value == domain::StatusValue::InProgress ? tally.inProgress
             : status.value == domain::StatusValue::Closed     ? tally.closed
                                                               : tally.others)
            += cases;
    }
    return tally;
}

} // namespace casebook::store
