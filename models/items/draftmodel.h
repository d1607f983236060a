#pragma once

#include "models/items/refresher.h"
#include "models/items/rowsmodel.h"
#include "models/store/casestore.h"

namespace casebook::items {

/// Every text being written, newest first; follows the store.
class DraftModel final : public RowsModel<domain::Draft>
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< qint64
        CaseKeyRole, ///< qint64; 0 for a new case
        KindRole, ///< int of domain::DraftKind
        CaseTitleRole,
        TextRole, ///< what was typed
        SavedRole, ///< QDateTime in UTC
    };

    explicit DraftModel(store::CaseStore &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The draft at @p row of the list.
    const domain::Draft &draftAt(int row) const { return rows().at(row); }

protected:
    bool isSame(const domain::Draft &a, const domain::Draft &b) const override;

private:
    Refresher m_refresher;
};

} // namespace casebook::items
