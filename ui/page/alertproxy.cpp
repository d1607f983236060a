#include "ui/page/alertproxy.h"

#include "models/items/alertmodel.h"
#include "ui/common/formatting.h"

namespace casebook::ui {

using items::AlertModel;

AlertProxy::AlertProxy(const Clock &clock, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_clock(clock)
{
}

QVariant AlertProxy::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return QIdentityProxyModel::data(index, role);
    const QVariant value = QIdentityProxyModel::data(index, AlertModel::RawRole);
    switch (index.column()) {
    case AlertModel::AttachedAt: {
        const Timestamp moment(value.toLongLong());
        return role == Qt::DisplayRole ? shortTime(moment, m_clock.now()) : exactTime(moment);
    }
    case AlertModel::AttachedBy:
        return value.toString().isEmpty() ? personName({}) : value;
    case AlertModel::AlertId:
        if (role == Qt::ToolTipRole && QIdentityProxyModel::data(index, AlertModel::IsEventRole).toBool())
            return tr("Event %1").arg(value.toString());
        return value;
    default:
        return value;
    }
}

QVariant AlertProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case AlertModel::AlertId:
        return tr("Alert ID");
    case AlertModel::Index:
        return tr("Index");
    case AlertModel::Rule:
        return tr("Rule");
    case AlertModel::AttachedAt:
        return tr("Attached");
    case AlertModel::AttachedBy:
        return tr("By");
    default:
        return {};
    }
}

} // namespace casebook::ui
