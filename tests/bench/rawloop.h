#pragma once

#include "tests/support/rawsqlite.h"

#include <QByteArray>

#include <vector>

struct sqlite3_value;

namespace casebook::test {

/// Writes rows with prepared statements of plain SQLite from values that are ready: what the store's imports
/// and bulk edits are compared with. Durable commits, as the store's.
class RawLoop
{
public:
    /// On @p database from its own connection's point of view: WAL, FULL, checkpoints as often as the
    /// store's.
    explicit RawLoop(RawDatabase &database);
    ~RawLoop();
    RawLoop(const RawLoop &) = delete;
    RawLoop &operator=(const RawLoop &) = delete;

    /// For each case: @p write is executed with each row of @p select, whose ?1 is the case's key.
    void add(const QByteArray &write, const QByteArray &select);
    /// Reads the rows; not part of what is measured.
    void load(const std::vector<qint64> &cases);
    /// Writes them all, so many cases a commit; milliseconds.
    double run(int casesPerCommit);

private:
    struct Step
    {
        QByteArray write;
        QByteArray select;
        int columns = 0;
    };
    /// The rows of one case for one step, one after the other.
    using Values = std::vector<sqlite3_value *>;

    RawDatabase &m_database;
    std::vector<Step> m_steps;
    std::vector<std::vector<Values>> m_cases;
};

} // namespace casebook::test
