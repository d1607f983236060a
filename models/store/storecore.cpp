#include "models/store/storecore.h"

#include "models/store/migrations.h"
#include "models/store/texthits.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

namespace casebook::store {

namespace {

/// The writer tidies up when nothing was to do for so long, not between edits that follow each other.
constexpr int idleMilliseconds = 300;
/// Between two looks at the list of words.
constexpr int wordsMilliseconds = 250;

} // namespace

StoreCore::StoreCore(StoreOptions options, Listener listener)
    : m_options(std::move(options))
    , m_listener(std::move(listener))
    , m_origin(qint64(QRandomGenerator::system()->generate64() >> 1))
    , m_opened(m_opening.get_future().share())
    , m_watch(m_origin)
    , m_groupCommit(m_writes,
                    { .check = [this] { refuseWhenGone(); },
                      .beforeCommit =
                          [this](Connection &connection, const ChangeSet &changes) {
                              logChanges(connection, m_origin, changes, m_rowWatch->take());
                          },
                      .committed = [this](const ChangeSet &changes) { wrote(changes); },
                      .failed = [this](const Error &error) { couldNotWrite(error); } })
    , m_checkpoints([this] {
        if (const Result<StoreInfo> &opened = m_opened.get(); !opened)
            throw StoreFailure(opened.error());
        return std::make_unique<Connection>(m_options.path, Connection::Mode::ReadWrite);
    })
    , m_writer(QStringLiteral("store writer"), StoreThread::AtStop::FinishJobs,
               [this] { return openForWriting(); })
    , m_pages(QStringLiteral("store pages"), StoreThread::AtStop::DropJobs,
              [this] { return openForReading(); })
    , m_counts(QStringLiteral("store counts"), StoreThread::AtStop::DropJobs,
               [this] { return openForReading(); })
    , m_lister([this](WordLister::Words words) {
        write<bool>(
            [words = std::move(words)](Connection &connection, ChangeSet &) -> Result<bool> {
                WordLister::write(connection, words);
                return true;
            },
            WriteJob::Sharing::Relaxed);
    })
    , m_words(QStringLiteral("store words"), StoreThread::AtStop::DropJobs,
              [this] { return openForReading(); })
    , m_facets([this] { return openForReading(); })
{
    m_writer.setIdleJob(idleMilliseconds, [this](Connection &connection) { return tidy(connection); });
    if (m_options.pollMilliseconds > 0) {
        m_counts.setBetweenJobs(m_options.pollMilliseconds,
                                [this](Connection &connection) { lookForOthers(connection); });
    }
    m_words.setBetweenJobs(wordsMilliseconds,
                           [this](Connection &connection) { m_lister.readSome(connection); });
    for (StoreThread *thread : { &m_writer, &m_pages, &m_counts, &m_words })
        thread->start();
}

StoreCore::~StoreCore()
{
    // Readers first: the last connection to close tidies up the log, and it should be the one that may write.
    m_pages.stop();
    m_counts.stop();
    m_words.stop();
    m_facets.stop();
    m_writer.stop();
    m_checkpoints.stop();
}

Future<StoreInfo> StoreCore::info()
{
    return m_writer.ask<StoreInfo>([this](Connection &) { return m_opened.get(); });
}

std::unique_ptr<Connection> StoreCore::openForWriting()
{
    try {
        QDir().mkpath(QFileInfo(m_options.path).absolutePath());
        auto connection = std::make_unique<Connection>(m_options.path, Connection::Mode::ReadWrite);
        if (m_options.maximumPages > 0)
            connection->execute("PRAGMA max_page_count=" + QByteArray::number(m_options.maximumPages));
        const bool wasNew = migrate(*connection);
        if (wasNew) { // else when there is time for it
            Transaction transaction(*connection, Transaction::Kind::Write);
            IndexMerges::configure(*connection);
            transaction.commit();
        }
        m_checkpoints.watch(*connection);
        m_rowWatch = std::make_unique<RowWatch>(*connection);
        m_opening.set_value(StoreInfo{ m_options.path, schemaVersion(), wasNew });
        return connection;
    } catch (const StoreFailure &caught) {
        m_opening.set_value(failure(caught.error()));
        throw;
    }
}

std::unique_ptr<Connection> StoreCore::openForReading()
{
    const Result<StoreInfo> &opened = m_opened.get();
    if (!opened)
        throw StoreFailure(opened.error());
    auto connection = std::make_unique<Connection>(m_options.path, Connection::Mode::ReadOnly);
    prepareHits(*connection);
    return connection;
}

void StoreCore::post(const std::shared_ptr<WriteJob> &job)
{
    m_writes.add(job);
    // One turn for each: a turn finds nothing to do when its write went with an earlier group.
    m_writer.post([this, job](Connection *connection, const Error &whyNot) {
        if (connection)
            takeTurn(*connection);
        else if (m_writes.remove(job))
            job->fail(whyNot);
    });
}

void StoreCore::takeTurn(Connection &connection)
{
    m_groupCommit.run(connection);
    // What keeps the file in order comes after the answers.
    m_checkpoints.committed(connection);
    try {
        m_merges.keepUp(connection, [this] { return isEditWaiting(); });
    } catch (const StoreFailure &) {
        // The writes were answered already; a failure that matters shows in the next one.
    }
}

/// One part after the other, each a write of its own that asks for the next.
class StoreCore::Parts final : public WriteJob
{
public:
    using Part = std::function<Result<bool>(Connection &, ChangeSet &)>;
    using Promise = QPromise<Result<void>>;

    Parts(StoreCore &core, std::shared_ptr<Promise> promise, Part part)
        : WriteJob(Sharing::Alone)
        , m_core(core)
        , m_promise(std::move(promise))
        , m_part(std::move(part))
    {
    }

    bool perform(Connection &connection, ChangeSet &changes) override
    {
        m_more = m_part(connection, changes);
        return m_more.has_value();
    }
    void answer() override
    {
        if (!m_more)
            finish(failure(m_more.error()));
        else if (*m_more)
            m_core.post(std::make_shared<Parts>(m_core, m_promise, m_part));
        else
            finish({});
    }
    void fail(const Error &error) override { finish(failure(error)); }

private:
    void finish(const Result<void> &result)
    {
        m_promise->addResult(result);
        m_promise->finish();
    }

    StoreCore &m_core;
    const std::shared_ptr<Promise> m_promise;
    const Part m_part;
    Result<bool> m_more = false;
};

Future<void> StoreCore::writeInParts(std::function<Result<bool>(Connection &, ChangeSet &)> part)
{
    auto promise = std::make_shared<Parts::Promise>();
    promise->start();
    Future<void> future = promise->future();
    post(std::make_shared<Parts>(*this, std::move(promise), std::move(part)));
    return future;
}

void StoreCore::refuseWhenGone() const
{
    if (!QFileInfo::exists(m_options.path)) {
        throw StoreFailure(Error{ .kind = ErrorKind::StoreUnusable,
                                  .message = QStringLiteral("The store file is no longer there") });
    }
}

void StoreCore::wrote(const ChangeSet &changes)
{
    if (m_trouble) {
        m_trouble.reset();
        m_listener.troubled(Error{});
    }
    if (!changes.isEmpty())
        m_listener.changed(changes);
}

void StoreCore::couldNotWrite(const Error &error)
{
    if (error.kind != ErrorKind::DiskFull && error.kind != ErrorKind::StoreUnusable)
        return;
    if (m_trouble == error.kind) // one trouble is told once, however many writes meet it
        return;
    m_trouble = error.kind;
    m_listener.troubled(error);
}

bool StoreCore::tidy(Connection &connection)
{
    if (m_merges.doSlice(connection))
        return true;
    m_checkpoints.idle();
    return false;
}

void StoreCore::lookForOthers(Connection &connection)
{
    const ChangeSet changes = m_watch.look(connection);
    if (!changes.isEmpty())
        m_listener.changed(changes);
}

} // namespace casebook::store
