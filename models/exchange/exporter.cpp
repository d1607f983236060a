#include "models/exchange/exporter.h"

#include <QtConcurrentRun>

namespace casebook::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr int casesPerStep = 50;

} // namespace

Exporter::Exporter(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

Exporter::~Exporter()
{
    if (m_running)
        answer(failure(ErrorKind::Cancelled, u"The export was given up"_s));
}

Future<ExportReport> Exporter::run(const domain::CaseFilter &filter, const QString &path)
{
    if (m_running)
        return readyFuture<ExportReport>(failure(ErrorKind::Conflict, u"An export is under way"_s));
    m_filter = filter;
    m_keys.clear();
    return start(path);
}

Future<ExportReport> Exporter::run(const QList<CaseKey> &keys, const QString &path)
{
    if (m_running)
        return readyFuture<ExportReport>(failure(ErrorKind::Conflict, u"An export is under way"_s));
    m_filter.reset();
    m_keys = keys;
    return start(path);
}

void Exporter::cancel()
{
    m_cancelled = m_running;
}

Future<ExportReport> Exporter::start(const QString &path)
{
    m_promise = {};
    m_promise.start();
    m_path = path;
    m_last = {};
    m_done = 0;
    m_total = m_keys.size();
    m_running = true;
    m_cancelled = false;
    readConnectors();
    return m_promise.future();
}

void Exporter::readConnectors()
{
    deliver(m_store.connectors(), this, [this](const Result<QList<domain::ConnectorDefinition>> &connectors) {
        if (!connectors) {
            answer(failure(connectors.error()));
            return;
        }
        m_writer = std::make_shared<ExportWriter>(m_path, *connectors);
        countCases();
    });
}

void Exporter::countCases()
{
    if (!m_filter) {
        readKeys();
        return;
    }
    deliver(m_store.count(*m_filter), this, [this](const Result<qint64> &total) {
        m_total = total.value_or(0); // for the progress only
        readKeys();
    });
}

void Exporter::readKeys()
{
    if (m_cancelled) {
        answer(ExportReport{ .cancelled = true });
        return;
    }
    if (!m_filter) {
        const QList<CaseKey> keys = m_keys.first(qMin<qsizetype>(casesPerStep, m_keys.size()));
        m_keys.remove(0, keys.size());
        readCases(keys);
        return;
    }
    deliver(m_store.caseKeys(*m_filter, m_last, casesPerStep), this,
            [this](const Result<QList<CaseKey>> &keys) {
                if (!keys) {
                    answer(failure(keys.error()));
                    return;
                }
                if (!keys->isEmpty())
                    m_last = keys->constLast();
                readCases(*keys);
            });
}

void Exporter::readCases(const QList<CaseKey> &keys)
{
    if (keys.isEmpty()) {
        finish();
        return;
    }
    m_done += keys.size();
    deliver(m_store.wholeCases(keys), this, [this](const Result<QList<store::CaseImport>> &cases) {
        if (!cases)
            answer(failure(cases.error()));
        else
            write(*cases);
    });
}

void Exporter::write(const QList<store::CaseImport> &cases)
{
    const auto step = QtConcurrent::run([writer = m_writer, cases] { return writer->write(cases); });
    deliver(step, this, [this](const Result<void> &written) {
        if (!written) {
            answer(failure(written.error()));
            return;
        }
        emit progressed(m_done, qMax(m_done, m_total));
        readKeys();
    });
}

void Exporter::finish()
{
    const auto step = QtConcurrent::run([writer = m_writer] { return writer->finish(); });
    deliver(step, this, [this](const Result<ExportReport> &report) { answer(report); });
}

void Exporter::answer(Result<ExportReport> result)
{
    m_running = false;
    m_writer.reset();
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace casebook::exchange
