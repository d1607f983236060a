#pragma once

#include "tests/support/rawsqlite.h"

#include <QByteArray>
#include <QString>

namespace casebook::test {

/// What the lines of the table are compared with: each baseline stands here, with how it is measured. Times
/// are milliseconds, the median of several rounds, of the same run and on the same file as ours.
namespace baselines {

/// R: the same columns that a page of the list holds, the 50 newest, by a raw prepared statement.
double rawPage(const RawDatabase &database);
/// `count(*)` over the case rows under @p condition (SQL), exactly; @p counted gets the number.
double exactCount(const RawDatabase &database, const QByteArray &condition, qint64 *counted);
/// `LIKE '%text%'` over the bodies of all cases.
double like(const RawDatabase &database, const QString &text);
/// What FTS5 itself makes of a prefix: all its hits, counted.
double plainPrefix(const RawDatabase &database, const QString &prefix);
/// A durable commit of one short row into a table of its own (which is removed again).
double oneRowCommit(RawDatabase &database);

/// Memory of this process now, in megabytes (the resident set).
double residentMegabytes();

} // namespace baselines

} // namespace casebook::test
