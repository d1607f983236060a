#pragma once

#include "models/items/refresher.h"
#include "models/store/casestore.h"

#include <QHash>
#include <QObject>

namespace casebook::items {

/// What the remotes are called, for lists that say where a case is.
class RemoteNames final : public QObject
{
    Q_OBJECT

public:
    explicit RemoteNames(store::CaseStore &store, QObject *parent = nullptr);

    /// Empty for the local workspace and for remotes not known (any more).
    QString nameOf(WorkspaceId workspace) const { return m_names.value(workspace); }
    /// In the order in which they were added.
    const QList<WorkspaceId> &remotes() const { return m_remotes; }
    bool isEmpty() const { return m_remotes.isEmpty(); }

signals:
    void changed();

private:
    QList<WorkspaceId> m_remotes;
    QHash<WorkspaceId, QString> m_names;
    Refresher m_refresher;
};

} // namespace casebook::items
