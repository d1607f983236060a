#include "models/items/casetablemodel.h"

#include <QDateTime>

#include <array>

namespace casebook::items {

using domain::CaseSort;
using domain::CaseSummary;

namespace {

// In the order of CaseTableModel::Column.
constexpr std::array<CaseSort, CaseTableModel::ColumnCount> sorts{
    CaseSort::Title,    CaseSort::Severity, CaseSort::Status, CaseSort::Assignees, CaseSort::Tags,
    CaseSort::Category, CaseSort::Comments, CaseSort::Alerts, CaseSort::Connector, CaseSort::ExternalIncident,
    CaseSort::Created,  CaseSort::Recency,  CaseSort::Closed,
    CaseSort::Recency, // nothing sorts by where a case is
};

QVariant moment(const std::optional<Timestamp> &time)
{
    return time ? QVariant(time->toDateTime()) : QVariant();
}

QStringList names(const QList<domain::PersonName> &people)
{
    QStringList result;
    for (const auto &person : people)
        result.append(person.name);
    return result;
}

QVariant rawValue(const CaseSummary &row, int column)
{
    switch (column) {
    case CaseTableModel::Title:
        return row.title;
    case CaseTableModel::Severity:
        return domain::apiText(row.severity);
    case CaseTableModel::Status:
        return domain::apiText(row.status);
    case CaseTableModel::Assignees:
        return names(row.assignees);
    case CaseTableModel::Tags:
        return row.tags;
    case CaseTableModel::Category:
        return row.category;
    case CaseTableModel::Comments:
        return row.comments;
    case CaseTableModel::Alerts:
        return row.alerts;
    case CaseTableModel::Connector:
        return row.connectorType == QLatin1String(".none") ? QString() : row.connectorName;
    case CaseTableModel::ExternalIncident:
        return row.externalTitle;
    case CaseTableModel::Created:
        return moment(row.created);
    case CaseTableModel::Updated:
        return moment(row.updated);
    case CaseTableModel::Closed:
        return moment(row.closed);
    case CaseTableModel::Where:
        return row.workspace.value;
    default:
        return {};
    }
}

} // namespace

int CaseTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseSummary *row = caseAt(index.row());
    if (role == LoadedRole)
        return row != nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case RawRole:
        return rawValue(*row, index.column());
    case KeyRole:
        return row->key.value;
    case IdRole:
        return row->id;
    case SyncStateRole:
        return static_cast<int>(row->syncState);
    case HasDraftRole:
        return row->hasDraft;
    case ExternalUrlRole:
        return row->externalUrl;
    default:
        return {};
    }
}

QHash<int, QByteArray> CaseTableModel::roleNames() const
{
    QHash<int, QByteArray> names = CaseWindowModel::roleNames();
    names.insert({ { RawRole, "raw" },
                   { KeyRole, "key" },
                   { IdRole, "id" },
                   { LoadedRole, "loaded" },
                   { SyncStateRole, "syncState" },
                   { HasDraftRole, "hasDraft" },
                   { ExternalUrlRole, "externalUrl" } });
    return names;
}

CaseSort CaseTableModel::sortOf(Column column)
{
    return sorts.at(static_cast<size_t>(column));
}

std::optional<CaseTableModel::Column> CaseTableModel::columnOf(CaseSort sort)
{
    if (sort == CaseSort::Updated)
        return Updated;
    for (size_t i = 0; i < sorts.size(); ++i) {
        if (sorts.at(i) == sort)
            return static_cast<Column>(i);
    }
    return std::nullopt;
}

} // namespace casebook::items
