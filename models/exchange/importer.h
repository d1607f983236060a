#pragma once

#include "models/base/async.h"
#include "models/exchange/importreport.h"
#include "models/store/casestore.h"

#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>

namespace casebook::exchange {

class ImportSession;

/// Imports a file of Kibana's saved objects (NDJSON, 7.10 to newest; CONTRACT §8). The file is read and
/// decoded on a worker thread, in short steps; the store takes the cases in short commits. What the file does
/// not have is not invented. Lives on the store's owner's thread; one import at a time.
class Importer final : public QObject
{
    Q_OBJECT

public:
    explicit Importer(store::CaseStore &store, QObject *parent = nullptr);
    /// An import under way is given up, and nothing of it stays.
    ~Importer() override;

    /// Starts. Fails with File when the file can't be read, and with the store's errors; nothing stays then.
    /// While another import of this object is under way it fails with Conflict.
    Future<ImportReport> run(const QString &path, WorkspaceId workspace = localWorkspace);
    /// Stops soon; nothing of the import stays, and the report says `cancelled`.
    void cancel();
    bool isRunning() const { return m_running; }

signals:
    /// @p totalBytes is twice the file's size, for it is read twice; @p cases that the store has taken so
    /// far.
    void progressed(qint64 doneBytes, qint64 totalBytes, qint64 cases);
    /// The import has ended, whichever way; its answer is on its way.
    void finished();

private:
    using Batch = QList<store::CaseImport>;

    /// What one step of the worker brought.
    struct Step
    {
        Result<Batch> batch;
        qint64 doneBytes = 0;
    };

    void index();
    void begin();
    void readBatch();
    void proceed();
    void storeBatch(const Batch &batch, qint64 doneBytes);
    void count(const Batch &batch, const store::ImportBatchReport &stored);
    void finish();
    void undo(const Result<ImportReport> &outcome);
    void tell(qint64 doneBytes);
    ImportReport wholeReport() const;
    void answer(Result<ImportReport> result);

    store::CaseStore &m_store;
    std::shared_ptr<ImportSession> m_session; ///< shared with the worker's step, which may outlive us
    QPromise<Result<ImportReport>> m_promise;
    ImportReport m_stored; ///< only what was added
    QString m_sourceName;
    WorkspaceId m_workspace;
    ImportKey m_run;
    std::optional<Step> m_next; ///< read while the store was taking the one before
    bool m_storing = false;
    bool m_connectorsSent = false;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace casebook::exchange
