#include "ui/sidebar/viewsmodel.h"

#include <array>

namespace casebook::ui {

namespace {

constexpr std::array kinds{ CaseView::All,    CaseView::Open,         CaseView::InProgress,
                            CaseView::Closed, CaseView::AssignedToMe, CaseView::Unassigned,
                            CaseView::Drafts };

} // namespace

void ViewsModel::setCounts(const domain::ViewCounts &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    emit dataChanged(index(0), index(rowCount() - 1), { CountRole });
}

int ViewsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kinds.size());
}

QVariant ViewsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseView::Kind kind = kindAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return viewText({ kind });
    case KindRole:
        return kind;
    case CountRole:
        return countOf(kind);
    default:
        return {};
    }
}

CaseView::Kind ViewsModel::kindAt(int row)
{
    return kinds.at(static_cast<size_t>(row));
}

int ViewsModel::rowOf(CaseView::Kind kind)
{
    const auto found = std::find(kinds.cbegin(), kinds.cend(), kind);
    return found == kinds.cend() ? -1 : static_cast<int>(found - kinds.cbegin());
}

qint64 ViewsModel::countOf(CaseView::Kind kind) const
{
    if (!m_counts)
        return -1;
    switch (kind) {
    case CaseView::All:
        return m_counts->all;
    case CaseView::Open:
        return m_counts->open;
    case CaseView::InProgress:
        return m_counts->inProgress;
    case CaseView::Closed:
        return m_counts->closed;
    case CaseView::AssignedToMe:
        return m_counts->assignedToMe;
    case CaseView::Unassigned:
        return m_counts->unassigned;
    case CaseView::Drafts:
        return m_counts->drafts;
    case CaseView::Tag:
    case CaseView::Outbox:
    case CaseView::Conflicts:
    case CaseView::DeletedThere:
        break;
    }
    return -1;
}

} // namespace casebook::ui
