#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <functional>
#include <memory>
#include <typeindex>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace casebook::store {

/// One open SQLite connection with its prepared statements, by SQLite's C interface: that reads a page three
/// times as fast as QSqlQuery, and opening needs no plugin of Qt's. Failures are thrown as StoreFailure.
///
/// SQLite asks of such a connection (SQLITE_OPEN_NOMUTEX, "multi thread") that no two threads use it at the
/// same time. The mode Travelling is for ReaderPool, which hands it from one thread to another; that the
/// hand-over orders their memory is the work of the pool's mutex.
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

    /// What queries keep beside the connection, one of each type: made with it at the first call, gone with
    /// it.
    template <typename T>
    T &kept()
    {
        std::shared_ptr<void> &kept = m_kept[typeid(T)];
        if (!kept)
            kept = std::make_shared<T>(*this);
        return *static_cast<T *>(kept.get());
    }

    struct Prepared
    {
        sqlite3_stmt *statement = nullptr;
        bool isInUse = false;
    };
    /// A prepared statement for exactly this text, out of the cache; give it back.
    Prepared *takeStatement(const QByteArray &sql);
    void giveStatement(Prepared *prepared);

private:
    static int onProgress(void *self);
    void open(const QString &path, Mode mode);
    void close();
    void finalizeIdleStatements();

    sqlite3 *m_handle = nullptr;
    struct Hasher
    {
        size_t operator()(const QByteArray &sql) const { return qHash(sql); }
    };
    // One text can be in use several times over. Nodes stay where they are.
    std::unordered_multimap<QByteArray, Prepared, Hasher> m_prepared;
    std::function<bool()> m_wanted;
    std::unordered_map<std::type_index, std::shared_ptr<void>> m_kept;
};

} // namespace casebook::store
