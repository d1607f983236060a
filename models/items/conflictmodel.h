#pragma once

#include "models/items/ledgerrows.h"

namespace casebook::items {

/// Fields where the person and a remote wrote different things, those of one case together, the oldest case
/// first.
class ConflictModel final : public LedgerRows<store::ConflictEntry>
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< qint64
        CaseKeyRole, ///< qint64
        FieldRole, ///< QString, see domain::FieldConflict
        FoundRole, ///< QDateTime in UTC
    };

    explicit ConflictModel(store::CaseStore &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// -1 when it is resolved.
    int rowOf(ConflictKey key) const;

signals:
    /// Each time the conflicts were read, also when nothing changed.
    void refreshed();

protected:
    bool isSame(const store::ConflictEntry &a, const store::ConflictEntry &b) const override;
    void tellRefreshed() override;
};

} // namespace casebook::items
