#pragma once

#include "models/base/clock.h"

#include <QIdentityProxyModel>

namespace casebook::ui {

/// Gives the alert model its headers, times and names as a person reads them.
class AlertProxy final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    AlertProxy(const Clock &clock, QObject *parent);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const Clock &m_clock;
};

} // namespace casebook::ui
