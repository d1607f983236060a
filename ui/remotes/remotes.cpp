#include "ui/remotes/remotes.h"

#include "models/sync/syncengine.h"

#include <algorithm>
#include <utility>

namespace casebook::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto wordsLast = 20s; // "2 minutes ago" is right for so long
constexpr auto offlineKey = "remotes/offline"_L1;

} // namespace

Remotes::Remotes(const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    if (!workbench.sync)
        return;
    workbench.sync->setWorkingOffline(!workbench.preferences.value(offlineKey).isEmpty());
    connect(workbench.sync, &sync::SyncEngine::statusChanged, this, &Remotes::takeStatus);
    connect(workbench.sync, &sync::SyncEngine::remotesChanged, this, &Remotes::refresh);
    connect(&workbench.store, &store::CaseStore::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.everything)
            refresh();
    });
    m_minute.setInterval(wordsLast);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (!m_all.isEmpty())
            emit changed();
    });
    m_minute.start();
    refresh();
}

const RemoteState *Remotes::find(WorkspaceId remote) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [remote](const RemoteState &one) { return one.remote.id == remote; });
    return found == m_all.end() ? nullptr : &*found;
}

SyncLine Remotes::line() const
{
    return syncLine(m_all, isWorkingOffline(), m_workbench.clock.now());
}

SyncLine Remotes::lineOf(const sync::RemoteStatus &status) const
{
    return syncLine(status, isWorkingOffline(), m_workbench.clock.now());
}

bool Remotes::isWorkingOffline() const
{
    return m_workbench.sync && m_workbench.sync->isWorkingOffline();
}

void Remotes::setWorkingOffline(bool offline)
{
    if (!m_workbench.sync || offline == isWorkingOffline())
        return;
    m_workbench.preferences.setValue(offlineKey, offline ? u"1"_s : QString());
    m_workbench.sync->setWorkingOffline(offline);
    emit changed();
}

void Remotes::refresh()
{
    deliver(m_workbench.store.ledger().remotes(), this, [this](Result<QList<domain::Remote>> answer) {
        if (answer)
            take(*std::move(answer));
    });
}

void Remotes::take(QList<domain::Remote> remotes)
{
    std::sort(remotes.begin(), remotes.end(), [](const domain::Remote &a, const domain::Remote &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    QList<RemoteState> next;
    for (const domain::Remote &remote : std::as_const(remotes))
        next.append({ remote, m_workbench.sync->status(remote.id) });
    const bool first = !std::exchange(m_known, true);
    if (next != m_all) {
        m_all = next;
        emit changed();
    }
    if (first)
        emit known();
}

void Remotes::takeStatus(const sync::RemoteStatus &status)
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&status](const RemoteState &one) {
        return one.remote.id == status.remote;
    });
    if (found == m_all.end()) {
        refresh();
        return;
    }
    if (found->status == status)
        return;
    found->status = status;
    emit changed();
}

} // namespace casebook::ui
