#include "tests/support/rawsqlite.h"

#include <QStringList>

#include <sqlite3.h>

namespace casebook::test {

namespace {

void check(bool good, sqlite3 *database, const QByteArray &what)
{
    if (!good)
        qFatal("%s: %s", what.constData(), sqlite3_errmsg(database));
}

} // namespace

RawStatement::RawStatement(sqlite3 *database, const QByteArray &sql)
    : m_database(database)
{
    check(sqlite3_prepare_v2(database, sql.constData(), -1, &m_statement, nullptr) == SQLITE_OK, database,
          sql);
}

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

void RawStatement::bind(int place, qint64 value)
{
    sqlite3_bind_int64(m_statement, place, value);
}

void RawStatement::bind(int place, const QString &value)
{
    const QByteArray bytes = value.toUtf8();
    sqlite3_bind_text(
        m_statement, place, bytes.constData(), static_cast<int>(bytes.size()),
        reinterpret_cast<sqlite3_destructor_type>(-1)); // SQLITE_TRANSIENT without an old-style cast
}

int RawStatement::run()
{
    int rows = 0;
    int result = 0;
    while ((result = sqlite3_step(m_statement)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(m_statement); ++column)
            sqlite3_column_text(m_statement, column);
        ++rows;
    }
    check(result == SQLITE_DONE, m_database, "step");
    sqlite3_reset(m_statement);
    return rows;
}

qint64 RawStatement::number()
{
    return text().toLongLong();
}

QString RawStatement::text()
{
    QString result;
    if (sqlite3_step(m_statement) == SQLITE_ROW)
        result = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, 0)));
    sqlite3_reset(m_statement);
    return result;
}

QByteArray RawStatement::everything()
{
    QByteArray all;
    while (sqlite3_step(m_statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(m_statement); ++column) {
            const auto *value = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
            const int size = sqlite3_column_bytes(m_statement, column);
            all += QByteArray::number(size) + ':' + QByteArray(value, size) + ',';
        }
        all += '\n';
    }
    sqlite3_reset(m_statement);
    return all;
}

RawDatabase::RawDatabase(const QString &path)
{
    check(sqlite3_open(path.toUtf8().constData(), &m_handle) == SQLITE_OK, m_handle, "open");
    sqlite3_busy_timeout(m_handle, 10'000);
}

RawDatabase::~RawDatabase()
{
    sqlite3_close(m_handle);
}

void RawDatabase::execute(const QByteArray &sql)
{
    check(sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK, m_handle, sql);
}

QByteArray everyRowOf(const QString &storePath)
{
    const RawDatabase raw(storePath);
    const QString tables = RawStatement(raw.handle(),
                                        "SELECT group_concat(name) FROM sqlite_schema WHERE "
                                        "type = 'table' AND name NOT GLOB 'search*' "
                                        "AND name NOT GLOB 'word*'")
                               .text();
    QByteArray all;
    const QStringList names = tables.split(u',');
    for (const QString &name : names)
        all += name.toUtf8() + '\n'
            + RawStatement(raw.handle(), "SELECT * FROM " + name.toUtf8()).everything();
    return all;
}

} // namespace casebook::test
