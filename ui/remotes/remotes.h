#pragma once

#include "ui/common/workbench.h"
#include "ui/remotes/remotestate.h"
#include "ui/remotes/syncline.h"

#include <QObject>
#include <QTimer>

namespace casebook::ui {

/// The remotes of the casebook and how each stands, as engine and store tell it; what every screen about
/// them is fed from. Without an engine there are none.
class Remotes final : public QObject
{
    Q_OBJECT

public:
    explicit Remotes(const Workbench &workbench, QObject *parent = nullptr);

    /// By name.
    const QList<RemoteState> &all() const { return m_all; }
    /// nullptr when there is none of this id.
    const RemoteState *find(WorkspaceId remote) const;
    /// All together in a line; not while there are none.
    SyncLine line() const;
    SyncLine lineOf(const sync::RemoteStatus &status) const;

    /// *Work offline*; remembered for the next start.
    bool isWorkingOffline() const;
    void setWorkingOffline(bool offline);
    /// Reads the remotes from the store again: after one was saved or removed.
    void refresh();

signals:
    /// A remote, a status, or what is said about it: "2 minutes ago" grows by itself.
    void changed();
    /// The remotes were read for the first time.
    void known();

private:
    void take(QList<domain::Remote> remotes);
    void takeStatus(const sync::RemoteStatus &status);

    const Workbench &m_workbench;
    QList<RemoteState> m_all;
    QTimer m_minute;
    bool m_known = false;
};

} // namespace casebook::ui
