#pragma once

#include "models/items/facetsreader.h"
#include "models/items/rowsmodel.h"

#include <QCollator>

namespace casebook::items {

/// Every tag with its number of cases, by name; follows the store.
class TagModel final : public RowsModel<domain::FacetValue>
{
    Q_OBJECT

public:
    enum Role {
        TagRole = Qt::UserRole + 1,
        CountRole, ///< qint64
    };

    explicit TagModel(store::CaseStore &store, QObject *parent = nullptr);
    /// Reads the tags for the first time.
    void begin() { m_reader.begin(); }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// -1 when no case has it.
    int rowOf(const QString &tag) const;

protected:
    bool isSame(const domain::FacetValue &a, const domain::FacetValue &b) const override;

private:
    void take(QList<domain::FacetValue> tags);

    QCollator m_collator;
    FacetsReader m_reader;
};

} // namespace casebook::items
