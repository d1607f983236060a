#include "models/items/facetsmodel.h"

namespace casebook::items {

using domain::FacetValue;

FacetsModel::FacetsModel(QObject *parent)
    : RowsModel(parent)
{
}

void FacetsModel::setValues(QList<FacetValue> values)
{
    QSet<QString> known;
    for (const FacetValue &value : values)
        known.insert(value.value);
    for (const FacetValue &row : rows()) {
        if (m_chosen.contains(row.value) && !known.contains(row.value))
            values.append({ row.value, row.label, 0 });
    }
    setRows(std::move(values));
}

QStringList FacetsModel::chosen() const
{
    QStringList result(m_chosen.cbegin(), m_chosen.cend());
    result.sort();
    return result;
}

void FacetsModel::setChosen(const QStringList &values)
{
    const QSet<QString> next(values.cbegin(), values.cend());
    if (next == m_chosen)
        return;
    m_chosen = next;
    if (!rows().isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1), { Qt::CheckStateRole });
    emit chosenChanged();
}

QStringList FacetsModel::chosenLabels() const
{
    QStringList result;
    for (const FacetValue &row : rows()) {
        if (m_chosen.contains(row.value))
            result.append(row.label);
    }
    return result;
}

QVariant FacetsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FacetValue &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.label;
    case Qt::CheckStateRole:
        return m_chosen.contains(row.value) ? Qt::Checked : Qt::Unchecked;
    case ValueRole:
        return row.value;
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

bool FacetsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = rowAt(index).value;
    const bool choose = value.toInt() == Qt::Checked;
    if (choose == m_chosen.contains(text))
        return true;
    if (choose)
        m_chosen.insert(text);
    else
        m_chosen.remove(text);
    emit dataChanged(index, index, { Qt::CheckStateRole });
    emit chosenChanged();
    return true;
}

Qt::ItemFlags FacetsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

bool FacetsModel::isSame(const FacetValue &a, const FacetValue &b) const
{
    return a.value == b.value;
}

} // namespace casebook::items
