#pragma once

#include "ui/common/workbench.h"

#include <QMainWindow>

namespace casebook::ui {

class CaseWindows;
class Desk;
class NeedsBar;
class NoticeBar;
class Serving;
class SessionMark;
class StatusLine;
class StoreGate;
class TroubleBanner;
class WindowActions;
class WindowBar;
class WindowDialogs;
class WindowSync;

/// The program's window: composes the bar, the desk with sidebar, list and case page, notices and status line
/// (UI.md, Frame). Closing hides it at once; closed() follows when all that was typed is in the store.
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
    /// The first cases are on the screen, or what stands in their stead; once.
    void painted();
    /// Everything that is not seen at first may begin: after painted(), or when nobody sees the window. Once.
    void started();
    /// What the window shows is there: the list with its count, the start page or the error. More than once.
    void settled();

protected:
    void closeEvent(QCloseEvent *event) override;
    QSize sizeHint() const override;

private:
    void build();
    void connectActions();
    void connectDesk();
    void connectGate();
    void connectStore();
    void showServing();
    void announceDrafts(const QList<domain::Draft> &drafts);
    void panesArranged();
    void showTrouble(const Error &error);
    void showRefusal();

    const Workbench &m_workbench;
    WindowActions *m_actions;
    Serving *m_serving;
    WindowDialogs *m_dialogs;
    CaseWindows *m_caseWindows;
    SessionMark *m_session;
    WindowBar *m_bar;
    NoticeBar *m_notices;
    TroubleBanner *m_trouble;
    StoreGate *m_gate;
    NeedsBar *m_needs;
    Desk *m_desk;
    StatusLine *m_status;
    WindowSync *m_sync;
    bool m_ending = false; ///< hidden, waiting for the store
    bool m_ended = false;
};

} // namespace casebook::ui
