#include "ui/remotes/needsbar.h"

#include "ui/page/messagebar.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

namespace casebook::ui {

namespace {

bool isForTheBar(SyncNeed need)
{
    return need == SyncNeed::SignIn || need == SyncNeed::Restored || need == SyncNeed::Missing;
}

} // namespace

NeedsBar::NeedsBar(QWidget *parent)
    : QWidget(parent)
    , m_bar(new MessageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::related, metrics::inside, metrics::related, metrics::inside);
    column->addWidget(m_bar);
    hide();
}

QString NeedsBar::text() const
{
    return isHidden() ? QString() : m_bar->text();
}

void NeedsBar::show(const Remotes &remotes, RemoteCommands &commands)
{
    QSet<Key> still;
    const RemoteState *first = nullptr;
    for (const RemoteState &one : remotes.all()) {
        const SyncNeed need = needOf(one.status);
        const Key key(one.remote.id.value, static_cast<int>(need));
        if (!isForTheBar(need) || remotes.isWorkingOffline())
            continue;
        still.insert(key);
        if (!first && !m_putOff.contains(key))
            first = &one;
    }
    m_putOff.intersect(still);
    const Key shown = first ? Key(first->remote.id.value, static_cast<int>(needOf(first->status))) : Key();
    if (shown == m_shown)
        return; // a button under the mouse stays where it is
    m_shown = shown;
    setVisible(first);
    if (first)
        showNeed(*first, commands);
    else
        m_bar->dismiss();
}

void NeedsBar::putOff(const Key &key)
{
    m_putOff.insert(key);
    m_shown = {};
    m_bar->dismiss();
    hide();
}

void NeedsBar::showNeed(const RemoteState &one, RemoteCommands &commands)
{
    const WorkspaceId id = one.remote.id;
    const QString &name = one.remote.name;
    const MessageBar::Action later{ tr("Not now"), [this, key = m_shown] { putOff(key); } };
    switch (needOf(one.status)) {
    case SyncNeed::SignIn:
        m_bar->show(MessageBar::Kind::Information,
                    tr("%1 asks you to sign in. What you do is kept until then.", "%1 is a remote").arg(name),
                    { { tr("Sign in…"), [&commands, id] { commands.signIn(id); } }, later });
        break;
    case SyncNeed::Restored:
        m_bar->show(MessageBar::Kind::Problem,
                    tr("%1 looks restored from a backup: cases there are older than they were. Sending has "
                       "stopped.",
                       "%1 is a remote")
                        .arg(name),
                    { { tr("Go on sending"), [&commands, id] { commands.goOnSending(id); } }, later });
        break;
    case SyncNeed::Missing:
        m_bar->show(MessageBar::Kind::Problem,
                    tr("%Ln case(s) went missing at %1 at once. They are still here.", "%1 is a remote",
                       one.status.missing)
                        .arg(name),
                    { { tr("Remove them here"), [&commands, id] { commands.answerMissing(id, true); } },
                      { tr("Keep them"), [&commands, id] { commands.answerMissing(id, false); } } });
        break;
    default:
        break;
    }
}

} // namespace casebook::ui
