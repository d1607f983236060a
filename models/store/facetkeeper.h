#pragma once

#include "models/store/facetqueries.h"
#include "models/store/storethread.h"
#include "models/store/storetypes.h"

#include <QMutex>
#include <QSemaphore>
#include <QSet>

#include <shared_mutex>

namespace casebook::store {

/// Keeps the array of all cases, and their orders by the columns that lists were sorted by, and brings them
/// to the snapshot of whoever asks. Loads in the background when it is first asked; whoever asks meanwhile,
/// or whose snapshot can't be reached cheaply, gets nothing and asks the tables.
///
/// The change log tells: each commit names the rows it touched (RowWatch), whichever process made it. at()
/// may be called from any thread.
class FacetKeeper final
{
public:
    /// @p open: another connection for reading the file; called on a thread of our own, once it is needed.
    explicit FacetKeeper(StoreThread::Open open);
    ~FacetKeeper();

    /// The array, equal to a snapshot while this lives. Let go of it soon: changes wait.
    class View
    {
    public:
        const FacetArray &array() const { return *m_keeper->m_array; }
        /// The change log's entry that the array is equal to.
        qint64 version() const { return m_keeper->m_version; }
        /// nullptr: not yet there; it is made in the background now.
        const CaseOrder *order(domain::CaseSort sort) const;

    private:
        friend class FacetKeeper;
        View(FacetKeeper *keeper, std::shared_lock<std::shared_mutex> lock)
            : m_keeper(keeper)
            , m_lock(std::move(lock))
        {
        }
        FacetKeeper *m_keeper;
        std::shared_lock<std::shared_mutex> m_lock;
    };
    /// Needs a read transaction; best as the first question in it.
    std::optional<View> at(Connection &connection);

    FacetState state() const;
    /// Ends the work in the background; at() answers nothing new then.
    void stop();

private:
    using Orders = QMap<domain::CaseSort, std::shared_ptr<CaseOrder>>;

    void inBackground(const QString &name, std::function<void(Connection &)> work);
    void load(Connection &connection);
    void catchUp(Connection &connection);
    void makeOrder(Connection &connection, domain::CaseSort sort);
    bool bring(Connection &connection, qint64 newest, const QList<KeyRange> &ranges,
               const QList<domain::CaseSort> &sorts);
    void drop();

    mutable std::shared_mutex m_mutex; // guards the next four
    std::unique_ptr<FacetArray> m_array;
    Orders m_orders;
    qint64 m_version = 0; ///< the change log's entry they are equal to
    qint64 m_loadMilliseconds = 0;
    std::atomic<qint64> m_answers = 0;
    std::atomic<bool> m_isUnusable = false; ///< the keys of this file can't be held
    QMutex m_workMutex; // guards the next two
    QSet<QString> m_work; ///< waiting or under way in the background
    bool m_isStarted = false;
    QSemaphore m_stopped; // there is one to take from the end on
    StoreThread m_thread;
};

} // namespace casebook::store
