#pragma once

#include "ui/cases/caseview.h"
#include "ui/common/workbench.h"

#include <QMainWindow>

class QStackedWidget;

namespace casebook::ui {

class CaseListPanel;
class CasePage;
class CaseWindows;
class DraftsPanel;
class NoticeBar;
class Panes;
class SessionMark;
class Sidebar;
class StatusLine;
class StoreGate;
class TroubleBanner;
class WindowActions;
class WindowBar;
class WindowDialogs;

/// The program's window: composes sidebar, list and case page (UI.md, Frame) and passes on between them what was
/// chosen. Closing hides it at once; closed() follows when all that was typed is in the store.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Workbench &workbench, QWidget *parent = nullptr);

    void showCase(CaseKey key);

signals:
    /// Everything is written; the window may be deleted.
    void closed();
    void openOtherRequested(const QString &path);
    /// What the window shows is there: the list with its count, the start page or the error. More than once.
    void settled();

protected:
    void closeEvent(QCloseEvent *event) override;
    QSize sizeHint() const override;

private:
    void build();
    void connectActions();
    void connectScreens();
    void connectStore();
    void setView(const CaseView &view);
    void chooseCase(CaseKey key);
    void readCase(CaseKey key);
    void resumeDraft(const domain::Draft &draft);
    void announceDrafts(const QList<domain::Draft> &drafts);
    void panesArranged();
    void showState(bool writable);
    void resumeLastCase();

    const Workbench &m_workbench;
    WindowActions *m_actions;
    WindowDialogs *m_dialogs;
    CaseWindows *m_caseWindows;
    SessionMark *m_session;
    WindowBar *m_bar;
    NoticeBar *m_notices;
    TroubleBanner *m_trouble;
    StoreGate *m_gate;
    Panes *m_panes;
    Sidebar *m_sidebar;
    QStackedWidget *m_lists;
    CaseListPanel *m_cases;
    DraftsPanel *m_drafts;
    CasePage *m_page;
    StatusLine *m_status;
    CaseView m_view;
    bool m_ending = false; ///< hidden, waiting for the store
    bool m_ended = false;
};

} // namespace casebook::ui
