#include "ui/remotes/remotecommands.h"

#include "models/sync/syncengine.h"
#include "ui/common/errortext.h"
#include "ui/remotes/remotedialog.h"
#include "ui/remotes/remotesdialog.h"
#include "ui/remotes/signindialog.h"
#include "ui/remotes/testdialog.h"

namespace casebook::ui {

namespace {

void open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

RemoteCommands::RemoteCommands(const Workbench &workbench, Remotes &remotes, QWidget *window)
    : QObject(window)
    , m_workbench(workbench)
    , m_remotes(remotes)
    , m_window(window)
{
}

void RemoteCommands::connectToKibana()
{
    auto *dialog = new RemoteDialog(m_workbench, m_window);
    connect(dialog, &RemoteDialog::saved, &m_remotes, &Remotes::refresh);
    connect(dialog, &RemoteDialog::saved, this, [this, dialog] {
        m_workbench.notices.post({ .text = dialog->isConnected()
                                       ? tr("Connected. Its cases are being fetched.")
                                       : tr("Saved. Casebook connects as soon as it can be reached.") });
    });
    connect(dialog, &RemoteDialog::draftKept, this, [this] {
        m_workbench.notices.post({ .text = tr("The connection you began is kept, its secret apart."),
                                   .actionText = tr("Go on"),
                                   .action = [this] { connectToKibana(); } });
    });
    open(dialog);
}

void RemoteCommands::edit(WorkspaceId remote)
{
    const RemoteState *one = m_remotes.find(remote);
    if (!one)
        return;
    auto *dialog = new RemoteDialog(m_workbench, one->remote, m_window);
    connect(dialog, &RemoteDialog::saved, &m_remotes, &Remotes::refresh);
    open(dialog);
}

void RemoteCommands::signIn(WorkspaceId remote)
{
    if (const RemoteState *one = m_remotes.find(remote))
        open(new SignInDialog(m_workbench, one->remote, m_window));
}

void RemoteCommands::test(WorkspaceId remote)
{
    const RemoteState *one = m_remotes.find(remote);
    if (!one)
        return;
    auto *dialog = new TestDialog(m_workbench, one->remote, m_window);
    connect(dialog, &TestDialog::remoteChanged, this, &RemoteCommands::save);
    open(dialog);
}

void RemoteCommands::manage()
{
    open(new RemotesDialog(*this, m_window));
}

void RemoteCommands::remove(WorkspaceId remote)
{
    const RemoteState *one = m_remotes.find(remote);
    if (!one)
        return;
    const QString waits = sumsText(sumsOf({ *one }));
    const QString text = waits.isEmpty()
        ? tr("Its cases are removed from this computer. In Kibana they stay as they are.")
        : tr("Its cases are removed from this computer. In Kibana they stay as they are.\n\nThis has not "
             "arrived there and would be lost: %1.")
              .arg(waits);
    m_workbench.prompt.ask(m_window, tr("Remove the remote %1?").arg(one->remote.name), text,
                           tr("Remove remote"), [this, remote](bool wanted) {
                               if (wanted)
                                   removeNow(remote);
                           });
}

void RemoteCommands::removeNow(WorkspaceId remote)
{
    deliver(m_workbench.store.ledger().removeRemote(remote, true), this,
            [this, remote](const Result<void> &answer) {
                if (!answer) {
                    m_workbench.notices.post(
                        { .text = errorText(answer.error()), .kind = Notice::Kind::Problem });
                    return;
                }
                if (m_workbench.sync)
                    m_workbench.sync->forgetSecret(remote);
                m_remotes.refresh();
            });
}

void RemoteCommands::save(const domain::Remote &remote)
{
    deliver(m_workbench.store.ledger().saveRemote(remote), this, [this](const Result<WorkspaceId> &answer) {
        if (!answer)
            m_workbench.notices.post({ .text = errorText(answer.error()), .kind = Notice::Kind::Problem });
        m_remotes.refresh();
    });
}

void RemoteCommands::syncNow(WorkspaceId remote)
{
    if (m_workbench.sync)
        m_workbench.sync->syncNow(remote);
}

void RemoteCommands::stop(WorkspaceId remote)
{
    if (m_workbench.sync)
        m_workbench.sync->stopPulling(remote);
}

void RemoteCommands::setPaused(WorkspaceId remote, bool paused)
{
    const RemoteState *one = m_remotes.find(remote);
    if (!one || !m_workbench.sync)
        return;
    m_workbench.sync->setPaused(remote, paused);
    domain::Remote changed = one->remote;
    changed.settings.paused = paused;
    save(changed);
}

void RemoteCommands::setNotify(WorkspaceId remote, bool notify)
{
    const RemoteState *one = m_remotes.find(remote);
    if (!one)
        return;
    domain::Remote changed = one->remote;
    changed.settings.notify = notify;
    save(changed);
}

void RemoteCommands::checkEverything(WorkspaceId remote)
{
    if (m_workbench.sync)
        m_workbench.sync->checkEverything(remote);
}

void RemoteCommands::goOnSending(WorkspaceId remote)
{
    if (m_workbench.sync)
        m_workbench.sync->acceptRestored(remote);
}

void RemoteCommands::answerMissing(WorkspaceId remote, bool removeHere)
{
    if (m_workbench.sync)
        m_workbench.sync->answerMissing(remote, removeHere);
}

void RemoteCommands::show(CaseView::Kind kind, std::optional<WorkspaceId> workspace)
{
    emit viewWanted({ .kind = kind, .tag = {}, .workspace = workspace });
}

} // namespace casebook::ui
