#pragma once

#include "models/store/casestore.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace casebook::test {

/// A clock that stands still until it is moved.
class FakeClock final : public Clock
{
public:
    Timestamp now() const override { return Timestamp(m_msecs.load()); }
    void set(qint64 msecs) { m_msecs = msecs; }
    void advance(qint64 msecs) { m_msecs += msecs; }

private:
    std::atomic<qint64> m_msecs{ 1'700'000'000'000 };
};

/// Waits for an answer. Blocks: the store's threads need no event loop of the test's.
template <typename T>
Result<T> await(Future<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// The value of an answer that must be one.
template <typename T>
T valueOf(Future<T> future)
{
    Result<T> result = await(std::move(future));
    if (!result) {
        QTest::qFail(qPrintable(result.error().message + u' ' + result.error().detail), __FILE__, __LINE__);
        return T();
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A store in a folder of its own that goes with it.
class TempStore final
{
public:
    explicit TempStore(store::StoreOptions options = {});

    store::CaseStore *operator->() const { return m_store.get(); }
    store::CaseStore &operator*() const { return *m_store; }
    QString path() const;
    FakeClock &clock() { return m_clock; }
    /// Closes the file and opens it again.
    void reopen();
    void close() { m_store.reset(); }
    /// A second store on the same file.
    std::unique_ptr<store::CaseStore> another();

    static domain::User ada(); ///< a person with a name, a user name and a profile
    static domain::User bob(); ///< one with a user name only
    Result<store::SubmitResult> submit(domain::Operation operation, domain::User author = ada(),
                                       std::optional<DraftKey> draft = {});
    /// A new case with this title.
    CaseKey addCase(const QString &title, const QStringList &tags = {}, const QString &description = {});
    CaseKey addCase(domain::NewCase values);
    /// A comment; its id.
    QString addComment(CaseKey key, const QString &text);
    Result<store::SubmitResult> edit(CaseKey key, domain::CasePatch patch);
    /// The titles of the cases that @p filter selects, sorted.
    QStringList titles(const domain::CaseFilter &filter);

    /// What disagrees inside the file, empty when all is well: counters, links, timeline numbers, search
    /// index.
    QString problems();

private:
    QTemporaryDir m_folder;
    store::StoreOptions m_options;
    FakeClock m_clock;
    std::unique_ptr<store::CaseStore> m_store;
};

} // namespace casebook::test
