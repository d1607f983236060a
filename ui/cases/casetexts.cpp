#include "ui/cases/casetexts.h"

#include "models/items/casechoice.h"
#include "models/items/casetablemodel.h"
#include "models/items/remotenames.h"
#include "ui/common/formatting.h"

#include <QDateTime>

namespace casebook::ui {

using items::CaseTableModel;

namespace {

bool isNumber(int column)
{
    return column == CaseTableModel::Comments || column == CaseTableModel::Alerts;
}

bool isTime(int column)
{
    return column == CaseTableModel::Created || column == CaseTableModel::Updated
        || column == CaseTableModel::Closed;
}

/// Updated shows the latest change, which of an unchanged case is its creation.
std::optional<Timestamp> moment(const QModelIndex &index)
{
    QVariant raw = index.data(CaseTableModel::RawRole);
    if (raw.isNull() && index.column() == CaseTableModel::Updated)
        raw = index.siblingAtColumn(CaseTableModel::Created).data(CaseTableModel::RawRole);
    if (raw.isNull())
        return std::nullopt;
    return Timestamp(raw.toDateTime().toMSecsSinceEpoch());
}

} // namespace

CaseTexts::CaseTexts(const Clock &clock, QObject *parent, const items::RemoteNames *remotes)
    : QIdentityProxyModel(parent)
    , m_clock(clock)
    , m_remotes(remotes)
{
}

QVariant CaseTexts::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(index);
    case Qt::CheckStateRole:
        return checkState(index);
    case Qt::TextAlignmentRole: {
        const auto side = isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(Qt::Alignment(side | Qt::AlignVCenter));
    }
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant CaseTexts::checkState(const QModelIndex &index) const
{
    if (index.column() != CaseTableModel::Title || !m_choice || m_choice->isEmpty())
        return {};
    const CaseKey key{ index.data(CaseTableModel::KeyRole).toLongLong() };
    return key.isValid() && m_choice->contains(key) ? Qt::Checked : Qt::Unchecked;
}

QVariant CaseTexts::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const auto side = isNumber(section) ? Qt::AlignRight : Qt::AlignLeft;
        return QVariant::fromValue(Qt::Alignment(side | Qt::AlignVCenter));
    }
    if (role == Qt::InitialSortOrderRole) {
        const bool largeFirst = isNumber(section) || isTime(section) || section == CaseTableModel::Severity;
        return largeFirst ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CaseTableModel::Title:
        return tr("Title");
    case CaseTableModel::Severity:
        return tr("Severity");
    case CaseTableModel::Status:
        return tr("Status");
    case CaseTableModel::Assignees:
        return tr("Assignees");
    case CaseTableModel::Tags:
        return tr("Tags");
    case CaseTableModel::Category:
        return tr("Category");
    case CaseTableModel::Comments:
        return tr("Comments");
    case CaseTableModel::Alerts:
        return tr("Alerts");
    case CaseTableModel::Connector:
        return tr("Connector");
    case CaseTableModel::ExternalIncident:
        return tr("External incident");
    case CaseTableModel::Created:
        return tr("Created");
    case CaseTableModel::Updated:
        return tr("Updated");
    case CaseTableModel::Closed:
        return tr("Closed");
    case CaseTableModel::Where:
        return tr("Where", "column: the remote a case is on, or this computer");
    default:
        return {};
    }
}

QString CaseTexts::text(const QModelIndex &index) const
{
    if (!index.data(CaseTableModel::LoadedRole).toBool())
        return {};
    if (isTime(index.column())) {
        const auto time = moment(index);
        return time ? shortTime(*time, m_clock.now()) : QString();
    }
    const QVariant raw = index.data(CaseTableModel::RawRole);
    switch (index.column()) {
    case CaseTableModel::Severity:
        return severityText(domain::severityFromApi(raw.toString()));
    case CaseTableModel::Status:
        return statusText(domain::statusFromApi(raw.toString()));
    case CaseTableModel::Assignees:
    case CaseTableModel::Tags:
        //: Between the names of a list
        return raw.toStringList().join(tr(", "));
    case CaseTableModel::Comments:
    case CaseTableModel::Alerts:
        return numberText(raw.toLongLong());
    case CaseTableModel::Where: {
        const WorkspaceId workspace{ raw.toLongLong() };
        if (workspace == localWorkspace)
            return tr("This computer");
        return m_remotes ? m_remotes->nameOf(workspace) : QString();
    }
    default:
        return raw.toString();
    }
}

QString CaseTexts::fullText(const QModelIndex &index) const
{
    if (isTime(index.column())) {
        const auto time = moment(index);
        return time ? exactTime(*time) : QString();
    }
    if (index.column() == CaseTableModel::Tags)
        return index.data(CaseTableModel::RawRole).toStringList().join(u'\n');
    return text(index);
}

} // namespace casebook::ui
