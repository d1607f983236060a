#pragma once

#include "ui/remotes/remotecommands.h"
#include "ui/remotes/remotes.h"

#include <QObject>

namespace casebook::ui {

class Desk;
class NeedsBar;
class QuitBar;
class StatusLine;
class StoreGate;
class WindowActions;
class WindowBar;

/// What a window shows and offers about remotes: the indicators with their menu, the switch *Work offline*,
/// what needs the person, the sidebar's section.
class WindowSync final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        WindowActions &actions;
        WindowBar &bar;
        StatusLine &status;
        StoreGate &gate;
        Desk &desk;
        NeedsBar &needs;
        QWidget &foot; ///< below the content: where it is said what waits when the window is closed
    };

    WindowSync(const Workbench &workbench, const Parts &parts, QWidget *window);

    Remotes &remotes() { return m_remotes; }
    RemoteCommands &commands() { return m_commands; }
    /// While the casebook itself is in trouble that is what the indicators' place tells.
    void setStoreWell(bool well);
    /// False: the person is told first what waits to be sent; quitWanted() may follow.
    bool mayEnd();

signals:
    void quitWanted();
    /// A notification was pressed.
    void caseWanted(casebook::CaseKey key);

private:
    void connectParts();
    void show();
    void showMenu(QWidget *place);
    void showRemoteMenu(WorkspaceId remote, const QPoint &place);

    const Parts m_parts;
    QWidget *m_window;
    Remotes m_remotes;
    RemoteCommands m_commands;
    QuitBar *m_quit;
    bool m_storeWell = true;
};

} // namespace casebook::ui
