#pragma once

#include "ui/cases/caseview.h"
#include "ui/remotes/remotes.h"

#include <QObject>

namespace casebook::ui {

/// What a person can do about remotes, from whichever menu, bar or list: passes commands on to the engine
/// and opens the dialogs, none of which blocks the window.
class RemoteCommands final : public QObject
{
    Q_OBJECT

public:
    /// Dialogs belong to @p window.
    RemoteCommands(const Workbench &workbench, Remotes &remotes, QWidget *window);

    Remotes &remotes() { return m_remotes; }

    /// *Connect to Kibana…*, with what was typed at the last time and not finished.
    void connectToKibana();
    void edit(WorkspaceId remote);
    void signIn(WorkspaceId remote);
    void test(WorkspaceId remote);
    /// *Remotes…*
    void manage();
    void remove(WorkspaceId remote);

    /// Invalid: all remotes.
    void syncNow(WorkspaceId remote = {});
    void stop(WorkspaceId remote);
    void setPaused(WorkspaceId remote, bool paused);
    void setNotify(WorkspaceId remote, bool notify);
    void checkEverything(WorkspaceId remote);
    /// The person's answers about a server that looks restored, and about cases missing en masse.
    void goOnSending(WorkspaceId remote);
    void answerMissing(WorkspaceId remote, bool removeHere);
    void show(CaseView::Kind kind, std::optional<WorkspaceId> workspace = {});

signals:
    void viewWanted(const casebook::ui::CaseView &view);

private:
    void save(const domain::Remote &remote);
    void removeNow(WorkspaceId remote);

    const Workbench &m_workbench;
    Remotes &m_remotes;
    QWidget *m_window;
};

} // namespace casebook::ui
