#pragma once

#include "models/items/refresher.h"
#include "models/items/rowsmodel.h"
#include "models/store/casestore.h"

namespace casebook::items {

/// People known to the store, by name, for completion.
class PeopleModel final : public RowsModel<domain::PersonName>
{
    Q_OBJECT

public:
    enum Role {
        UidRole = Qt::UserRole + 1,
    };

    explicit PeopleModel(store::CaseStore &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool isSame(const domain::PersonName &a, const domain::PersonName &b) const override;

private:
    Refresher m_refresher;
};

} // namespace casebook::items
