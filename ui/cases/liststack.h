#pragma once

#include "models/base/error.h"
#include "ui/cases/caseview.h"

#include <QStackedWidget>

namespace casebook::ui {

class EmptyState;
class LoadingRows;

/// The table of cases, or what stands in its place: rows on their way, no cases, an error. Those are made
/// when they are first needed.
class ListStack final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ListStack(QWidget *parent);

    void setTable(QWidget *table);
    void setRowHeight(int height);

    void showTable();
    void showLoading();
    void showEmptyStore();
    /// @p filterNames: the filters that are set.
    void showEmptyResult(const CaseView &view, const QString &searchText, const QStringList &filterNames);
    void showError(const Error &error);

signals:
    /// Something else than the table or rows on their way is shown.
    void standInShown();
    void newCaseRequested();
    void importRequested();
    void sampleRequested();
    void clearSearchRequested();
    void clearFiltersRequested();
    void retryRequested();

private:
    EmptyState &empty();
    void showEmpty();

    QWidget *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    LoadingRows *m_loading = nullptr;
    int m_rowHeight = 0;
};

} // namespace casebook::ui
