#pragma once

#include "models/sync/syncstatus.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace casebook::sync {

/// Tells how remotes stand, at most ten times a second and only what changed. Lives on the GUI thread.
class StatusTelling final : public QObject
{
    Q_OBJECT

public:
    /// @p look: how the remote stands now; nullopt where there is none.
    explicit StatusTelling(std::function<std::optional<RemoteStatus>(WorkspaceId)> look);

    /// It may stand otherwise.
    void tell(WorkspaceId remote);
    /// What is due is told now.
    void tellAll();

signals:
    void changed(const casebook::sync::RemoteStatus &status);

private:
    const std::function<std::optional<RemoteStatus>(WorkspaceId)> m_look;
    QHash<WorkspaceId, RemoteStatus> m_told;
    QSet<WorkspaceId> m_due;
    QTimer m_pause;
};

} // namespace casebook::sync
