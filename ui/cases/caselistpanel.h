#pragma once

#include "ui/cases/caseview.h"
#include "ui/common/workbench.h"

#include <QTimer>
#include <QWidget>

namespace casebook::items {
class CaseChoice;
class CaseTableModel;
class CaseTotal;
class RemoteNames;
} // namespace casebook::items

namespace casebook::ui {

class BulkBar;
class CaseHeaderView;
class CaseSelection;
class CaseTableView;
class CaseTexts;
class CountLine;
class FilterBar;
class ListStack;

/// The list of cases: filters, how many of how many, the table, and what stands in its place when there is
/// nothing to show. The chosen case stays chosen while the list changes around it.
class CaseListPanel final : public QWidget
{
    Q_OBJECT

public:
    CaseListPanel(const Workbench &workbench, QWidget *parent);

    void setView(const CaseView &view);
    /// Only cases where every word of @p text occurs, as it is typed.
    void setSearchText(const QString &text);
    /// Chooses the case and scrolls to it; one that the list doesn't hold is only told by currentCaseChanged.
    void selectCase(CaseKey key);
    void selectNext();
    void selectPrevious();
    CaseKey currentCase() const;
    /// Which cases the list shows, and how many they are.
    const domain::CaseFilter &shownFilter() const;
    qint64 shownCount() const;
    /// Gives the keyboard to the table.
    void focusTable();

signals:
    /// Another case was chosen; invalid when the chosen one was deleted.
    void currentCaseChanged(casebook::CaseKey key);
    /// Enter or a double click: the person wants to read it.
    void caseActivated(casebook::CaseKey key);
    void openInWindowRequested(casebook::CaseKey key);
    void newCaseRequested();
    void importRequested();
    void sampleRequested();
    /// The person took the search back here; the search field should follow.
    void searchCleared();
    /// The first rows are on the screen, or what stands there in their stead; more than once.
    void firstShown();
    /// "214 of 1,204 cases"
    void countLineChanged(const QString &text);

private:
    void makeTable();
    void connectModel();
    void connectChoice();
    void ask();
    void updateState();
    void updateCountLine();
    void connectStack();
    void clearFilters();
    void clearSearch();
    void updateDensity();

    void onSortChanged(int section, Qt::SortOrder order);
    void showContextMenu(const QPoint &at);
    void showColumnsMenu();

    const Workbench &m_workbench;
    CaseView m_view;
    QString m_searchText;
    std::optional<Error> m_error;
    items::RemoteNames *m_remotes;
    items::CaseTableModel *m_model;
    items::CaseChoice *m_choice;
    BulkBar *m_bulkBar = nullptr; ///< once something is chosen
    CaseTexts *m_texts;
    FilterBar *m_filters;
    CaseTableView *m_table;
    CaseSelection *m_selection;
    CaseHeaderView *m_header;
    QWidget *m_top; ///< filters and count line
    CountLine *m_countLine;
    ListStack *m_stack;
    items::CaseTotal *m_total;
    QTimer m_loadingTimer;
    QTimer m_ageTimer;
};

} // namespace casebook::ui
