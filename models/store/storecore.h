#pragma once

#include "models/base/clock.h"
#include "models/store/changelog.h"
#include "models/store/storethread.h"
#include "models/store/storetypes.h"
#include "models/store/transaction.h"

#include <functional>
#include <future>

namespace casebook::store {

/// The threads of one store: a writer, which opens and migrates the file, and two readers with snapshots of
/// their own, one for pages and cases, one for counts, so that a page never waits behind a count.
class StoreCore final
{
public:
    /// Both are called on the store's threads.
    struct Listener
    {
        std::function<void(const ChangeSet &)> changed;
        std::function<void(const Error &)> troubled; ///< an empty message: it works again
    };

    StoreCore(StoreOptions options, Listener listener);
    ~StoreCore();

    const QString &path() const { return m_options.path; }
    Future<StoreInfo> info();

    /// Does @p work in one transaction, which is rolled back when it fails. What it notes in the ChangeSet is
    /// told after the commit and before the answer.
    template <typename T>
    Future<T> write(std::function<Result<T>(Connection &, ChangeSet &)> work);
    template <typename T>
    Future<T> read(Generation::Ticket ticket, std::function<Result<T>(Connection &)> work)
    {
        return readOn<T>(m_pages, std::move(ticket), std::move(work));
    }
    template <typename T>
    Future<T> count(Generation::Ticket ticket, std::function<Result<T>(Connection &)> work)
    {
        return readOn<T>(m_counts, std::move(ticket), std::move(work));
    }
    /// Does @p part on the writer, each time in its own transaction and behind what waits already, until it
    /// answers false.
    Future<void> writeInParts(const std::function<bool(Connection &)> &part);

private:
    std::unique_ptr<Connection> openForWriting();
    std::unique_ptr<Connection> openForReading();
    template <typename T>
    Result<T> inTransaction(Connection &connection,
                            const std::function<Result<T>(Connection &, ChangeSet &)> &work);
    template <typename T>
    Future<T> readOn(StoreThread &thread, Generation::Ticket ticket,
                     std::function<Result<T>(Connection &)> work);
    void nextPart(const std::shared_ptr<QPromise<Result<void>>> &promise,
                  const std::function<bool(Connection &)> &part);
    /// Throws when the file was deleted or moved: what is written now would be lost.
    void refuseWhenGone() const;
    void wrote();
    void couldNotWrite(const Error &error);
    void checkpoint(Connection &connection);
    void lookForOthers(Connection &connection);

    const StoreOptions m_options;
    const Listener m_listener;
    const qint64 m_origin;
    std::promise<Result<StoreInfo>> m_opening;
    const std::shared_future<Result<StoreInfo>> m_opened;
    ChangeWatch m_watch; // used on m_counts only
    bool m_inTrouble = false; // used on m_writer only
    bool m_hasToCheckpoint = false; // used on m_writer only
    StoreThread m_writer;
    StoreThread m_pages;
    StoreThread m_counts;
};

template <typename T>
Result<T> StoreCore::inTransaction(Connection &connection,
                                   const std::function<Result<T>(Connection &, ChangeSet &)> &work)
{
    try {
        ChangeSet changes;
        refuseWhenGone();
        Transaction transaction(connection, Transaction::Kind::Write);
        Result<T> result = work(connection, changes);
        if (!result)
            return result;
        logChanges(connection, m_origin, changes);
        transaction.commit();
        wrote();
        if (!changes.isEmpty())
            m_listener.changed(changes);
        return result;
    } catch (const StoreFailure &caught) {
        couldNotWrite(caught.error());
        throw;
    }
}

template <typename T>
Future<T> StoreCore::write(std::function<Result<T>(Connection &, ChangeSet &)> work)
{
    return m_writer.ask<T>([this, work = std::move(work)](Connection &connection) {
        return inTransaction<T>(connection, work);
    });
}

template <typename T>
Future<T> StoreCore::readOn(StoreThread &thread, Generation::Ticket ticket,
                            std::function<Result<T>(Connection &)> work)
{
    return thread.ask<T>(
        [&thread, ticket = std::move(ticket), work = std::move(work)](Connection &connection) -> Result<T> {
            if (!ticket.isCurrent())
                return failure(ErrorKind::Cancelled, QStringLiteral("No longer wanted"));
            const StoreThread::Question question(thread, connection, ticket);
            const Transaction snapshot(connection, Transaction::Kind::Read);
            return work(connection);
        });
}

} // namespace casebook::store
