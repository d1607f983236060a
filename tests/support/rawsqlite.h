#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace casebook::test {

/// A statement of plain SQLite, prepared once: what the store's calls are compared with. A failure ends the
/// program.
class RawStatement
{
public:
    RawStatement(sqlite3 *database, const QByteArray &sql);
    ~RawStatement();
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;

    void bind(int place, qint64 value);
    void bind(int place, const QString &value);
    /// Runs to the end, reading every column of every row; the number of rows.
    int run();
    /// Runs to the end; the first column of the first row.
    qint64 number();
    QString text();
    /// Runs to the end; every value of every row.
    QByteArray everything();

private:
    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
};

/// A connection of plain SQLite beside the store's.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    sqlite3 *handle() const { return m_handle; }
    void execute(const QByteArray &sql);

private:
    sqlite3 *m_handle = nullptr;
};

/// What a store says: every row of its tables. Not its bytes, which change when it tidies up, nor what it
/// lists for itself (words and their index).
QByteArray everyRowOf(const QString &storePath);

} // namespace casebook::test
