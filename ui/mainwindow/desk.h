#pragma once

#include "ui/cases/caseview.h"
#include "ui/common/workbench.h"

#include <QWidget>

class QStackedWidget;

namespace casebook::ui {

class CaseListPanel;
class CasePage;
class ConflictsPanel;
class DraftsPanel;
class OutboxPanel;
class Panes;
class Sidebar;
class VanishedPanel;

/// Sidebar, list and case page, and what is passed on between them: the view chosen on the left is listed in
/// the middle, the case chosen there is read on the right.
class Desk final : public QWidget
{
    Q_OBJECT

public:
    Desk(const Workbench &workbench, QWidget *parent);

    CaseListPanel &cases() { return *m_cases; }
    CasePage &page() { return *m_page; }
    Panes &panes() { return *m_panes; }
    Sidebar &sidebar() { return *m_sidebar; }

    void setView(const CaseView &view);
    void setSearchText(const QString &text);
    /// Shows the case in list and page.
    void showCase(CaseKey key);
    /// Shows what a badge of this state stands for: the outbox, the conflicts or what was deleted there.
    void showSync(CaseKey key, domain::SyncState state);
    /// Goes on with a draft of a case.
    void resumeDraft(const domain::Draft &draft);
    /// Where list and page take turns, back to the list.
    void goBack();
    void writeComment();
    /// Brings back what was remembered at the last end; the case only if it is still there.
    void restore();
    void remember();

signals:
    void newCaseDraftChosen(const casebook::domain::Draft &draft);

private:
    void connectScreens();
    /// What stands in the middle for a view of this kind: the list of cases, where nothing else does.
    QWidget *screenOf(CaseView::Kind kind) const;
    void chooseCase(CaseKey key);
    void readCase(CaseKey key);
    void chooseDraft(const domain::Draft &draft);

    const Workbench &m_workbench;
    CaseView m_view;
    Sidebar *m_sidebar;
    QStackedWidget *m_lists;
    CaseListPanel *m_cases;
    DraftsPanel *m_drafts;
    OutboxPanel *m_outbox;
    ConflictsPanel *m_conflicts;
    VanishedPanel *m_vanished;
    CasePage *m_page;
    Panes *m_panes;
};

} // namespace casebook::ui
