#include "ui/mainwindow/windowsync.h"

#include "ui/mainwindow/desk.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/storegate.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowbar.h"
#include "ui/remotes/desktopnotifier.h"
#include "ui/remotes/desktopoutlet.h"
#include "ui/remotes/needsbar.h"
#include "ui/remotes/quitbar.h"
#include "ui/remotes/remotesmenu.h"
#include "ui/sidebar/sidebar.h"

#include <QLayout>
#include <QMenu>

namespace casebook::ui {

WindowSync::WindowSync(const Workbench &workbench, const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_remotes(workbench)
    , m_commands(workbench, m_remotes, window)
    , m_quit(new QuitBar(m_remotes, &parts.foot))
{
    const bool possible = workbench.sync != nullptr;
    for (QAction *action : { parts.actions.connectToKibana, parts.actions.remotes })
        action->setVisible(possible);
    parts.gate.setConnectable(possible);
    if (possible)
        parts.desk.sidebar().setRemotes(m_remotes);
    parts.foot.layout()->addWidget(m_quit);
    connect(m_quit, &QuitBar::quitWanted, this, &WindowSync::quitWanted);
    connect(m_quit, &QuitBar::sendWanted, this, [this] { m_commands.syncNow(); });
    auto *notifier = new DesktopNotifier(workbench, m_remotes, this);
    auto *outlet = new DesktopOutlet(this);
    connect(notifier, &DesktopNotifier::notify, outlet, &DesktopOutlet::show);
    connect(outlet, &DesktopOutlet::activated, this, &WindowSync::caseWanted);
    connectParts();
    show();
}

bool WindowSync::mayEnd()
{
    return !m_quit->ask();
}

void WindowSync::connectParts()
{
    WindowActions &actions = m_parts.actions;
    connect(&m_remotes, &Remotes::changed, this, &WindowSync::show);
    connect(&m_commands, &RemoteCommands::viewWanted, &m_parts.desk, &Desk::setView);
    connect(actions.connectToKibana, &QAction::triggered, &m_commands, &RemoteCommands::connectToKibana);
    connect(actions.remotes, &QAction::triggered, &m_commands, &RemoteCommands::manage);
    connect(actions.syncNow, &QAction::triggered, this, [this] { m_commands.syncNow(); });
    connect(actions.workOffline, &QAction::triggered, &m_remotes, &Remotes::setWorkingOffline);
    connect(&m_parts.bar, &WindowBar::syncMenuRequested, this, &WindowSync::showMenu);
    connect(&m_parts.status, &StatusLine::syncMenuRequested, this, &WindowSync::showMenu);
    connect(&m_parts.gate, &StoreGate::connectRequested, &m_commands, &RemoteCommands::connectToKibana);
    connect(&m_parts.desk.sidebar(), &Sidebar::connectRequested, &m_commands,
            &RemoteCommands::connectToKibana);
    connect(&m_parts.desk.sidebar(), &Sidebar::remoteMenuRequested, this, &WindowSync::showRemoteMenu);
}

void WindowSync::setStoreWell(bool well)
{
    m_storeWell = well;
    show();
}

void WindowSync::show()
{
    const bool any = !m_remotes.all().isEmpty();
    const std::optional<SyncLine> line = any && m_storeWell ? std::optional(m_remotes.line()) : std::nullopt;
    m_parts.bar.setSync(line);
    m_parts.status.setSync(line);
    m_parts.gate.setConnected(any);
    m_parts.needs.show(m_remotes, m_commands);
    WindowActions &actions = m_parts.actions;
    for (QAction *action : { actions.syncNow, actions.workOffline }) {
        action->setVisible(any);
        action->setEnabled(any);
    }
    actions.workOffline->setChecked(m_remotes.isWorkingOffline());
    actions.syncNow->setEnabled(any && !m_remotes.isWorkingOffline());
}

void WindowSync::showMenu(QWidget *place)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillRemotesMenu(menu, m_commands);
    const QSize size = menu->sizeHint();
    const bool below = place->mapTo(m_window, QPoint()).y() < m_window->height() / 2;
    const bool atEnd = (place->mapTo(m_window, place->rect().center()).x() > m_window->width() / 2);
    menu->popup(place->mapToGlobal(
        QPoint(atEnd ? place->width() - size.width() : 0, below ? place->height() : -size.height())));
}

void WindowSync::showRemoteMenu(WorkspaceId remote, const QPoint &place)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRemoteMenu(menu, m_commands, remote);
    menu->popup(place);
}

} // namespace casebook::ui
