#pragma once

#include "models/items/ledgerrows.h"

namespace casebook::items {

/// Changes not yet confirmed by their remote, in the order in which they were made.
class OutboxModel final : public LedgerRows<store::WaitingChange>
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< qint64
        CaseKeyRole, ///< qint64
        StateRole, ///< int of domain::PendingState
        TriesRole, ///< int
        CreatedRole, ///< QDateTime in UTC
    };

    explicit OutboxModel(store::CaseStore &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// -1 when it is no longer there.
    int rowOf(OperationKey key) const;

signals:
    /// Each time the changes were read, also when nothing changed.
    void refreshed();

protected:
    bool isSame(const store::WaitingChange &a, const store::WaitingChange &b) const override;
    void tellRefreshed() override;
};

} // namespace casebook::items
