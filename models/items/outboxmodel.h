#pragma once

#include "models/items/refresher.h"
#include "models/items/rowsmodel.h"
#include "models/store/casestore.h"

namespace casebook::items {

/// Changes not yet confirmed by their remote, in the order in which they were made.
class OutboxModel final : public RowsModel<store::OutboxEntry>
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< qint64
        CaseKeyRole, ///< qint64
        KindRole, ///< QString, of the change
        StateRole, ///< int of store::OperationState
        TriesRole, ///< int
        LastErrorRole,
        CreatedRole, ///< QDateTime in UTC
    };

    explicit OutboxModel(store::CaseStore &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool isSame(const store::OutboxEntry &a, const store::OutboxEntry &b) const override;

private:
    Refresher m_refresher;
};

} // namespace casebook::items
