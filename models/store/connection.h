#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace casebook::store {

/// One open SQLite connection with its prepared statements. Opened through QSQLITE; the queries go through
/// SQLite's C interface on its handle (Statement), which reads a page three times as fast as QSqlQuery.
/// Failures are thrown as StoreFailure.
///
/// Made, used and destroyed on one thread, since a QSqlDatabase answers the thread only that opened it. The
/// mode Travelling is for ReaderPool: opened by SQLite itself, without any part of Qt that knows threads, it
/// may be handed from one thread to another. SQLite asks of such a connection (SQLITE_OPEN_NOMUTEX, "multi
/// thread") that no two threads use it at the same time and that the hand-over orders their memory, which the
/// pool's mutex does.
class Connection final
{
public:
    enum class Mode { ReadWrite, ReadOnly, Travelling };

    Connection(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    sqlite3 *handle() const { return m_handle; }
    /// Runs statements that answer nothing, several separated by semicolons too.
    void execute(const QByteArray &sql);
    /// The first column of the first row as a number; 0 when there is no row.
    qint64 number(const QByteArray &sql);

    /// While set, a statement that runs long asks @p wanted now and then and ends as Cancelled once it says
    /// no.
    void setWanted(std::function<bool()> wanted);

    /// A prepared statement for exactly this text, out of the cache; give it back.
    sqlite3_stmt *takeStatement(const QByteArray &sql);
    void giveStatement(const QByteArray &sql, sqlite3_stmt *statement);

private:
    static int onProgress(void *self);
    void open(const QString &path, Mode mode);
    void openThroughQt(const QString &path, Mode mode);
    void openTravelling(const QString &path);
    void close();
    void finalizeStatements();

    QString m_name; // of the QSqlDatabase; empty when travelling
    sqlite3 *m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_idle;
    std::function<bool()> m_wanted;
};

} // namespace casebook::store
