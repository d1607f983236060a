#include "models/store/checkpoints.h"

#include <sqlite3.h>

namespace casebook::store {

namespace {

/// 16 MiB: so much is copied in a fraction of a second.
constexpr int pagesBetween = 4'096;
/// 96 MiB. A log is begun anew only when every page of it was copied, and while the writer is never idle
/// there is always another one. So at last the writer itself copies the few that are left.
constexpr int pagesAtMost = 24'576;
/// Before that the thread copies twice without a pause, so that the few are few: the second time it copies
/// what came during the first. All that it copied since its last time would keep the next edit for a tenth of
/// a second.
constexpr int passesBefore = 2;
constexpr int pagesInAnyCase = 2 * pagesAtMost;

void checkpoint(Connection &connection)
{
    try {
        connection.number("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (const StoreFailure &) {
        // The log keeps what it has; the next one tries again.
    }
}

} // namespace

Checkpoints::Checkpoints(StoreThread::Open open)
    : m_thread(QStringLiteral("store checkpoints"), StoreThread::AtStop::DropJobs, std::move(open))
{
}

void Checkpoints::watch(Connection &writer)
{
    writer.execute("PRAGMA wal_autocheckpoint=0");
    sqlite3_wal_hook(writer.handle(), &Checkpoints::onCommit, this);
}

int Checkpoints::onCommit(void *self, sqlite3 *, const char *, int pages)
{
    static_cast<Checkpoints *>(self)->m_pages = pages;
    return SQLITE_OK;
}

void Checkpoints::committed(Connection &writer)
{
    if (m_pages < m_checkpointed) { // the log was begun anew
        m_checkpointed = 0;
        m_caughtUp = 0;
        m_passes = 0;
    }
    if (m_pages - m_checkpointed >= pagesBetween)
        ask();
    if (m_pages - m_caughtUp >= pagesAtMost)
        catchUp(writer);
}

void Checkpoints::catchUp(Connection &writer)
{
    const bool isOverdue = m_pages - m_caughtUp >= pagesInAnyCase;
    if (m_done != m_posted && !isOverdue)
        return;
    if (m_passes < passesBefore && !isOverdue) {
        ++m_passes;
        ask();
        return;
    }
    m_passes = 0;
    m_caughtUp = m_pages; // a reader's snapshot may need the log: then not at every commit again
    checkpoint(writer);
}

void Checkpoints::idle()
{
    if (m_pages != m_checkpointed)
        ask();
}

void Checkpoints::ask()
{
    if (m_asked.exchange(true))
        return;
    m_checkpointed = m_pages;
    ++m_posted;
    if (!m_thread.isRunning()) // the first start of a program needs no further connection
        m_thread.start();
    m_thread.post([this](Connection *connection, const Error &) {
        m_asked = false;
        if (connection)
            checkpoint(*connection);
        ++m_done;
    });
}

} // namespace casebook::store
