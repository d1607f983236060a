#include "tests/bench/rawloop.h"

#include <QElapsedTimer>

#include <sqlite3.h>

namespace casebook::test {

namespace {

sqlite3_stmt *prepare(sqlite3 *database, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(database, sql.constData(), int(sql.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                           &statement, nullptr)
        != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database));
    return statement;
}

} // namespace

RawLoop::RawLoop(RawDatabase &database)
    : m_database(database)
{
    // A log that is never copied into the file grows without end: every 16 MiB, as the store does.
    m_database.execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                       "PRAGMA cache_size=-20000; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4096");
}

RawLoop::~RawLoop()
{
    for (const auto &steps : m_cases) {
        for (const Values &values : steps) {
            for (sqlite3_value *value : values)
                sqlite3_value_free(value);
        }
    }
}

void RawLoop::add(const QByteArray &write, const QByteArray &select)
{
    m_steps.push_back({ write, select });
}

void RawLoop::load(const std::vector<qint64> &cases)
{
    std::vector<sqlite3_stmt *> selects;
    for (Step &step : m_steps) {
        selects.push_back(prepare(m_database.handle(), step.select));
        step.columns = sqlite3_column_count(selects.back());
    }
    for (const qint64 key : cases) {
        std::vector<Values> steps;
        for (sqlite3_stmt *select : selects) {
            Values values;
            sqlite3_bind_int64(select, 1, key);
            while (sqlite3_step(select) == SQLITE_ROW) {
                for (int column = 0; column < sqlite3_column_count(select); ++column)
                    values.push_back(sqlite3_value_dup(sqlite3_column_value(select, column)));
            }
            sqlite3_reset(select);
            steps.push_back(std::move(values));
        }
        m_cases.push_back(std::move(steps));
    }
    for (sqlite3_stmt *select : selects)
        sqlite3_finalize(select);
}

double RawLoop::run(int casesPerCommit)
{
    std::vector<sqlite3_stmt *> writes;
    for (const Step &step : m_steps)
        writes.push_back(prepare(m_database.handle(), step.write));
    QElapsedTimer timer;
    timer.start();
    int inCommit = 0;
    for (const auto &steps : m_cases) {
        if (inCommit == 0)
            m_database.execute("BEGIN IMMEDIATE");
        for (size_t i = 0; i < steps.size(); ++i) {
            const int columns = m_steps[i].columns;
            for (size_t at = 0; at < steps[i].size(); at += size_t(columns)) {
                for (int column = 0; column < columns; ++column)
                    sqlite3_bind_value(writes[i], column + 1, steps[i][at + size_t(column)]);
                if (sqlite3_step(writes[i]) != SQLITE_DONE)
                    qFatal("%s: %s", m_steps[i].write.constData(), sqlite3_errmsg(m_database.handle()));
                sqlite3_reset(writes[i]);
            }
        }
        if (++inCommit == casesPerCommit) {
            m_database.execute("COMMIT");
            inCommit = 0;
        }
    }
    if (inCommit > 0)
        m_database.execute("COMMIT");
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    for (sqlite3_stmt *write : writes)
        sqlite3_finalize(write);
    return milliseconds;
}

} // namespace casebook::test
