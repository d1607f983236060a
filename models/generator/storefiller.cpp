#include "models/generator/storefiller.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace casebook::generator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 activitiesPerBatch = 2'000; // commits stay short
constexpr qsizetype batchesAhead = 4;
constexpr int batchesImporting = 2; // the texts of one are made while the other is written

} // namespace

StoreFiller::StoreFiller(store::CaseStore &store, const GeneratorOptions &options, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_generator(std::make_shared<const Generator>(options))
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
        makeBatches();
        takeNext();
    });
    return m_promise.future();
}

void StoreFiller::cancel()
{
    m_cancelled = true;
}

StoreFiller::Batch StoreFiller::batchFrom(const Generator &generator, qint64 first, qint64 last)
{
    Batch batch;
    for (qint64 position = first; position < last; ++position) {
        batch.cases.append(generator.caseAt(position));
        batch.activities += batch.cases.constLast().activities.size();
    }
    return batch;
}

void StoreFiller::makeBatches()
{
    const qint64 cases = m_generator->options().cases;
    while (m_planned < cases && m_making.size() < batchesAhead) {
        const qint64 first = m_planned;
        for (qint64 activities = 0; m_planned < cases && activities < activitiesPerBatch; ++m_planned)
            activities += m_generator->activitiesOf(m_planned);
        m_making.enqueue(QtConcurrent::run([generator = m_generator, first, last = m_planned] {
            return batchFrom(*generator, first, last);
        }));
    }
}

void StoreFiller::takeNext()
{
    if (m_ending || m_awaiting || m_importing >= batchesImporting)
        return;
    if (m_cancelled) {
        fail({ .kind = ErrorKind::Cancelled, .message = u"The run was given up."_s });
    } else if (!m_making.isEmpty()) {
        m_awaiting = true;
        deliver(m_making.dequeue(), this, [this](const Batch &batch) {
            m_awaiting = false;
            importBatch(batch);
        });
    } else if (m_importing == 0) {
        finish();
    }
}

void StoreFiller::importBatch(const Batch &batch)
{
    makeBatches(); // while this one is written
    const QList<domain::ConnectorDefinition> connectors
        = m_handedOver == 0 ? m_generator->cast().connectors() : QList<domain::ConnectorDefinition>{};
    const qint64 longest = m_generator->longestCase() - m_handedOver;
    if (longest >= 0 && longest < batch.cases.size())
        m_report.longestCaseId = batch.cases.at(longest).value.id;
    m_handedOver += batch.cases.size();
    ++m_importing;
    deliver(m_store.importCases(m_run, batch.cases, connectors), this,
            [this, batch](const Result<store::ImportBatchReport> &done) {
                --m_importing;
                if (done)
                    count(batch, *done);
                else
                    fail(done.error());
                takeNext();
            });
    takeNext();
}

void StoreFiller::count(const Batch &batch, const store::ImportBatchReport &done)
{
    m_report.cases += done.added;
    m_report.alreadyThere += done.alreadyThere.size();
    m_report.activities += batch.activities;
    for (const store::CaseImport &one : batch.cases) {
        if (done.alreadyThere.contains(one.value.id))
            m_report.activities -= one.activities.size();
    }
    m_imported += batch.cases.size();
    emit progressed(m_imported);
}

void StoreFiller::finish()
{
    m_ending = true;
    deliver(m_store.finishImport(m_run), this, [this](const Result<void> &done) {
        if (done)
            answer(m_report);
        else
            fail(done.error());
    });
}

void StoreFiller::fail(const Error &error)
{
    m_ending = true;
    if (std::exchange(m_failed, true)) // another batch of the same run
        return;
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
