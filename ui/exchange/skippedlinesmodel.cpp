#include "ui/exchange/skippedlinesmodel.h"

#include "ui/common/formatting.h"
#include "ui/exchange/importreporttext.h"

namespace casebook::ui {

void SkippedLinesModel::setLines(const QList<exchange::SkippedLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int SkippedLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int SkippedLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SkippedLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const exchange::SkippedLine &line = m_lines.at(index.row());
    switch (index.column()) {
    case Line:
        return numberText(line.line);
    case What:
        return line.what;
    default:
        return skipReason(line);
    }
}

QVariant SkippedLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case What:
        return tr("Object");
    default:
        return tr("Reason");
    }
}

} // namespace casebook::ui
