#pragma once

#include "models/items/caserowsmodel.h"
#include "models/store/casestore.h"

#include <QTimer>

#include <optional>

namespace casebook::items {

/// A window over the store's answer to one query (DESIGN rule 4).
///
/// The view tells what it shows (showRows); missing pages of that are asked for, the newest wish first, one
/// request in flight, and one that is no longer looked at is given up. data() never asks. When the store
/// changes, loaded rows that changed are read again, and what is looked at is read anew quietly.
class CaseWindowModel : public CaseRowsModel
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
    /// Until showAll() there are only the rows that have been read: a view that makes something for each of a
    /// million would do so before it paints the first.
    void showOnlyRead() { m_onlyRead = true; }
    void showAll();

    /// True from setQuery until its first rows are here.
    bool isLoading() const { return m_loading; }
    /// False while the exact number is still being counted; rowCount is then what is known at least.
    bool isCountExact() const { return m_countExact; }
    /// How many there are as far as is known, rows that are not shown yet included.
    qint64 knownCount() const { return m_heldCount.value_or(m_rows.count()); }

signals:
    void loadingChanged(bool loading);
    void countChanged();
    /// A question was answered with an error; asked again by reload() or after the next change.
    void failed(const casebook::Error &error);

private:
    void ask(bool asMany);
    void askFirstPage();
    void takeFirstPage(const Result<domain::CasePage> &answer);
    void askCount();
    void takeCount(qint64 count);
    void askNext();
    void askPage(const domain::PageRequest &request);
    /// Gives up the page in flight when it is far from what is looked at.
    void dropPage();
    void takePage(const domain::PageRequest &request, quint64 epoch, const domain::CasePage &page);
    void fail(const Error &error);

    void onStoreChanged(const store::ChangeSet &changes);
    void removeCases(const QList<CaseKey> &keys);
    void rereadCases(const QList<CaseKey> &keys);
    void takeSummaries(const QList<domain::CaseSummary> &summaries);
    void makeStale();

    store::CaseStore &m_store;
    domain::CaseQuery m_query;
    Generation m_generation;
    Generation m_reading; ///< of pages: what is no longer looked at need not be read
    QTimer m_staleTimer;
    domain::PageRequest m_asking; ///< the page in flight
    qint64 m_first = 0;
    qint64 m_last = 0;
    bool m_asked = false;
    bool m_loading = false;
    bool m_inFlight = false;
    bool m_failed = false;
    bool m_countExact = false;
    bool m_countStale = false;
    bool m_changedWhileLoading = false; ///< the first page may have been read before that change
    bool m_onlyRead = false; ///< only rows that were read are shown
    std::optional<qint64> m_likelyCount; ///< of the cases of the same filter, as counted before
    std::optional<qint64> m_heldCount; ///< came before the first page, or before all may be shown
};

} // namespace casebook::items
