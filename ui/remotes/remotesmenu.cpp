#include "ui/remotes/remotesmenu.h"

#include "ui/common/formatting.h"
#include "ui/remotes/remotecommands.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QMenu>

namespace casebook::ui {

using State = sync::RemoteStatus::State;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::RemotesMenu)
};

template <typename Do>
QAction *add(QMenu *menu, const char *iconName, const QString &text, RemoteCommands &commands, Do action)
{
    QAction *added = menu->addAction(icon(QLatin1String(iconName)), text);
    QObject::connect(added, &QAction::triggered, &commands, action);
    return added;
}

QString withAmpersands(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

void addHeading(QMenu *menu, const RemoteState &one, const SyncLine &line)
{
    QAction *heading = menu->addAction(
        syncIcon(line.mark, menu->palette()),
        withAmpersands(Tr::tr("%1: %2", "a remote, how it stands").arg(one.remote.name, line.text)));
    heading->setEnabled(false);
}

/// What needs the person comes first.
void addNeeds(QMenu *menu, RemoteCommands &commands, const RemoteState &one)
{
    const WorkspaceId id = one.remote.id;
    if (one.status.state == State::NeedsSignIn)
        add(menu, "lock", Tr::tr("Sign &in…"), commands, [&commands, id] { commands.signIn(id); });
    if (one.status.restored)
        add(menu, "document-send", Tr::tr("&Go on sending"), commands,
            [&commands, id] { commands.goOnSending(id); });
    if (one.status.missing > 0) {
        add(menu, "edit-delete", Tr::tr("&Remove the missing cases here"), commands,
            [&commands, id] { commands.answerMissing(id, true); });
        add(menu, "view-refresh", Tr::tr("&Keep the missing cases"), commands,
            [&commands, id] { commands.answerMissing(id, false); });
    }
}

void addLists(QMenu *menu, RemoteCommands &commands, const RemoteSums &sums)
{
    const auto addList = [&](const char *iconName, const QString &text, CaseView::Kind kind) {
        add(menu, iconName, text, commands, [&commands, kind] { commands.show(kind); });
    };
    if (sums.waiting + sums.failed > 0)
        addList("mail-folder-outbox",
                Tr::tr("Show changes &waiting (%1)").arg(numberText(sums.waiting + sums.failed)),
                CaseView::Outbox);
    if (sums.conflicts > 0)
        addList("vcs-conflicting", Tr::tr("Show c&onflicts (%1)").arg(numberText(sums.conflicts)),
                CaseView::Conflicts);
    if (sums.vanished > 0)
        addList("user-trash", Tr::tr("Show cases &deleted there (%1)").arg(numberText(sums.vanished)),
                CaseView::DeletedThere);
}

} // namespace

void fillRemoteMenu(QMenu *menu, RemoteCommands &commands, WorkspaceId id)
{
    const RemoteState *one = commands.remotes().find(id);
    if (!one)
        return;
    addNeeds(menu, commands, *one);
    const bool offline = commands.remotes().isWorkingOffline();
    const bool paused = one->remote.settings.paused;
    if (one->status.state == State::Syncing)
        add(menu, "process-stop", Tr::tr("S&top"), commands, [&commands, id] { commands.stop(id); });
    else
        add(menu, "view-refresh", Tr::tr("&Sync now"), commands, [&commands, id] {
            commands.syncNow(id);
        })->setEnabled(!offline && !paused);
    if (paused)
        add(menu, "media-playback-start", Tr::tr("&Resume"), commands,
            [&commands, id] { commands.setPaused(id, false); });
    else
        add(menu, "media-playback-pause", Tr::tr("&Pause"), commands,
            [&commands, id] { commands.setPaused(id, true); });
    add(menu, "checkmark", Tr::tr("&Compare everything"), commands, [&commands, id] {
        commands.checkEverything(id);
    })->setEnabled(!offline && !paused);
    menu->addSeparator();
    add(menu, "network-connect", Tr::tr("&Test connection…"), commands,
        [&commands, id] { commands.test(id); });
    if (one->status.state != State::NeedsSignIn)
        add(menu, "lock", Tr::tr("Sign &in anew…"), commands, [&commands, id] { commands.signIn(id); });
    add(menu, "document-edit", Tr::tr("&Edit…"), commands, [&commands, id] { commands.edit(id); });
}

void fillRemotesMenu(QMenu *menu, RemoteCommands &commands)
{
    Remotes &remotes = commands.remotes();
    const bool alone = remotes.all().size() == 1;
    for (const RemoteState &one : remotes.all()) {
        const SyncLine line = remotes.lineOf(one.status);
        if (alone) {
            addHeading(menu, one, line);
            fillRemoteMenu(menu, commands, one.remote.id);
        } else {
            QMenu *own = menu->addMenu(
                syncIcon(line.mark, menu->palette()),
                withAmpersands(Tr::tr("%1: %2", "a remote, how it stands").arg(one.remote.name, line.text)));
            fillRemoteMenu(own, commands, one.remote.id);
        }
    }
    const RemoteSums sums = sumsOf(remotes.all());
    if (sums != RemoteSums{}) {
        menu->addSeparator();
        addLists(menu, commands, sums);
    }
    menu->addSeparator();
    if (!alone && !remotes.all().isEmpty())
        add(menu, "view-refresh", Tr::tr("Sync &all now"), commands, [&commands] {
            commands.syncNow();
        })->setEnabled(!remotes.isWorkingOffline());
    QAction *offline = menu->addAction(Tr::tr("Work o&ffline"));
    offline->setCheckable(true);
    offline->setChecked(remotes.isWorkingOffline());
    QObject::connect(offline, &QAction::toggled, &remotes, &Remotes::setWorkingOffline);
    menu->addSeparator();
    add(menu, "network-server", Tr::tr("Re&motes…"), commands, [&commands] { commands.manage(); });
}

} // namespace casebook::ui
