#pragma once

#include "models/base/ids.h"
#include "models/domain/query.h"
#include "tests/support/rawsqlite.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace casebook::test {

/// What the lines of the table are compared with: each baseline stands here, with how it is measured. Times
/// are milliseconds, the median of several rounds, of the same run and on the same file as ours.
namespace baselines {

/// The columns that a page of the list holds, the 50 newest.
extern const char pageSql[];

/// R: the same columns that a page of the list holds, the 50 newest, by a raw prepared statement.
double rawPage(const RawDatabase &database);
/// The same columns of these rows, at most 50, read once by a raw prepared statement: R of rows that lie
/// apart and were not read just before.
class RawRows
{
public:
    explicit RawRows(const RawDatabase &database);
    double milliseconds(const QList<domain::CaseSummary> &rows);

private:
    RawStatement m_statement;
};
/// `count(*)` over the case rows under @p condition (SQL), exactly; @p counted gets the number.
double exactCount(const RawDatabase &database, const QByteArray &condition, qint64 *counted);
/// `LIKE '%text%'` over the bodies of all cases.
double like(const RawDatabase &database, const QString &text);
/// What FTS5 itself makes of a prefix: all its hits, counted.
double plainPrefix(const RawDatabase &database, const QString &prefix);
/// FTS5's own ranking: the best 50 for @p match by `ORDER BY rank`.
double orderByRank(const RawDatabase &database, const QString &match);
/// All hits of @p match in FTS5, counted.
double plainMatch(const RawDatabase &database, const QString &match);
/// A durable commit of one short row into a table of its own (which is removed again).
double oneRowCommit(RawDatabase &database);
/// The same, one by one, so that it can be measured by turns with something else.
class OneRowCommits
{
public:
    explicit OneRowCommits(RawDatabase &database);
    ~OneRowCommits();
    void commit();

private:
    RawDatabase &m_database;
    std::unique_ptr<RawStatement> m_insert;
};
/// Milliseconds to write every row that a change of the severity of @p cases writes once more, with new
/// values: row, body, links, activity. So many cases a durable commit.
double rawBulkEdit(RawDatabase &database, const QList<CaseKey> &cases, int casesPerCommit);
/// Cases a second when @p count imported cases from @p first on are written once more under other keys: rows,
/// bodies, links, search index, attachments, activities. So many a durable commit.
double rawImport(RawDatabase &database, qint64 first, int count, int casesPerCommit);

/// Memory of this process now, in megabytes (the resident set).
double residentMegabytes();

} // namespace baselines

} // namespace casebook::test
