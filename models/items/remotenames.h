#pragma once

#include "models/domain/remote.h"
#include "models/items/refresher.h"
#include "models/store/casestore.h"

#include <QObject>

namespace casebook::items {

/// The remotes and what they are called, for lists that say where a case is.
class RemoteNames final : public QObject
{
    Q_OBJECT

public:
    explicit RemoteNames(store::CaseStore &store, QObject *parent = nullptr);

    /// Empty for the local workspace and for remotes not known (any more).
    QString nameOf(WorkspaceId workspace) const;
    /// nullptr for the local workspace. Valid until changed().
    const domain::Remote *remote(WorkspaceId workspace) const;
    /// In the order in which they were added.
    const QList<domain::Remote> &remotes() const { return m_remotes; }
    bool isEmpty() const { return m_remotes.isEmpty(); }

signals:
    void changed();

private:
    QList<domain::Remote> m_remotes;
    Refresher m_refresher;
};

} // namespace casebook::items
