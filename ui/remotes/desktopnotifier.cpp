#include "ui/remotes/desktopnotifier.h"

#include "models/sync/syncengine.h"
#include "ui/page/activitytext.h"
#include "ui/remotes/remotes.h"

namespace casebook::ui {

namespace {

QString sentenceFor(const domain::Activity &activity)
{
    domain::TimelineEntry entry;
    entry.activity = activity;
    const ActivityText text = activityText(entry, {});
    return text.excerpt.isEmpty() ? text.plain : QString(text.plain + u'\n' + text.excerpt);
}

} // namespace

DesktopNotifier::DesktopNotifier(const Workbench &workbench, const Remotes &remotes, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_remotes(remotes)
{
    if (workbench.sync)
        connect(workbench.sync, &sync::SyncEngine::concernsMe, this, &DesktopNotifier::consider);
}

void DesktopNotifier::consider(CaseKey key, const QString &title, const domain::Activity &activity)
{
    deliver(m_workbench.store.summaries({ key }), this,
            [this, key, title, activity](const Result<QList<domain::CaseSummary>> &answer) {
                if (!answer || answer->isEmpty())
                    return;
                const RemoteState *one = m_remotes.find(answer->first().workspace);
                if (!one || !one->remote.settings.notify)
                    return;
                const QString me = one->remote.settings.me.identity();
                if (!me.isEmpty() && activity.createdBy.identity() == me)
                    return; // one's own, made on another device
                emit notify(key, title, sentenceFor(activity));
            });
}

} // namespace casebook::ui
