#pragma once

#include "models/base/async.h"
#include "models/exchange/exportwriter.h"
#include "models/store/casestore.h"

#include <QObject>
#include <QPromise>

#include <memory>

namespace casebook::exchange {

/// Exports cases as a file that Kibana's importer takes (NDJSON of saved objects, CONTRACT §8). Lines are
/// made and written on a worker thread, in short steps. Lives on the store's owner's thread; one export at a
/// time.
class Exporter final : public QObject
{
    Q_OBJECT

public:
    explicit Exporter(store::CaseStore &store, QObject *parent = nullptr);
    /// An export under way is given up; the file is as it was before.
    ~Exporter() override;

    /// All cases that @p filter selects, in the order of their creation. Fails with File or DiskFull when the
    /// file can't be written, with the store's errors, and with Conflict while another export is under way.
    Future<ExportReport> run(const domain::CaseFilter &filter, const QString &path);
    /// These cases; those that no longer exist are left out.
    Future<ExportReport> run(const QList<CaseKey> &keys, const QString &path);
    void cancel();
    bool isRunning() const { return m_running; }

signals:
    void progressed(qint64 doneCases, qint64 totalCases);

private:
    Future<ExportReport> start(const QString &path);
    void readConnectors();
    void countCases();
    void readKeys();
    void readCases(const QList<CaseKey> &keys);
    void write(const QList<store::CaseImport> &cases);
    void finish();
    void answer(Result<ExportReport> result);

    store::CaseStore &m_store;
    std::shared_ptr<ExportWriter> m_writer; ///< shared with the worker's step, which may outlive us
    QPromise<Result<ExportReport>> m_promise;
    QString m_path;
    std::optional<domain::CaseFilter> m_filter;
    QList<CaseKey> m_keys; ///< without a filter: those still to be written
    CaseKey m_last;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace casebook::exchange
