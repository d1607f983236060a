#pragma once

#include "models/items/casewindowmodel.h"

namespace casebook::items {

/// The columns of the list of cases, with raw values; texts for people are made by ui.
class CaseTableModel final : public CaseWindowModel
{
    Q_OBJECT

public:
    enum Column {
        Title,
        Severity,
        Status,
        Assignees,
        Tags,
        Category,
        Comments,
        Alerts,
        Connector,
        ExternalIncident,
        Created,
        Updated,
        Closed,
        Where, ///< raw: qint64 of the workspace; can't be sorted by
        ColumnCount,
    };
    Q_ENUM(Column)

    enum Role {
        RawRole = Qt::UserRole + 1, ///< the value as it is: QString, QStringList, int, or QDateTime in UTC
        KeyRole, ///< qint64, the case's key; 0 while the row isn't loaded
        IdRole, ///< Kibana's id
        LoadedRole, ///< false: show a placeholder
        SyncStateRole, ///< int of domain::SyncState
        HasDraftRole,
        ExternalUrlRole,
    };
    Q_ENUM(Role)

    using CaseWindowModel::CaseWindowModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What a click on the column's header sorts by. Updated shows the latest change, which of an unchanged
    /// case is its creation; so it sorts by recency.
    static domain::CaseSort sortOf(Column column);
    static std::optional<Column> columnOf(domain::CaseSort sort);
};

} // namespace casebook::items
