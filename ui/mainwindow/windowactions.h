#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QActionGroup;
class QMenu;
class QWidget;

namespace casebook::ui {

class Preferences;

/// Everything a window can be told to do, with texts, icons and shortcuts in one place; added to the window,
/// so that the shortcuts work wherever the focus is.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    WindowActions(Preferences &preferences, QWidget *window);

    QAction *newCase;
    QAction *importFile;
    QAction *exportCases;
    QAction *connectToKibana;
    QAction *openCasebook;
    QAction *settings;
    QAction *quit;

    QAction *undo; ///< what the last notice offers
    QAction *find;
    QAction *searchRemote; ///< there while there are remotes

    QAction *nextCase;
    QAction *previousCase;
    QAction *openInWindow;
    QAction *writeComment;

    QAction *showSidebar;
    QAction *showList;
    QAction *showPage;
    QAction *back;

    QAction *syncNow;
    QAction *workOffline;
    QAction *remotes;
    QAction *connectors;
    QAction *serve;
    QAction *runAction;
    QAction *copyAsAction;

    QAction *shortcuts;
    QAction *about;

    /// The menu behind the [=] button: File, Edit, Case, Actions, View, Tools, Help.
    QMenu *makeMenu(QWidget *parent);
    /// Without a store only another can be opened.
    void setStoreOpen(bool open);
    /// Those of the list of shortcuts, in reading order.
    QList<QAction *> listed() const;

private:
    QAction *add(const QString &text, const char *icon, const QKeySequence &key);
    void addChoices(QMenu *view);

    Preferences &m_preferences;
    QWidget *m_window;
    QList<QAction *> m_all;
};

} // namespace casebook::ui
