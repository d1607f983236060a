#include "models/store/readerpool.h"

#include "models/store/casestore.h"
#include "models/store/connection.h"
#include "models/store/failure.h"

#include <QMutexLocker>
#include <QThread>

#include <algorithm>

namespace casebook::store {

namespace {

/// Reading is work for the processor, so few could do; but a thread keeps its reader while it has to wait for
/// the processor, and whoever then finds none is put to sleep and woken, which costs more than a connection.
int enoughFor(int processors)
{
    return std::max(32, 4 * processors);
}

} // namespace

ReaderPool::ReaderPool(QString path, int most, std::optional<Future<StoreInfo>> opened)
    : m_path(std::move(path))
    , m_most(most > 0 ? most : enoughFor(QThread::idealThreadCount()))
    , m_opened(std::move(opened))
{
}

ReaderPool::ReaderPool(const CaseStore &store, int most)
    : ReaderPool(store.path(), most, store.opened())
{
}

ReaderPool::~ReaderPool()
{
    QMutexLocker lock(&m_mutex);
    while (m_lent > 0)
        m_cameBack.wait(&m_mutex);
}

StoreReader ReaderPool::lease(Sight sight)
{
    return StoreReader(take(), std::move(sight));
}

int ReaderPool::openConnections() const
{
    const QMutexLocker lock(&m_mutex);
    return int(m_idle.size()) + m_lent;
}

ReaderLease ReaderPool::take()
{
    const auto giveBack = [this](std::unique_ptr<Connection> connection) { give(std::move(connection)); };
    {
        QMutexLocker lock(&m_mutex);
        while (m_lent >= m_most)
            m_cameBack.wait(&m_mutex);
        ++m_lent;
        if (!m_idle.empty()) {
            std::unique_ptr<Connection> connection = std::move(m_idle.back());
            m_idle.pop_back();
            return ReaderLease(std::move(connection), giveBack);
        }
    }
    try {
        return ReaderLease(open(), giveBack);
    } catch (const StoreFailure &caught) {
        return ReaderLease(caught.error(), giveBack);
    }
}

std::unique_ptr<Connection> ReaderPool::open() const
{
    if (m_opened) { // its tables may be being made or changed
        if (const Result<StoreInfo> info = m_opened->result(); !info)
            throw StoreFailure(info.error());
    }
    return std::make_unique<Connection>(m_path, Connection::Mode::Travelling);
}

void ReaderPool::give(std::unique_ptr<Connection> connection)
{
    const QMutexLocker lock(&m_mutex);
    --m_lent;
    if (connection)
        m_idle.push_back(std::move(connection));
    // Under the mutex: the destructor may run as soon as the last has come back.
    m_cameBack.wakeOne();
}

} // namespace casebook::store
