#pragma once

#include "models/base/clock.h"
#include "models/store/changelog.h"
#include "models/store/checkpoints.h"
#include "models/store/facetkeeper.h"
#include "models/store/groupcommit.h"
#include "models/store/indexmerges.h"
#include "models/store/rowwatch.h"
#include "models/store/storethread.h"
#include "models/store/storetypes.h"
#include "models/store/transaction.h"
#include "models/store/wordlister.h"

#include <functional>
#include <future>
#include <optional>

namespace casebook::store {

/// The threads of one store: a writer, which opens and migrates the file, two readers with snapshots of
/// their own, one for pages and cases, one for counts, so that a page never waits behind a count; and one
/// that copies the log into the file.
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
    /// What is kept in memory for lists and counts.
    FacetKeeper &facets() { return m_facets; }

    /// Does @p work in a transaction, alone or together with other writes that wait; what it wrote is undone
    /// when it fails. What it notes in the ChangeSet is told after the commit and before the answer. @p work
    /// may be called more than once.
    template <typename T>
    Future<T> write(std::function<Result<T>(Connection &, ChangeSet &)> work,
                    WriteJob::Sharing sharing = WriteJob::Sharing::Shared);
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
    /// answers false or fails.
    Future<void> writeInParts(std::function<Result<bool>(Connection &, ChangeSet &)> part);
    /// Lets @p job wait for its turn on the writer.
    void post(const std::shared_ptr<WriteJob> &job);
    /// Whether a person's write waits for its turn: what takes longer should come to an end.
    bool isEditWaiting() { return m_writes.has(WriteJob::Sharing::Shared); }

private:
    std::unique_ptr<Connection> openForWriting();
    std::unique_ptr<Connection> openForReading();
    void takeTurn(Connection &connection);
    template <typename T>
    Future<T> readOn(StoreThread &thread, Generation::Ticket ticket,
                     std::function<Result<T>(Connection &)> work);
    class Parts;
    /// Throws when the file was deleted or moved: what is written now would be lost.
    void refuseWhenGone() const;
    void wrote(const ChangeSet &changes);
    void couldNotWrite(const Error &error);
    /// What can wait until the writer has nothing else to do; true: there is more.
    bool tidy(Connection &connection);
    void lookForOthers(Connection &connection);

    const StoreOptions m_options;
    const Listener m_listener;
    const qint64 m_origin;
    std::promise<Result<StoreInfo>> m_opening;
    const std::shared_future<Result<StoreInfo>> m_opened;
    ChangeWatch m_watch; // used on m_counts only
    std::optional<ErrorKind> m_trouble; // told, and not over yet; used on m_writer only
    WriteQueue m_writes;
    IndexMerges m_merges; // used on m_writer only
    std::unique_ptr<RowWatch> m_rowWatch; // used on m_writer only
    GroupCommit m_groupCommit; // used on m_writer only
    Checkpoints m_checkpoints;
    StoreThread m_writer;
    StoreThread m_pages;
    StoreThread m_counts;
    WordLister m_lister; // used on m_words only
    StoreThread m_words;
    FacetKeeper m_facets; // a thread of its own once it is asked
};

template <typename T>
Future<T> StoreCore::write(std::function<Result<T>(Connection &, ChangeSet &)> work,
                           WriteJob::Sharing sharing)
{
    auto job = std::make_shared<TypedWriteJob<T>>(std::move(work), sharing);
    Future<T> future = job->future();
    post(job);
    return future;
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
