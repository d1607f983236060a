#include "models/items/foundcasesmodel.h"

#include <QDateTime>

namespace casebook::items {

FoundCasesModel::FoundCasesModel(store::CaseStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
}

void FoundCasesModel::clear()
{
    m_generation.next();
    beginResetModel();
    m_rows.clear();
    m_read = 0;
    m_total = 0;
    endResetModel();
}

void FoundCasesModel::append(const QList<domain::Case> &cases, qint64 total)
{
    m_total = total;
    m_read = cases.isEmpty() ? total : m_read + cases.size();
    QList<Row> news;
    for (const domain::Case &value : cases) {
        if (rowOf(value.id) < 0) // pages move while cases change
            news.append({ value });
    }
    if (news.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(news.size()) - 1);
    m_rows.append(news);
    endInsertRows();
    for (const Row &row : std::as_const(news)) {
        deliver(m_store.keyOf(row.value.id), this, m_generation,
                [this, id = row.value.id](const Result<CaseKey> &key) {
                    if (key)
                        setKey(id, *key);
                });
    }
}

void FoundCasesModel::setKey(const QString &id, CaseKey key)
{
    const int row = rowOf(id);
    if (row < 0 || m_rows.at(row).key == key)
        return;
    m_rows[row].key = key;
    emit dataChanged(index(row), index(row));
}

int FoundCasesModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).id == id)
            return row;
    }
    return -1;
}

int FoundCasesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FoundCasesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.value.title;
    case KeyRole:
        return row.key.value;
    case IdRole:
        return row.value.id;
    case UpdatedRole:
        return row.value.updatedAt.value_or(row.value.createdAt).toDateTime();
    case StatusRole:
        return domain::apiText(row.value.status);
    default:
        return {};
    }
}

} // namespace casebook::items
