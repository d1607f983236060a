#include "models/store/connection.h"

#include "models/store/failure.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

constexpr int busyMilliseconds = 10'000;
constexpr int pauseMilliseconds = 5;
constexpr size_t statementsKept = 300;
/// Some microseconds; but a step of the search index does much for one.
constexpr int instructionsBetweenQuestions = 500;

/// SQLite counts the memory it takes under one lock for all connections, and threads that read at the same
/// time spend more on that lock than on reading. Must come before anything of SQLite's is used; later it does
/// nothing.
void doNotCountMemory()
{
    [[maybe_unused]] static const int result = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// Of those who open a new file at once each wants to be the one that gives it a log, and there SQLite itself
/// does not wait for the other.
int useWriteAheadLog(sqlite3 *handle)
{
    QElapsedTimer waiting;
    waiting.start();
    while (true) {
        const int result = sqlite3_exec(handle, "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr);
        const bool isBusy = (result & 0xff) == SQLITE_BUSY; // extended codes say how
        if (!isBusy || waiting.hasExpired(busyMilliseconds))
            return result;
        sqlite3_sleep(pauseMilliseconds);
    }
}

} // namespace

Connection::Connection(const QString &path, Mode mode)
{
    doNotCountMemory();
    try {
        open(path, mode);
    } catch (...) {
        close();
        throw;
    }
}

Connection::~Connection()
{
    close();
}

void Connection::open(const QString &path, Mode mode)
{
    const int access
        = mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int result
        = sqlite3_open_v2(path.toUtf8().constData(), &m_handle, access | SQLITE_OPEN_NOMUTEX, nullptr);
    if (result != SQLITE_OK || sqlite3_threadsafe() == 0) {
        throw StoreFailure(Error{ .kind = ErrorKind::StoreUnusable,
                                  .message = u"The store file can't be opened"_s,
                                  .detail = QString::number(result) });
    }
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    sqlite3_extended_result_codes(m_handle, 1);
    execute("PRAGMA temp_store=MEMORY");
    // Of the travelling ones there are several.
    execute(mode == Mode::Travelling ? "PRAGMA cache_size=-8000" : "PRAGMA cache_size=-20000");
    if (mode == Mode::ReadWrite) {
        // WAL: readers never wait for the writer. FULL: what was confirmed survives a power cut.
        if (const int logged = useWriteAheadLog(m_handle); logged != SQLITE_OK)
            fail(m_handle, logged);
        execute("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                "PRAGMA journal_size_limit=268435456;");
    }
}

void Connection::close()
{
    if (m_handle)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    m_kept.clear();
    finalizeIdleStatements();
    sqlite3_close(std::exchange(m_handle, nullptr));
}

void Connection::execute(const QByteArray &sql)
{
    const int result = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        fail(m_handle, result);
}

qint64 Connection::number(const QByteArray &sql)
{
    Prepared *prepared = takeStatement(sql);
    const int result = sqlite3_step(prepared->statement);
    const qint64 value = result == SQLITE_ROW ? sqlite3_column_int64(prepared->statement, 0) : 0;
    giveStatement(prepared);
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        fail(m_handle, result);
    return value;
}

void Connection::setWanted(std::function<bool()> wanted)
{
    m_wanted = std::move(wanted);
    if (m_wanted)
        sqlite3_progress_handler(m_handle, instructionsBetweenQuestions, &Connection::onProgress, this);
    else
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

int Connection::onProgress(void *self)
{
    return static_cast<Connection *>(self)->m_wanted() ? 0 : 1;
}

Connection::Prepared *Connection::takeStatement(const QByteArray &sql)
{
    const auto [first, last] = m_prepared.equal_range(sql);
    for (auto kept = first; kept != last; ++kept) {
        if (!kept->second.isInUse) {
            kept->second.isInUse = true;
            return &kept->second;
        }
    }
    sqlite3_stmt *statement = nullptr;
    const int result = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()) + 1,
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (result != SQLITE_OK)
        fail(m_handle, result);
    if (m_prepared.size() >= statementsKept) // texts made from filters come and go: start afresh
        finalizeIdleStatements();
    return &m_prepared.emplace(sql, Prepared{ statement, true })->second;
}

void Connection::giveStatement(Prepared *prepared)
{
    sqlite3_reset(prepared->statement);
    sqlite3_clear_bindings(prepared->statement);
    prepared->isInUse = false;
}

void Connection::finalizeIdleStatements()
{
    for (auto kept = m_prepared.begin(); kept != m_prepared.end();) {
        if (kept->second.isInUse) {
            ++kept;
        } else {
            sqlite3_finalize(kept->second.statement);
            kept = m_prepared.erase(kept);
        }
    }
}

} // namespace casebook::store
