#pragma once

#include "models/domain/query.h"
#include "models/items/rowsmodel.h"

#include <QSet>

namespace casebook::items {

/// The values one thing can be filtered by (tags, assignees, statuses …), each with its number of cases and
/// whether it is chosen. A chosen value that no case has any more stays, so that it can be unchosen.
class FacetsModel final : public RowsModel<domain::FacetValue>
{
    Q_OBJECT

public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< what the filter holds
        CountRole, ///< qint64; negative where it isn't known
    };

    explicit FacetsModel(QObject *parent = nullptr);

    void setValues(QList<domain::FacetValue> values);
    QStringList chosen() const;
    void setChosen(const QStringList &values);
    /// What the chosen values are called, in the order of the list.
    QStringList chosenLabels() const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

protected:
    bool isSame(const domain::FacetValue &a, const domain::FacetValue &b) const override;

private:
    QSet<QString> m_chosen;
};

} // namespace casebook::items
