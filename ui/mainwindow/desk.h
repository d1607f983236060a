#pragma once

#include "ui/cases/caseview.h"
#include "ui/common/workbench.h"

#include <QWidget>

namespace casebook::ui {

class CaseListPanel;
class CasePage;
class PagePlace;
class Panes;
class Screens;
class Sidebar;

/// Sidebar, list and case page, and what is passed on between them: the view chosen on the left is listed in
/// the middle, the case chosen there is read on the right.
class Desk final : public QWidget
{
    Q_OBJECT

public:
    Desk(const Workbench &workbench, QWidget *parent);

    CaseListPanel &cases();
    /// Made when it is first asked for.
    CasePage &page();
    /// The case being read; invalid when none is.
    CaseKey caseRead() const;
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
    /// The list has been painted: what can't be seen until then begins.
    void begin();
    void remember();
    /// Starts saving what is typed now.
    void flushDrafts();

signals:
    void newCaseDraftChosen(const casebook::domain::Draft &draft);

private:
    void connectScreens();
    /// Brings back @p key, the case that was read at the last end, if it is still there.
    void restoreCase(CaseKey key);
    void chooseCase(CaseKey key);
    void readCase(CaseKey key);
    void chooseDraft(const domain::Draft &draft);

    const Workbench &m_workbench;
    CaseView m_view;
    bool m_begun = false;
    CaseKey m_chosenEarly; ///< before begin(): the page would come before the list
    Sidebar *m_sidebar;
    Screens *m_screens;
    PagePlace *m_place;
    Panes *m_panes;
};

} // namespace casebook::ui
