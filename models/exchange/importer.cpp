#include "models/exchange/importer.h"

#include "models/exchange/importsession.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace casebook::exchange {

using namespace Qt::StringLiterals;

Importer::Importer(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

Importer::~Importer()
{
    if (!m_running)
        return;
    if (m_run.isValid())
        m_store.cancelImport(m_run);
    answer(failure(ErrorKind::Cancelled, u"The import was given up"_s));
}

Future<ImportReport> Importer::run(const QString &path, WorkspaceId workspace)
{
    if (m_running)
        return readyFuture<ImportReport>(failure(ErrorKind::Conflict, u"An import is under way"_s));
    m_promise = {};
    m_promise.start();
    m_session = std::make_shared<ImportSession>(path);
    m_stored = {};
    m_sourceName = QFileInfo(path).fileName();
    m_workspace = workspace;
    m_run = {};
    m_next.reset();
    m_storing = false;
    m_connectorsSent = false;
    m_running = true;
    m_cancelled = false;
    index();
    return m_promise.future();
}

void Importer::cancel()
{
    m_cancelled = m_running;
}

void Importer::index()
{
    const auto step = QtConcurrent::run([session = m_session] { return session->indexSome(); });
    deliver(step, this, [this](const Result<bool> &more) {
        if (!more) {
            answer(failure(more.error()));
            return;
        }
        tell(m_session->doneBytes());
        if (m_cancelled || (!*more && m_session->isEmpty()))
            answer(wholeReport());
        else if (*more)
            index();
        else
            begin();
    });
}

void Importer::begin()
{
    deliver(m_store.beginImport(m_sourceName, m_workspace), this, [this](const Result<ImportKey> &run) {
        if (!run) {
            answer(failure(run.error()));
            return;
        }
        m_run = *run;
        readBatch();
    });
}

void Importer::readBatch()
{
    const auto step = QtConcurrent::run([session = m_session]() -> Step {
        Result<Batch> batch = session->nextBatch();
        return { .batch = std::move(batch), .doneBytes = session->doneBytes() };
    });
    deliver(step, this, [this, session = m_session](const Step &read) {
        if (!m_running || session != m_session)
            return; // the store failed in the meantime
        m_next = read;
        proceed();
    });
}

void Importer::proceed()
{
    if (m_storing || !m_next)
        return;
    // Neither the worker nor the store is busy now.
    const Step step = *std::exchange(m_next, std::nullopt);
    if (m_cancelled)
        undo(wholeReport());
    else if (!step.batch)
        undo(failure(step.batch.error()));
    else if (step.batch->isEmpty() && m_connectorsSent)
        finish();
    else
        storeBatch(*step.batch, step.doneBytes);
}

void Importer::storeBatch(const Batch &batch, qint64 doneBytes)
{
    const QList<domain::ConnectorDefinition> connectors
        = m_connectorsSent ? QList<domain::ConnectorDefinition>() : m_session->connectors();
    m_connectorsSent = true;
    m_storing = true;
    deliver(m_store.importCases(m_run, batch, connectors), this,
            [this, batch, doneBytes](const Result<store::ImportBatchReport> &stored) {
                m_storing = false;
                if (!stored) {
                    undo(failure(stored.error()));
                    return;
                }
                count(batch, *stored);
                tell(doneBytes);
                proceed();
            });
    readBatch();
}

void Importer::count(const Batch &batch, const store::ImportBatchReport &stored)
{
    for (const store::CaseImport &one : batch) {
        if (stored.alreadyThere.contains(one.value.id)) {
            ++m_stored.alreadyThere;
            continue;
        }
        ++m_stored.cases;
        m_stored.attachments += one.attachments.size();
        m_stored.activities += one.activities.size();
    }
}

void Importer::finish()
{
    if (m_cancelled) {
        undo(wholeReport());
        return;
    }
    deliver(m_store.finishImport(m_run), this, [this](const Result<void> &done) {
        if (!done) {
            undo(failure(done.error()));
            return;
        }
        m_cancelled = false; // too late: everything is there
        answer(wholeReport());
    });
}

void Importer::undo(const Result<ImportReport> &outcome)
{
    deliver(m_store.cancelImport(m_run), this, [this, outcome](const Result<void> &done) {
        // What a failed removal leaves is removed when the store is opened next; until then nobody sees it.
        if (done || !outcome)
            answer(outcome);
        else
            answer(failure(done.error()));
    });
}

void Importer::tell(qint64 doneBytes)
{
    emit progressed(doneBytes, m_session->totalBytes(), m_stored.cases + m_stored.alreadyThere);
}

ImportReport Importer::wholeReport() const
{
    ImportReport report = m_session->report();
    report.cancelled = m_cancelled;
    if (m_cancelled) {
        report.connectors = 0;
        return report;
    }
    report.cases = m_stored.cases;
    report.attachments = m_stored.attachments;
    report.activities = m_stored.activities;
    report.alreadyThere = m_stored.alreadyThere;
    return report;
}

void Importer::answer(Result<ImportReport> result)
{
    m_running = false;
    m_promise.addResult(std::move(result));
    m_promise.finish();
    emit finished();
}

} // namespace casebook::exchange
