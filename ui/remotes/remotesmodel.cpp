#include "ui/remotes/remotesmodel.h"

#include "ui/remotes/connectiontext.h"

namespace casebook::ui {

RemotesModel::RemotesModel(const Remotes &remotes, QObject *parent)
    : RowsModel(parent)
    , m_remotes(remotes)
{
    setRows(remotes.all());
    connect(&remotes, &Remotes::changed, this, [this] {
        setRows(m_remotes.all());
        if (rowCount() > 0) // the words change with time, too
            emit dataChanged(index(0), index(rowCount() - 1), { LineRole, Qt::ToolTipRole });
    });
}

int RemotesModel::rowOf(WorkspaceId remote) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rows().at(row).remote.id == remote)
            return row;
    }
    return -1;
}

QVariant RemotesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RemoteState &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.remote.name;
    case Qt::AccessibleTextRole:
        return QString(row.remote.name + QStringLiteral(", ") + m_remotes.lineOf(row.status).text);
    case Qt::ToolTipRole:
        return m_remotes.lineOf(row.status).details;
    case IdRole:
        return row.remote.id.value;
    case PlaceRole:
        return placeText(row.remote.settings);
    case LineRole:
        return m_remotes.lineOf(row.status).text;
    case MarkRole:
        return static_cast<int>(m_remotes.lineOf(row.status).mark);
    default:
        return {};
    }
}

bool RemotesModel::isSame(const RemoteState &a, const RemoteState &b) const
{
    return a.remote.id == b.remote.id;
}

} // namespace casebook::ui
