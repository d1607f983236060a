#pragma once

#include "models/base/async.h"
#include "models/store/changeset.h"

#include <functional>
#include <optional>

namespace casebook::store {

class Connection;

/// One write that waits for its turn: performed inside an open transaction, perhaps together with others, and
/// answered when the commit is durable.
class WriteJob
{
public:
    /// Whether it may share its transaction with its neighbours.
    enum class Sharing {
        Shared,
        Alone, ///< long ones
        Relaxed, ///< a mirror's: with others of its kind, behind everything else; a power failure may undo
                 ///< it, never tear it (synchronous=NORMAL)
    };

    explicit WriteJob(Sharing sharing)
        : m_sharing(sharing)
    {
    }
    virtual ~WriteJob() = default;
    WriteJob(const WriteJob &) = delete;
    WriteJob &operator=(const WriteJob &) = delete;

    Sharing sharing() const { return m_sharing; }
    /// Does the work; may be done again when the transaction could not be committed. False: refused, and what
    /// it wrote must be undone. Throws StoreFailure.
    virtual bool perform(Connection &connection, ChangeSet &changes) = 0;
    /// Gives the outcome of perform() to whoever asked.
    virtual void answer() = 0;
    virtual void fail(const Error &error) = 0;

private:
    const Sharing m_sharing;
};

template <typename T>
class TypedWriteJob final : public WriteJob
{
public:
    using Work = std::function<Result<T>(Connection &, ChangeSet &)>;

    TypedWriteJob(Work work, Sharing sharing)
        : WriteJob(sharing)
        , m_work(std::move(work))
    {
        m_promise.start();
    }
    Future<T> future() { return m_promise.future(); }

    bool perform(Connection &connection, ChangeSet &changes) override
    {
        m_result.emplace(m_work(connection, changes));
        return m_result->has_value();
    }
    void answer() override { finish(std::move(*m_result)); }
    void fail(const Error &error) override { finish(failure(error)); }

private:
    void finish(Result<T> result)
    {
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

    const Work m_work;
    QPromise<Result<T>> m_promise;
    std::optional<Result<T>> m_result;
};

} // namespace casebook::store
