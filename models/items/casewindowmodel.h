#pragma once

#include "models/items/pagedrows.h"
#include "models/store/casestore.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

namespace casebook::items {

/// The rows of a list of cases: a window over the store's answer to one query (DESIGN rule 4).
///
/// rowCount is the exact count; rows that aren't loaded yet are there and say so. The view tells what it shows
/// (showRows); missing pages of that are asked for, the newest wish first, one request in flight. data() never asks.
/// When the store changes, loaded rows that changed are read again, and what is looked at is read anew quietly: rows
/// move, come and go by single steps, so that selection and scroll position stay.
class CaseWindowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// @p store must outlive the model.
    explicit CaseWindowModel(store::CaseStore &store, QObject *parent = nullptr);

    /// A new question. The rows of the old one stay until the first answer, so that typing does not flicker.
    void setQuery(const domain::CaseQuery &query);
    const domain::CaseQuery &query() const { return m_query; }
    /// Asks the same question again, as after an error.
    void reload();
    /// The rows that are looked at now.
    void showRows(int first, int last);

    int rowCount(const QModelIndex &parent = {}) const override;

    /// The case at @p row; nullptr when it isn't loaded.
    const domain::CaseSummary *caseAt(int row) const { return m_rows.at(row); }
    /// Invalid when the row isn't loaded.
    CaseKey keyAt(int row) const;
    /// Among the loaded rows; -1 when it isn't there.
    int rowOf(CaseKey key) const;

    /// True from setQuery until its first rows are here.
    bool isLoading() const { return m_loading; }
    /// False while the exact number is still being counted; rowCount is then what is known at least.
    bool isCountExact() const { return m_countExact; }

signals:
    void loadingChanged(bool loading);
    void countChanged();
    /// A question was answered with an error; asked again by reload() or after the next change.
    void failed(const casebook::Error &error);

private:
    void askFirstPage();
    void takeFirstPage(const Result<domain::CasePage> &answer);
    void askCount();
    void askNext();
    void askPage(const domain::PageRequest &request);
    void takePage(const domain::PageRequest &request, quint64 epoch, const domain::CasePage &page);
    /// Brings the rows from @p position on to what was read, by steps that views can follow.
    void settle(qint64 position, const QList<domain::CaseSummary> &rows, quint64 epoch);
    void settleAtOnce(qint64 position, const QList<domain::CaseSummary> &rows, quint64 epoch);
    void setCount(qint64 count);
    void fail(const Error &error);

    void onStoreChanged(const store::ChangeSet &changes);
    void removeCases(const QList<CaseKey> &keys);
    void rereadCases(const QList<CaseKey> &keys);
    void takeSummaries(const QList<domain::CaseSummary> &summaries);
    void makeStale();
    void emitRowsChanged(qint64 first, qint64 last);

    store::CaseStore &m_store;
    domain::CaseQuery m_query;
    Generation m_generation;
    PagedRows<domain::CaseSummary> m_rows;
    QTimer m_staleTimer;
    qint64 m_first = 0;
    qint64 m_last = 0;
    bool m_asked = false;
    bool m_loading = false;
    bool m_inFlight = false;
    bool m_failed = false;
    bool m_countExact = false;
    bool m_countStale = false;
    bool m_changedWhileLoading = false; ///< the first page may have been read before that change
    std::optional<qint64> m_earlyCount; ///< came before the first page
};

} // namespace casebook::items
