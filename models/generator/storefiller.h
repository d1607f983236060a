#pragma once

#include "models/base/async.h"
#include "models/generator/generator.h"
#include "models/store/casestore.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace casebook::generator {

struct FillReport
{
    qint64 cases = 0;
    qint64 activities = 0;
    QString longestCaseId; ///< the case with the very long history
};

/// Fills a store with generated cases as one import run: the next batch is made on a worker while the store
/// takes the last one. Lives on the store's owner's thread.
class StoreFiller final : public QObject
{
    Q_OBJECT

public:
    StoreFiller(store::CaseStore &store, const GeneratorOptions &options, QObject *parent = nullptr);
    ~StoreFiller() override;

    /// Once. A failure removes what was added so far.
    Future<FillReport> run();

signals:
    void progressed(qint64 cases);

private:
    void makeBatch();
    void importBatch(const QList<store::CaseImport> &batch);
    void finish();
    void fail(const Error &error);
    void answer(Result<FillReport> result);

    store::CaseStore &m_store;
    std::shared_ptr<Generator>
        m_generator; ///< shared with the worker's task, which outlives us when we die early
    QPromise<Result<FillReport>> m_promise;
    bool m_answered = false;
    ImportKey m_run;
    FillReport m_report;
};

/// Fills @p store; the Future finishes when all cases are visible.
Future<FillReport> fillStore(store::CaseStore &store, const GeneratorOptions &options);

} // namespace casebook::generator
