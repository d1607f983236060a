#pragma once

#include "models/items/rowsmodel.h"
#include "ui/remotes/remotes.h"

namespace casebook::ui {

/// The remotes as rows: name, where, how they stand.
class RemotesModel final : public items::RowsModel<RemoteState>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< qint64 of the WorkspaceId
        PlaceRole, ///< address and space
        LineRole, ///< how it stands
        MarkRole, ///< int of SyncMark
    };

    /// Follows @p remotes.
    explicit RemotesModel(const Remotes &remotes, QObject *parent = nullptr);

    int rowOf(WorkspaceId remote) const;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool isSame(const RemoteState &a, const RemoteState &b) const override;

private:
    const Remotes &m_remotes;
};

} // namespace casebook::ui
