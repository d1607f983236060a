#include "models/store/casefilter.h"

#include "models/store/caserow.h"
#include "models/store/connection.h"
#include "models/store/counters.h"
#include "models/store/importqueries.h"
#include "models/store/linkqueries.h"
#include "models/store/searchindex.h"
#include "models/store/statement.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

/// Up to this many cases a list is sorted rather than walked through along its index.
constexpr qint64 fewCases = 3'000;

/// Collects conditions; knows the rarest set of keys to start from.
class Builder
{
public:
    explicit Builder(Connection &connection)
        : m_connection(connection)
    {
    }

    void require(const QByteArray &condition, const QVariantList &values = {})
    {
        m_where += (m_where.isEmpty() ? "" : " AND ") + condition;
        m_values += values;
    }
    void requireOneOf(const QByteArray &column, const QVariantList &values)
    {
        if (values.size() == 1)
            require(column + " = ?", values);
        else
            require(column + " IN (" + marks(values.size()) + ')', values);
    }
    void requireOneOf(const QByteArray &column, const QStringList &texts)
    {
        requireOneOf(column, QVariantList(texts.begin(), texts.end()));
    }
    /// @p keys: a query for case keys, each once at most after DISTINCT; about @p size of them.
    void requireKey(const QByteArray &keys, const QVariantList &values, qint64 size)
    {
        if (!m_start.isEmpty() && size >= m_startSize) {
            require("r.key IN (" + keys + ')', values);
            return;
        }
        if (!m_start.isEmpty())
            require("r.key IN (" + m_start + ')', m_startValues);
        m_start = keys;
        m_startValues = values;
        m_startSize = size;
    }
    void nothing() { m_nothing = true; }

    CaseSelection finish()
    {
        for (const KeyRange &range : hiddenRanges(m_connection)) {
            require("r.key NOT BETWEEN ? AND ?",
                    {QVariant::fromValue<qlonglong>(range.first), QVariant::fromValue<qlonglong>(range.last)});
        }
        CaseSelection selection;
        selection.selectsNothing = m_nothing;
        selection.startsFromRows = m_start.isEmpty() || m_startSize > fewCases;
        if (selection.startsFromRows && !m_start.isEmpty())
            require("r.key IN (" + m_start + ')', m_startValues);
        if (selection.startsFromRows) {
            selection.from = "case_row r";
            selection.values = m_values;
        } else {
            selection.from = "(SELECT DISTINCT key FROM (" + m_start + ")) s CROSS JOIN case_row r ON r.key = s.key";
            selection.values = m_startValues + m_values;
        }
        selection.where = m_where.isEmpty() ? QByteArray("1") : m_where;
        return selection;
    }

    static QByteArray marks(qsizetype count)
    {
        QByteArray text = QByteArray("?,").repeated(count);
        text.chop(1);
        return text;
    }

private:
    Connection &m_connection;
    QByteArray m_where;
    QVariantList m_values;
    QByteArray m_start;
    QVariantList m_startValues;
    qint64 m_startSize = 0;
    bool m_nothing = false;
};

template <typename Value>
QVariantList numbersOf(const QList<Value> &values)
{
    QVariantList numbers;
    for (const Value &value : values)
        numbers.append(numberOf(value));
    return numbers;
}

void addTags(Connection &connection, Builder &builder, const QStringList &tags)
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
        builder.requireKey("SELECT key FROM case_tag WHERE tag IN (" + Builder::marks(ids.size()) + ')', ids, size);
}

void addAssignees(Connection &connection, Builder &builder, const domain::CaseFilter &filter)
{
    const QByteArray keys = "SELECT l.key FROM case_assignee l JOIN assignee a ON a.id = l.assignee WHERE a.uid IN ("
        + Builder::marks(filter.assignees.size()) + ')';
    const QVariantList uids(filter.assignees.begin(), filter.assignees.end());
    if (filter.unassigned && filter.assignees.isEmpty()) {
        builder.require("r.assignees = '[]'");
    } else if (filter.unassigned) {
        builder.require("(r.assignees = '[]' OR r.key IN (" + keys + "))", uids);
    } else {
        qint64 size = 0;
        for (const QString &uid : filter.assignees)
            size += facetCount(connection, FacetKind::Assignee, uid);
        builder.requireKey(keys, uids, size);
    }
}

void addTimes(Builder &builder, const domain::CaseFilter &filter)
{
    const auto add = [&builder](const char *condition, const std::optional<Timestamp> &time) {
        if (time)
            builder.require(condition, {QVariant::fromValue<qlonglong>(time->msecs())});
    };
    add("r.created >= ?", filter.createdFrom);
    add("r.created <= ?", filter.createdTo);
    add("r.updated >= ?", filter.updatedFrom);
    add("r.updated <= ?", filter.updatedTo);
}

/// CONTRACT §2.2: a UUID finds the case with that id as well.
void addSearch(Builder &builder, const domain::CaseFilter &filter)
{
    const QString match = matchFor(filter.search, filter.searchFields, filter.searchAllWords);
    const QString id = filter.search.trimmed();
    const bool isId = id.size() == 36 && !QUuid::fromString(id).isNull();
    const QByteArray found = "r.key IN (SELECT rowid >> 24 FROM search WHERE search MATCH ?)";
    if (match.isEmpty())
        builder.nothing();
    else if (isId)
        builder.require("(r.id = ? OR " + found + ')', {id.toLower(), match});
    else
        builder.require(found, {match});
}

/// From the counters: everything, or values of one field in whole.
std::optional<qint64> countFromCounters(Connection &connection, const domain::CaseFilter &filter)
{
    const auto sum = [&](FacetKind kind, const auto &values, const auto &textOf) {
        qint64 total = 0;
        for (const auto &value : values)
            total += facetCount(connection, kind, textOf(value), filter.workspace);
        return total;
    };
    const auto number = [](auto value) { return QString::number(numberOf(value)); };
    const auto itself = [](const QString &text) { return text; };
    domain::CaseFilter rest = filter;
    rest.workspace.reset();
    if (rest.isEmpty()) {
        qint64 total = 0;
        for (const int status : {0, 10, 20, 100})
            total += facetCount(connection, FacetKind::Status, QString::number(status), filter.workspace);
        return total;
    }
    domain::CaseFilter only;
    only.statuses = filter.statuses;
    if (rest == only)
        return sum(FacetKind::Status, filter.statuses, number);
    only = {};
    only.severities = filter.severities;
    if (rest == only)
        return sum(FacetKind::Severity, filter.severities, number);
    only = {};
    only.unassigned = true;
    if (rest == only)
        return facetCount(connection, FacetKind::Unassigned, QString(), filter.workspace);
    // A case has one category, connector and owner, but may have several of these:
    only = {};
    only.tags = filter.tags.mid(0, 1);
    if (rest == only)
        return sum(FacetKind::Tag, filter.tags, itself);
    only = {};
    only.assignees = filter.assignees.mid(0, 1);
    if (rest == only)
        return sum(FacetKind::Assignee, filter.assignees, itself);
    return std::nullopt;
}

} // namespace

CaseSelection selectionOf(Connection &connection, const domain::CaseFilter &filter)
{
    Builder builder(connection);
    if (filter.workspace)
        builder.require("r.workspace = ?", {QVariant::fromValue<qlonglong>(filter.workspace->value)});
    if (!filter.statuses.isEmpty())
        builder.requireOneOf("r.status", numbersOf(filter.statuses));
    if (!filter.severities.isEmpty())
        builder.requireOneOf("r.severity", numbersOf(filter.severities));
    if (!filter.tags.isEmpty())
        addTags(connection, builder, filter.tags);
    if (filter.unassigned || !filter.assignees.isEmpty())
        addAssignees(connection, builder, filter);
    if (!filter.reporters.isEmpty()) {
        const QByteArray marks = Builder::marks(filter.reporters.size());
        const QVariantList names(filter.reporters.begin(), filter.reporters.end());
        builder.require("r.reporter IN (SELECT id FROM person WHERE identity IN (" + marks + ") OR username IN ("
                            + marks + ") OR profile_uid IN (" + marks + "))",
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
        builder.requireKey("SELECT case_key AS key FROM draft WHERE case_key <> 0", {},
                           connection.number("SELECT count(*) FROM draft"));
    }
    if (!filter.search.trimmed().isEmpty())
        addSearch(builder, filter);
    if (!filter.text.trimmed().isEmpty())
        builder.requireKey("SELECT key FROM temp.hit", {}, findHits(connection, filter.text));
    return builder.finish();
}

qint64 countCases(Connection &connection, const domain::CaseFilter &filter)
{
    if (const std::optional<qint64> known = countFromCounters(connection, filter))
        return *known;
    const CaseSelection selection = selectionOf(connection, filter);
    if (selection.selectsNothing)
        return 0;
    Statement count(connection, "SELECT count(*) FROM " + selection.from + " WHERE " + selection.where);
    count.addAll(selection.values);
    return count.next() ? count.number(0) : 0;
}

} // namespace casebook::store
