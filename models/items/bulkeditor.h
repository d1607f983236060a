#pragma once

#include "models/items/casechoice.h"
#include "models/store/bulktypes.h"

#include <QFutureWatcher>

namespace casebook::items {

/// Changes all chosen cases, one run at a time, and tells how far it is. The keys of "all" are read in steps.
class BulkEditor final : public QObject
{
    Q_OBJECT

public:
    /// @p store must outlive it. What was changed when it goes stays changed.
    BulkEditor(store::CaseStore &store, QObject *parent);

    bool isRunning() const { return m_running; }
    /// Does nothing while it is running. The choice may change meanwhile.
    void start(const CaseChoice &choice, const domain::BulkChange &change, const domain::User &author);
    /// Ends it behind the part under way.
    void stop();

signals:
    void progressed(qint64 done, qint64 total);
    void finished(const casebook::Result<casebook::store::BulkReport> &report);

private:
    void readKeys(const domain::CaseFilter &filter, const QSet<CaseKey> &without, CaseKey after);
    void edit();
    void finish(const Result<store::BulkReport> &report);

    store::CaseStore &m_store;
    Generation m_run;
    bool m_running = false;
    store::BulkEdit m_edit;
    QFutureWatcher<Result<store::BulkReport>> m_progress; ///< for progress only
};

} // namespace casebook::items
