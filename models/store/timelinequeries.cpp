#include "models/store/timelinequeries.h"

#include "models/store/bodies.h"
#include "models/store/casequeries.h"
#include "models/store/keys.h"
#include "models/store/statement.h"

#include <array>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

/// Conditions over `activity a` for one case.
struct EntrySelection
{
    QByteArray where;
    QVariantList values;
};

QByteArray marks(qsizetype count)
{
    QByteArray text = QByteArray("?,").repeated(count);
    text.chop(1);
    return text;
}

/// The words of CONTRACT §4.4, OR-ed (domain::matchesTypes as SQL).
void addTypes(EntrySelection &selection, const QStringList &types)
{
    if (types.isEmpty())
        return;
    QByteArray any;
    for (const QString &type : types) {
        if (!any.isEmpty())
            any += " OR ";
        if (type == "user"_L1 || type == "alert"_L1 || type == "attachment"_L1) {
            any += "a.word = ?";
            selection.values.append(type);
        } else if (type == "action"_L1) {
            any += "a.word IS NOT 'user'";
        } else {
            any += "a.type = ?";
            selection.values.append(type);
        }
    }
    selection.where += " AND (" + any + ')';
}

EntrySelection entriesOf(CaseKey key, const domain::ActivityFilter &filter)
{
    EntrySelection selection;
    selection.where = "a.key BETWEEN ? AND ?";
    selection.values = { QVariant::fromValue<qlonglong>(firstRowKey(key)),
                         QVariant::fromValue<qlonglong>(lastRowKey(key)) };
    addTypes(selection, filter.types);
    if (!filter.authors.isEmpty()) {
        selection.where += " AND a.author IN (SELECT id FROM person WHERE identity IN ("
            + marks(filter.authors.size()) + "))";
        selection.values += QVariantList(filter.authors.begin(), filter.authors.end());
    }
    return selection;
}

/// What case_row says of the case's timeline.
struct TimelineFacts
{
    qint64 activities = 0;
    bool unordered = false;
};

/// nullopt when the case is not there, or of an unfinished import.
std::optional<TimelineFacts> factsOf(Connection &connection, CaseKey key)
{
    Statement find(connection,
                   "SELECT activities, unordered, EXISTS (SELECT 1 FROM import_range WHERE key BETWEEN first "
                   "AND last) FROM case_row WHERE key = ?");
    find.bind(key);
    if (!find.next() || find.number(2) != 0)
        return std::nullopt;
    return TimelineFacts{ find.number(0), find.number(1) != 0 };
}

/// Keys follow time but in the few cases where an entry came in late.
QByteArray orderOf(bool unordered, bool ascending)
{
    if (unordered)
        return ascending ? " ORDER BY a.created ASC, a.key ASC" : " ORDER BY a.created DESC, a.key DESC";
    return ascending ? " ORDER BY a.key ASC" : " ORDER BY a.key DESC";
}

QByteArray orderOf(Connection &connection, CaseKey key, domain::SortOrder order)
{
    Statement find(connection, "SELECT unordered FROM case_row WHERE key = ?");
    find.bind(key);
    return orderOf(find.next() && find.number(0) != 0, order == domain::SortOrder::Ascending);
}

qint64 count(Connection &connection, const EntrySelection &selection)
{
    Statement count(connection, "SELECT count(*) FROM activity a WHERE " + selection.where);
    count.addAll(selection.values);
    return count.next() ? count.number(0) : 0;
}

domain::TimelineCounts countEntries(Connection &connection, const domain::TimelineRequest &request,
                                    const EntrySelection &selection)
{
    domain::TimelineCounts counts;
    if (request.filter.types.isEmpty() && request.filter.authors.isEmpty()) {
        Statement find(connection, "SELECT timeline_comments, timeline_history FROM case_row WHERE key = ?");
        find.bind(request.caseKey);
        if (find.next()) {
            counts.comments = find.small(0);
            counts.history = find.small(1);
        }
    } else {
        Statement find(connection,
                       "SELECT a.is_comment, count(*) FROM activity a WHERE " + selection.where
                           + " GROUP BY 1");
        find.addAll(selection.values);
        while (find.next())
            (find.number(0) != 0 ? counts.comments : counts.history) = find.small(1);
    }
    counts.all = counts.comments + counts.history;
    return counts;
}

} // namespace

domain::TimelinePage readTimeline(Connection &connection, const domain::TimelineRequest &request)
{
    EntrySelection selection = entriesOf(request.caseKey, request.filter);
    domain::TimelinePage page;
    page.position = request.position;
    page.counts = countEntries(connection, request, selection);
    switch (request.part) {
    case domain::TimelinePart::All:
        page.total = page.counts.all;
        break;
    case domain::TimelinePart::Comments:
        page.total = page.counts.comments;
        selection.where += " AND a.is_comment = 1";
        break;
    case domain::TimelinePart::History:
        page.total = page.counts.history;
        selection.where += " AND a.is_comment = 0";
        break;
    }
    // The page is cut out before the attachments are looked up: those of the entries before it would be, too.
    const QByteArray order = orderOf(connection, request.caseKey, request.order);
    Statement find(connection,
                   "SELECT a.key, a.json, t.json, a.old, a.provisional FROM (SELECT a.key, a.json, a.old, "
                   "a.provisional, a.attachment, a.created FROM activity a WHERE "
                       + selection.where + order
                       + " LIMIT ? OFFSET ?) a LEFT JOIN attachment t ON t.key = a.attachment" + order);
    find.addAll(selection.values);
    find.add(request.limit);
    find.add(request.position);
    while (find.next()) {
        domain::TimelineEntry entry;
        entry.key = ActivityKey{ find.number(0) };
        if (!find.isNull(1))
            entry.activity = activityFrom(find.bytes(1));
        if (!find.isNull(2))
            entry.attachment = attachmentFrom(find.bytes(2));
        if (!find.isNull(3))
            entry.oldValue = arrayFrom(find.bytes(3)).at(0);
        entry.provisional = find.number(4) != 0;
        page.entries.append(std::move(entry));
    }
    return page;
}

QList<domain::PersonName> readTimelineAuthors(Connection &connection, CaseKey key)
{
    QList<domain::PersonName> authors;
    Statement find(
        connection,
        "SELECT p.identity, p.name FROM person p WHERE p.id IN "
        "(SELECT DISTINCT author FROM activity WHERE key BETWEEN ? AND ?) ORDER BY p.name, p.identity");
    find.bind(firstRowKey(key), lastRowKey(key));
    while (find.next())
        authors.append({ find.text(0), find.text(1) });
    return authors;
}

namespace {

EntrySelection activitiesOf(CaseKey key, const QStringList &types)
{
    EntrySelection selection = entriesOf(key, { .types = types });
    selection.where += " AND a.json IS NOT NULL";
    return selection;
}

QByteArray pageOf(const EntrySelection &selection, bool unordered, bool ascending)
{
    return "SELECT a.json FROM activity a WHERE " + selection.where + orderOf(unordered, ascending)
        + " LIMIT ? OFFSET ?";
}

/// The page without types, which is asked for most: its text is put together once.
const QByteArray &everyActivity(bool unordered, bool ascending)
{
    static const std::array<QByteArray, 4> texts{ pageOf(activitiesOf({}, {}), false, false),
                                                  pageOf(activitiesOf({}, {}), false, true),
                                                  pageOf(activitiesOf({}, {}), true, false),
                                                  pageOf(activitiesOf({}, {}), true, true) };
    return texts[(unordered ? 2 : 0) + (ascending ? 1 : 0)];
}

} // namespace

Result<void> walkActivities(Connection &connection, CaseKey key, const QStringList &types, int page,
                            int perPage, domain::SortOrder order, const std::function<void(qint64)> &begin,
                            const std::function<void(QByteArrayView)> &each)
{
    const Result<void> request = domain::validatePaging(page, perPage).and_then([&types] {
        return domain::validateActivityTypes(types);
    });
    if (!request)
        return failure(request.error());
    const std::optional<TimelineFacts> facts = factsOf(connection, key);
    if (!facts)
        return caseNotFound(QString::number(key.value));
    const EntrySelection selection = activitiesOf(key, types);
    begin(types.isEmpty() ? facts->activities : count(connection, selection));
    const bool ascending = order == domain::SortOrder::Ascending;
    Statement find(connection,
                   types.isEmpty() ? everyActivity(facts->unordered, ascending)
                                   : pageOf(selection, facts->unordered, ascending));
    find.addAll(selection.values);
    find.add(perPage);
    find.add(qint64(page - 1) * perPage);
    while (find.next())
        each(find.view(0));
    return {};
}

Result<ActivityPage> findActivities(Connection &connection, CaseKey key, const QStringList &types, int page,
                                    int perPage, domain::SortOrder order)
{
    ActivityPage result{ .activities = {}, .page = page, .perPage = perPage };
    const Result<void> walked = walkActivities(
        connection, key, types, page, perPage, order, [&result](qint64 total) { result.total = total; },
        [&result](QByteArrayView text) { result.activities.append(activityFrom(text.toByteArray())); });
    if (!walked)
        return failure(walked.error());
    return result;
}

void walkAllActivities(Connection &connection, CaseKey key, int limit,
                       const std::function<void(QByteArrayView)> &each)
{
    const EntrySelection selection = entriesOf(key, {});
    Statement find(connection,
                   "SELECT a.json FROM activity a WHERE " + selection.where + " AND a.json IS NOT NULL"
                       + orderOf(connection, key, domain::SortOrder::Ascending) + " LIMIT ?");
    find.addAll(selection.values);
    find.add(limit);
    while (find.next())
        each(find.view(0));
}

Result<json::ActivityStats> countActivities(Connection &connection, CaseKey key)
{
    const std::optional<TimelineFacts> facts = factsOf(connection, key);
    if (!facts)
        return caseNotFound(QString::number(key.value));
    const EntrySelection selection = activitiesOf(key, { u"user"_s });
    json::ActivityStats stats;
    stats.total = int(facts->activities);
    stats.comments = int(count(connection, selection));
    stats.others = stats.total - stats.comments;
    return stats;
}

} // namespace casebook::store
