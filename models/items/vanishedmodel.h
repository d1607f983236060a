#pragma once

#include "models/items/ledgerrows.h"

namespace casebook::items {

/// Cases that their remote deleted while there was work of the person's in them.
class VanishedModel final : public LedgerRows<store::VanishedCase>
{
    Q_OBJECT

public:
    enum Role {
        CaseKeyRole = Qt::UserRole + 1, ///< qint64
        NoticedRole, ///< QDateTime in UTC
    };

    explicit VanishedModel(store::CaseStore &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// -1 when it is no longer there.
    int rowOf(CaseKey key) const;

signals:
    /// Each time the cases were read, also when nothing changed.
    void refreshed();

protected:
    bool isSame(const store::VanishedCase &a, const store::VanishedCase &b) const override;
    void tellRefreshed() override;
};

} // namespace casebook::items
