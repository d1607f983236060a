#pragma once

#include "models/base/async.h"
#include "models/generator/generator.h"
#include "models/store/casestore.h"

#include <QObject>
#include <QPromise>
#include <QQueue>

#include <memory>

namespace casebook::generator {

struct FillReport
{
    qint64 cases = 0; ///< added
    qint64 activities = 0; ///< of these
    qint64 alreadyThere = 0; ///< cases with the same ids, from an earlier run with the same options
    QString longestCaseId; ///< the case with the very long history
};

/// Fills a store with generated cases as one import run: workers make the next batches while the store takes
/// one after the other. Lives on the store's owner's thread.
class StoreFiller final : public QObject
{
    Q_OBJECT

public:
    StoreFiller(store::CaseStore &store, const GeneratorOptions &options, QObject *parent = nullptr);
    ~StoreFiller() override;

    /// Once. A failure removes what was added so far.
    Future<FillReport> run();
    /// Ends the run after the batch under way; it fails with Cancelled when everything added was removed.
    void cancel();

signals:
    /// So many of the asked number are in the store.
    void progressed(qint64 cases);

private:
    struct Batch
    {
        QList<store::CaseImport> cases;
        qint64 activities = 0;
    };
    static Batch batchFrom(const Generator &generator, qint64 first, qint64 last);

    void makeBatches();
    void takeNext();
    void importBatch(const Batch &batch);
    void count(const Batch &batch, const store::ImportBatchReport &done);
    void finish();
    void fail(const Error &error);
    void answer(Result<FillReport> result);

    store::CaseStore &m_store;
    std::shared_ptr<const Generator>
        m_generator; ///< shared with the workers' tasks, which outlive us when we die early
    QPromise<Result<FillReport>> m_promise;
    QQueue<QFuture<Batch>> m_making; ///< in the order of their cases
    qint64 m_planned = 0; ///< cases that were given to workers
    qint64 m_handedOver = 0; ///< cases that were given to the store
    qint64 m_imported = 0;
    int m_importing = 0; ///< batches that the store has not answered yet
    bool m_awaiting = false; ///< the next batch
    bool m_ending = false;
    bool m_failed = false;
    bool m_answered = false;
    bool m_cancelled = false;
    ImportKey m_run;
    FillReport m_report;
};

/// Fills @p store; the Future finishes when all cases are visible.
Future<FillReport> fillStore(store::CaseStore &store, const GeneratorOptions &options);

} // namespace casebook::generator
