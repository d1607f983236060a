#include "models/store/summaryreader.h"

#include "models/store/bodies.h"
#include "models/store/caserow.h"
#include "models/store/peoplequeries.h"
#include "models/store/statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <vector>

namespace casebook::store {

namespace {

/// Rows read by one statement, which SQLite opens and closes once instead of for each of them.
constexpr qsizetype rowsAtOnce = 64;
constexpr qsizetype mostNames = 5'000;
constexpr qsizetype mostDrafts = 1'024;

QByteArray sqlFor(qsizetype rows)
{
    QByteArray places = "?";
    for (qsizetype i = 1; i < rows; ++i)
        places += ",?";
    return "SELECT key, workspace, id, owner, title, status, severity, tags, assignees, reporter, category, "
           "comments, alerts, connector_id, connector_name, connector_type, external_title, external_url, "
           "created, updated, closed, sync_state, status_text, severity_text FROM case_row WHERE key IN ("
        + places + ')';
}

/// Calls @p visit with each text of a list as the store writes it: ["a","b"].
template <typename Visit>
void forEachText(QByteArrayView json, Visit visit)
{
    if (json.contains('\\')) { // something is escaped, which is rare
        for (const QString &text : listFrom(json.toByteArray()))
            visit(QByteArrayView(text.toUtf8()));
        return;
    }
    for (qsizetype begin = json.indexOf('"'); begin >= 0;) {
        const qsizetype end = json.indexOf('"', begin + 1);
        visit(json.sliced(begin + 1, end - begin - 1));
        begin = json.indexOf('"', end + 1);
    }
}

QString plainText(const Statement &row, int column)
{
    return QString::fromUtf8(row.view(column));
}

} // namespace

SummaryReader::SummaryReader(Connection &connection)
    : m_connection(connection)
    , m_isAlone(sqlite3_db_readonly(connection.handle(), "main") == 1)
{
}

QList<domain::CaseSummary> SummaryReader::read(const QList<CaseKey> &keys)
{
    QList<domain::CaseSummary> summaries;
    if (keys.isEmpty())
        return summaries;
    catchUp();
    summaries.resize(keys.size());
    for (qsizetype first = 0; first < keys.size(); first += rowsAtOnce)
        readSome(keys, first, std::min(rowsAtOnce, keys.size() - first), summaries);
    const auto isMissing = [](const domain::CaseSummary &summary) { return !summary.key.isValid(); };
    if (std::any_of(summaries.cbegin(), summaries.cend(), isMissing))
        summaries.removeIf(isMissing);
    return summaries;
}

void SummaryReader::catchUp()
{
    const qint64 version = m_isAlone ? m_connection.number("PRAGMA data_version") : -1;
    if (version >= 0 && version == m_version)
        return;
    m_version = -1; // a failure below leaves nothing half done
    m_reporters.clear();
    m_assignees.clear();
    readDrafts();
    m_version = version;
}

void SummaryReader::readDrafts()
{
    m_drafts.clear();
    Statement find(m_connection, "SELECT case_key FROM draft LIMIT ?");
    find.bind(mostDrafts + 1);
    qsizetype found = 0;
    for (; find.next(); ++found)
        m_drafts.insert(find.number(0));
    m_hasManyDrafts = found > mostDrafts;
}

void SummaryReader::readSome(const QList<CaseKey> &keys, qsizetype first, qsizetype count,
                             QList<domain::CaseSummary> &summaries)
{
    static const QByteArray one = sqlFor(1);
    static const QByteArray many = sqlFor(rowsAtOnce);
    Statement find(m_connection, count == 1 ? one : many); // places that stay NULL select nothing
    std::vector<std::pair<qint64, qsizetype>> wanted; // with the place in the list
    for (qsizetype i = first; i < first + count; ++i) {
        wanted.emplace_back(keys[i].value, i);
        find.add(keys[i]);
    }
    std::sort(wanted.begin(), wanted.end());
    while (find.next()) {
        const CaseKey key{ find.number(0) };
        const auto at = std::lower_bound(wanted.begin(), wanted.end(), std::pair(key.value, qsizetype(0)));
        domain::CaseSummary &summary = summaries[at->second];
        fill(summary, find);
        summary.key = key;
        for (auto again = at + 1; again != wanted.end() && again->first == key.value; ++again)
            summaries[again->second] = summary;
    }
}

void SummaryReader::fill(domain::CaseSummary &summary, const Statement &row)
{
    summary.workspace = WorkspaceId{ row.number(1) };
    summary.id = plainText(row, 2);
    summary.owner = shared(row.view(3));
    summary.title = plainText(row, 4);
    summary.status = statusFrom(row.small(5), plainText(row, 22));
    summary.severity = severityFrom(row.small(6), plainText(row, 23));
    forEachText(row.view(7), [&](QByteArrayView tag) { summary.tags.append(shared(tag)); });
    forEachText(row.view(8), [&](QByteArrayView uid) { summary.assignees.append(assignee(uid)); });
    summary.reporter = reporter(row.number(9));
    summary.category = shared(row.view(10));
    summary.comments = row.small(11);
    summary.alerts = row.small(12);
    summary.connectorId = shared(row.view(13));
    summary.connectorName = shared(row.view(14));
    summary.connectorType = shared(row.view(15));
    summary.externalTitle = plainText(row, 16);
    summary.externalUrl = plainText(row, 17);
    summary.created = row.time(18);
    summary.updated = row.optionalTime(19);
    summary.closed = row.optionalTime(20);
    summary.syncState = domain::SyncState(row.small(21));
    summary.hasDraft = hasDraft(CaseKey{ row.number(0) });
}

domain::PersonName SummaryReader::reporter(qint64 person)
{
    const auto known = m_reporters.constFind(person);
    if (known != m_reporters.constEnd())
        return *known;
    if (m_reporters.size() >= mostNames)
        m_reporters.clear();
    Statement find(m_connection, "SELECT identity, name FROM person WHERE id = ?");
    find.bind(person);
    domain::PersonName name;
    if (find.next())
        name = { find.text(0), find.text(1) };
    return *m_reporters.insert(person, name);
}

domain::PersonName SummaryReader::assignee(QByteArrayView uid)
{
    return m_assignees.of(uid, [this](QByteArrayView utf8) {
        const QString text = QString::fromUtf8(utf8);
        return domain::PersonName{ text, assigneeName(m_connection, text) };
    });
}

QString SummaryReader::shared(QByteArrayView utf8)
{
    return m_texts.of(utf8, [](QByteArrayView text) { return QString::fromUtf8(text); });
}

bool SummaryReader::hasDraft(CaseKey key) const
{
    if (!m_hasManyDrafts)
        return !m_drafts.isEmpty() && m_drafts.contains(key.value);
    Statement find(m_connection, "SELECT 1 FROM draft WHERE case_key = ?");
    find.bind(key);
    return find.next();
}

} // namespace casebook::store
