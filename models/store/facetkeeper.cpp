#include "models/store/facetkeeper.h"

#include "models/store/changelog.h"
#include "models/store/transaction.h"

#include <QElapsedTimer>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace casebook::store {

namespace {

using domain::CaseSort;

/// So many changed rows are read before a question is answered, about 20 µs each; more are in the background.
constexpr qint64 fewRows = 200;
/// From here on loading anew is quicker, and holds nobody up.
constexpr qint64 manyRows = 20'000;

/// So long after the first question the array begins to be loaded.
constexpr int afterMilliseconds = 100;

qint64 rowsIn(const QList<KeyRange> &ranges)
{
    qint64 rows = 0;
    for (const KeyRange &range : ranges)
        rows += range.last - range.first + 1;
    return rows;
}

/// The window and its questions go first.
void giveWay()
{
#ifdef Q_OS_LINUX
    setpriority(PRIO_PROCESS, 0, 10); // of this thread only
#endif
}

} // namespace

FacetKeeper::FacetKeeper(StoreThread::Open open)
    : m_thread(QStringLiteral("store facets"), StoreThread::AtStop::DropJobs, [this, open = std::move(open)] {
        // The first list asked: what shows it goes on undisturbed.
        m_stopped.tryAcquire(1, afterMilliseconds);
        giveWay();
        std::unique_ptr<Connection> connection = open();
        connection->execute("PRAGMA cache_size=-4000"); // each page is read once
        return connection;
    })
{
}

FacetKeeper::~FacetKeeper()
{
    stop();
}

void FacetKeeper::stop()
{
    m_stopped.release();
    m_thread.stop();
}

const CaseOrder *FacetKeeper::View::order(CaseSort sort) const
{
    const auto order = m_keeper->m_orders.constFind(sort);
    if (order != m_keeper->m_orders.constEnd())
        return order->get();
    m_keeper->inBackground(
        QStringLiteral("order %1").arg(int(sort)),
        [keeper = m_keeper, sort](Connection &connection) { keeper->makeOrder(connection, sort); });
    return nullptr;
}

std::optional<FacetKeeper::View> FacetKeeper::at(Connection &connection)
{
    if (m_isUnusable)
        return std::nullopt;
    std::shared_lock lock(m_mutex, std::try_to_lock);
    if (!lock)
        return std::nullopt;
    if (!m_array) {
        lock.unlock();
        inBackground(QStringLiteral("load"), [this](Connection &own) { load(own); });
        return std::nullopt;
    }
    // With the lock held, a snapshot that begins with this question is never older than the array.
    const qint64 newest = newestLogged(connection);
    if (newest == m_version) {
        ++m_answers;
        return View(this, std::move(lock));
    }
    if (newest < m_version)
        return std::nullopt;
    const std::optional<QList<KeyRange>> ranges = rowsTouchedSince(connection, m_version);
    const QList<CaseSort> sorts = m_orders.keys();
    lock.unlock();
    if (!ranges || rowsIn(*ranges) > fewRows) {
        inBackground(QStringLiteral("catch up"), [this](Connection &own) { catchUp(own); });
        return std::nullopt;
    }
    if (!bring(connection, newest, *ranges, sorts) || !lock.try_lock())
        return std::nullopt;
    if (!m_array || m_version != newest)
        return std::nullopt;
    ++m_answers;
    return View(this, std::move(lock));
}

FacetState FacetKeeper::state() const
{
    const std::shared_lock lock(m_mutex);
    FacetState state{ .isLoaded = bool(m_array),
                      .loadMilliseconds = m_loadMilliseconds,
                      .answers = m_answers };
    if (!m_array)
        return state;
    state.cases = m_array->size();
    state.bytes = qint64(m_array->bytes());
    state.orders = int(m_orders.size());
    for (const std::shared_ptr<CaseOrder> &order : m_orders)
        state.bytes += qint64(order->bytes());
    return state;
}

void FacetKeeper::inBackground(const QString &name, std::function<void(Connection &)> work)
{
    {
        const QMutexLocker lock(&m_workMutex);
        if (m_work.contains(name))
            return;
        m_work.insert(name);
        if (!std::exchange(m_isStarted, true))
            m_thread.start();
    }
    m_thread.post([this, name, work = std::move(work)](Connection *connection, const Error &) {
        try {
            if (connection)
                work(*connection);
        } catch (const StoreFailure &) {
            // The tables answer, and the next question starts it again.
        }
        const QMutexLocker working(&m_workMutex);
        m_work.remove(name);
    });
}

void FacetKeeper::load(Connection &connection)
{
    QElapsedTimer timer;
    timer.start();
    QList<CaseSort> sorts;
    {
        const std::shared_lock lock(m_mutex);
        sorts = m_orders.keys();
    }
    drop();
    if (!sorts.contains(CaseSort::Recency))
        sorts.prepend(CaseSort::Recency);
    const Transaction snapshot(connection, Transaction::Kind::Read);
    const qint64 newest = newestLogged(connection);
    std::unique_ptr<FacetArray> array = loadFacets(connection);
    m_isUnusable = !array;
    Orders orders;
    for (const CaseSort sort : std::as_const(sorts)) {
        if (m_isUnusable)
            return;
        if (std::unique_ptr<CaseOrder> order = loadOrder(connection, sort))
            orders.insert(sort, std::move(order));
    }
    const std::unique_lock lock(m_mutex);
    m_array = std::move(array);
    m_orders = std::move(orders);
    m_version = newest;
    m_loadMilliseconds = timer.elapsed();
}

void FacetKeeper::catchUp(Connection &connection)
{
    std::optional<QList<KeyRange>> ranges;
    {
        const Transaction snapshot(connection, Transaction::Kind::Read);
        const qint64 newest = newestLogged(connection);
        QList<CaseSort> sorts;
        {
            const std::shared_lock lock(m_mutex);
            if (!m_array || m_version >= newest)
                return;
            ranges = rowsTouchedSince(connection, m_version);
            sorts = m_orders.keys();
        }
        if (ranges && rowsIn(*ranges) <= manyRows) {
            bring(connection, newest, *ranges, sorts);
            return;
        }
    }
    load(connection);
}

void FacetKeeper::makeOrder(Connection &connection, CaseSort sort)
{
    std::shared_ptr<CaseOrder> order;
    qint64 made = 0;
    {
        const Transaction snapshot(connection, Transaction::Kind::Read);
        made = newestLogged(connection);
        order = loadOrder(connection, sort);
    }
    if (!order)
        return;
    // The array went on meanwhile; what was touched since the older of the two is done again on both.
    const Transaction snapshot(connection, Transaction::Kind::Read);
    const qint64 newest = newestLogged(connection);
    QList<CaseSort> sorts;
    {
        const std::shared_lock lock(m_mutex);
        if (!m_array)
            return;
        made = std::min(made, m_version);
        sorts = m_orders.keys();
    }
    const std::optional<QList<KeyRange>> ranges = rowsTouchedSince(connection, made);
    if (!ranges || rowsIn(*ranges) > manyRows)
        return;
    const std::optional<RowsRead> rows = readRows(connection, *ranges, sorts + QList{ sort });
    const std::unique_lock lock(m_mutex);
    if (!rows || !m_array || m_version > newest || m_orders.keys() != sorts)
        return;
    m_orders.insert(sort, order);
    m_isUnusable = !applyRows(*rows, *m_array, m_orders);
    m_version = newest;
    splitBlocks(connection, sort, *order);
}

bool FacetKeeper::bring(Connection &connection, qint64 newest, const QList<KeyRange> &ranges,
                        const QList<CaseSort> &sorts)
{
    const std::optional<RowsRead> rows = readRows(connection, ranges, sorts);
    const std::unique_lock lock(m_mutex);
    if (!m_array || m_version >= newest)
        return m_array && m_version == newest;
    if (m_orders.keys() != sorts)
        return false;
    m_isUnusable = !rows || !applyRows(*rows, *m_array, m_orders);
    if (m_isUnusable) {
        m_array.reset();
        m_orders.clear();
        return false;
    }
    for (auto order = m_orders.cbegin(); order != m_orders.cend(); ++order)
        splitBlocks(connection, order.key(), **order);
    m_version = newest;
    return true;
}

void FacetKeeper::drop()
{
    const std::unique_lock lock(m_mutex);
    m_array.reset();
    m_orders.clear();
}

} // namespace casebook::store
