#include "tests/bench/baselines.h"

#include "tests/bench/stopwatch.h"

#include <QFile>

#include <unistd.h>

namespace casebook::test::baselines {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 101;
constexpr int fewRounds = 9;
constexpr int slowRounds = 3;

constexpr char pageSql[]
    = "SELECT key, workspace, id, owner, title, status, severity, tags, assignees, reporter, category, "
      "comments, alerts, "
      "connector_id, connector_name, connector_type, external_title, external_url, created, updated, closed "
      "FROM case_row ORDER BY recency DESC, key DESC LIMIT 50";

} // namespace

double rawPage(const RawDatabase &database)
{
    RawStatement raw(database.handle(), pageSql);
    return medianMilliseconds(rounds, [&](int) { raw.run(); });
}

double exactCount(const RawDatabase &database, const QByteArray &condition, qint64 *counted)
{
    RawStatement raw(database.handle(), "SELECT count(*) FROM case_row WHERE " + condition);
    return medianMilliseconds(fewRounds, [&](int) { *counted = raw.number(); });
}

double like(const RawDatabase &database, const QString &text)
{
    RawStatement raw(database.handle(), "SELECT count(*) FROM case_body WHERE json LIKE '%' || ?1 || '%'");
    raw.bind(1, text);
    return medianMilliseconds(slowRounds, [&](int) { raw.number(); });
}

double plainPrefix(const RawDatabase &database, const QString &prefix)
{
    RawStatement raw(database.handle(), "SELECT count(*) FROM search WHERE search MATCH ?1");
    raw.bind(1, prefix + u'*');
    return medianMilliseconds(slowRounds, [&](int) { raw.number(); });
}

double oneRowCommit(RawDatabase &database)
{
    database.execute("PRAGMA synchronous=FULL; CREATE TABLE bench_row (id INTEGER PRIMARY KEY, text TEXT)");
    double milliseconds = 0;
    {
        RawStatement insert(database.handle(), "INSERT INTO bench_row (text) VALUES ('x')");
        milliseconds = medianMilliseconds(rounds, [&](int) { insert.run(); });
    }
    database.execute("DROP TABLE bench_row");
    return milliseconds;
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("/proc/self/statm can't be read");
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace casebook::test::baselines
