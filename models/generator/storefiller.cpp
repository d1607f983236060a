#include "models/generator/storefiller.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace casebook::generator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 activitiesPerBatch = 2'000; // commits stay short

using Batch = QList<store::CaseImport>;

Batch nextBatch(Generator &generator)
{
    Batch batch;
    for (qint64 activities = 0; generator.remaining() > 0 && activities < activitiesPerBatch;) {
        batch.append(generator.nextCase());
        activities += batch.last().activities.size();
    }
    return batch;
}

} // namespace

StoreFiller::StoreFiller(store::CaseStore &store, const GeneratorOptions &options, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_generator(std::make_shared<Generator>(options))
{
}

StoreFiller::~StoreFiller()
{
    if (!m_answered)
        answer(failure(ErrorKind::Cancelled, u"The run was given up."_s));
}

Future<FillReport> StoreFiller::run()
{
    m_promise.start();
    deliver(m_store.beginImport(u"generated"_s), this, [this](const Result<ImportKey> &run) {
        if (!run) {
            answer(failure(run.error()));
            return;
        }
        m_run = *run;
        makeBatch();
    });
    return m_promise.future();
}

void StoreFiller::makeBatch()
{
    const auto made = QtConcurrent::run([generator = m_generator] { return nextBatch(*generator); });
    deliver(made, this, [this](const Batch &batch) {
        if (batch.isEmpty())
            finish();
        else
            importBatch(batch);
    });
}

void StoreFiller::importBatch(const Batch &batch)
{
    const QList<domain::ConnectorDefinition> connectors
        = m_report.cases == 0 ? m_generator->cast().connectors() : QList<domain::ConnectorDefinition>{};
    for (const store::CaseImport &one : batch) {
        if (m_report.cases == m_generator->longestCase())
            m_report.longestCaseId = one.value.id;
        ++m_report.cases;
        m_report.activities += one.activities.size();
    }
    deliver(m_store.importCases(m_run, batch, connectors), this,
            [this](const Result<store::ImportBatchReport> &done) {
                if (!done) {
                    fail(done.error());
                    return;
                }
                emit progressed(m_report.cases);
                makeBatch();
            });
}

void StoreFiller::finish()
{
    deliver(m_store.finishImport(m_run), this, [this](const Result<void> &done) {
        if (done)
            answer(m_report);
        else
            fail(done.error());
    });
}

void StoreFiller::fail(const Error &error)
{
    deliver(m_store.cancelImport(m_run), this,
            [this, error](const Result<void> &) { answer(failure(error)); });
}

void StoreFiller::answer(Result<FillReport> result)
{
    m_answered = true;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

Future<FillReport> fillStore(store::CaseStore &store, const GeneratorOptions &options)
{
    auto *filler = new StoreFiller(store, options, &store);
    const Future<FillReport> future = filler->run();
    // Only watched: delivering takes the answer out of the Future, and it is the caller's.
    auto *watcher = new QFutureWatcher<Result<FillReport>>(filler);
    QObject::connect(watcher, &QFutureWatcherBase::finished, filler, &QObject::deleteLater);
    watcher->setFuture(future);
    return future;
}

} // namespace casebook::generator
