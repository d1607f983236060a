#include "ui/mainwindow/windowactions.h"

#include "ui/common/preferences.h"
#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QWidget>

namespace casebook::ui {

WindowActions::WindowActions(Preferences &preferences, QWidget *window)
    : QObject(window)
    , m_preferences(preferences)
    , m_window(window)
{
    newCase = add(tr("&New case"), "list-add", QKeySequence::New);
    importFile = add(tr("&Import a Kibana export…"), "document-import", QKeySequence(Qt::CTRL | Qt::Key_I));
    exportCases = add(tr("&Export…"), "document-export", QKeySequence(Qt::CTRL | Qt::Key_E));
    connectToKibana
        = add(tr("Connect to &Kibana…"), "network-connect", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    openCasebook = add(tr("&Open another casebook…"), "document-open", QKeySequence::Open);
    settings = add(tr("&Settings…"), "configure", QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    quit = add(tr("&Quit"), "application-exit", QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    undo = add(tr("&Undo"), "edit-undo", QKeySequence::Undo);
    undo->setEnabled(false);
    find = add(tr("&Search cases"), "edit-find", QKeySequence::Find);

    searchRemote = add(tr("Search on &Kibana…"), "edit-find", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    searchRemote->setVisible(false);

    nextCase = add(tr("&Next case"), "go-down", QKeySequence(Qt::ALT | Qt::Key_Down));
    previousCase = add(tr("&Previous case"), "go-up", QKeySequence(Qt::ALT | Qt::Key_Up));
    openInWindow
        = add(tr("Open in own &window"), "window-new", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    writeComment = add(tr("Write a &comment"), "edit-comment", QKeySequence(Qt::CTRL | Qt::Key_M));

    showSidebar = add(tr("&Sidebar"), "view-sidetree", QKeySequence(Qt::Key_F9));
    showList = add(tr("&List of cases"), "view-list-details", QKeySequence(Qt::SHIFT | Qt::Key_F9));
    showPage = add(tr("&Case page"), "view-preview", QKeySequence(Qt::CTRL | Qt::Key_F9));
    for (QAction *pane : { showSidebar, showList, showPage }) {
        pane->setCheckable(true);
        pane->setIconVisibleInMenu(false); // its place is the check mark's
    }
    back = add(tr("&Back to the list"), "go-previous", QKeySequence(Qt::ALT | Qt::Key_Left));

    runAction = add(tr("&Run a .case action…"), "system-run", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    copyAsAction = add(tr("&Copy case as .case action"), "edit-copy", {});

    syncNow = add(tr("S&ync now"), "view-refresh", QKeySequence::Refresh);
    workOffline
        = add(tr("Work &offline"), "network-disconnect", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    workOffline->setCheckable(true);
    workOffline->setIconVisibleInMenu(false);
    remotes = add(tr("&Remotes…"), "folder-remote", {});
    connectors = add(tr("&Connectors…"), "network-connect", {});
    serve = add(tr("&Serve this casebook…"), "network-server", {});

    shortcuts = add(tr("&Keyboard shortcuts"), "input-keyboard", QKeySequence(Qt::Key_F1));
    about = add(tr("&About Casebook"), "help-about", {});
    about->setMenuRole(QAction::AboutRole);
}

QAction *WindowActions::add(const QString &text, const char *iconName, const QKeySequence &key)
{
    auto *action = new QAction(icon(QLatin1String(iconName)), text, this);
    action->setShortcut(key);
    m_window->addAction(action);
    m_all.append(action);
    return action;
}

QList<QAction *> WindowActions::listed() const
{
    QList<QAction *> result;
    for (QAction *action : m_all) {
        if (!action->shortcut().isEmpty())
            result.append(action);
    }
    return result;
}

void WindowActions::setStoreOpen(bool open)
{
    for (QAction *action :
         { newCase, importFile, exportCases, connectToKibana, remotes, find, nextCase, previousCase,
           openInWindow, writeComment, connectors, serve, runAction, copyAsAction })
        action->setEnabled(open);
}

QMenu *WindowActions::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    QMenu *file = menu->addMenu(tr("&File"));
    file->addActions({ newCase, importFile, exportCases });
    file->addSeparator();
    file->addAction(connectToKibana);
    file->addSeparator();
    file->addActions({ openCasebook, settings });
    file->addSeparator();
    file->addAction(quit);

    QMenu *edit = menu->addMenu(tr("&Edit"));
    edit->addActions({ undo, find, searchRemote });

    QMenu *cases = menu->addMenu(tr("&Case"));
    cases->addActions({ nextCase, previousCase });
    cases->addSeparator();
    cases->addActions({ writeComment, openInWindow });

    menu->addMenu(tr("&Actions"))->addActions({ runAction, copyAsAction });

    QMenu *view = menu->addMenu(tr("&View"));
    view->addActions({ showSidebar, showList, showPage, back });
    view->addSeparator();
    addChoices(view);

    QMenu *tools = menu->addMenu(tr("&Tools"));
    tools->addActions({ syncNow, workOffline, remotes });
    tools->addSeparator();
    tools->addActions({ connectors, serve });
    menu->addMenu(tr("&Help"))->addActions({ shortcuts, about });
    return menu;
}

void WindowActions::addChoices(QMenu *view)
{
    const auto choice = [](QMenu *menu, QActionGroup *group, const QString &text, int value) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(value);
        group->addAction(action);
    };
    const auto mark = [](const QActionGroup *group, int value) {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toInt() == value);
    };

    QMenu *appearance = view->addMenu(tr("&Appearance"));
    auto *schemes = new QActionGroup(appearance);
    choice(appearance, schemes, tr("As the &system"), static_cast<int>(SchemeChoice::System));
    choice(appearance, schemes, tr("&Light"), static_cast<int>(SchemeChoice::Light));
    choice(appearance, schemes, tr("&Dark"), static_cast<int>(SchemeChoice::Dark));
    choice(appearance, schemes, tr("&High contrast"), static_cast<int>(SchemeChoice::HighContrast));
    connect(schemes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_preferences.setScheme(static_cast<SchemeChoice>(action->data().toInt()));
    });
    const auto markScheme
        = [this, schemes, mark] { mark(schemes, static_cast<int>(m_preferences.scheme())); };
    connect(&m_preferences, &Preferences::schemeChanged, schemes, markScheme);
    markScheme();

    QMenu *density = view->addMenu(tr("D&ensity"));
    auto *densities = new QActionGroup(density);
    choice(density, densities, tr("&Compact"), static_cast<int>(Density::Compact));
    choice(density, densities, tr("C&omfortable"), static_cast<int>(Density::Comfortable));
    connect(densities, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_preferences.setDensity(static_cast<Density>(action->data().toInt()));
    });
    const auto markDensity
        = [this, densities, mark] { mark(densities, static_cast<int>(m_preferences.density())); };
    connect(&m_preferences, &Preferences::densityChanged, densities, markDensity);
    markDensity();
}

} // namespace casebook::ui
