#pragma once

#include "models/base/clock.h"

#include <QStyledItemDelegate>

namespace casebook::ui {

/// A case found on a remote: title and age, below its status and whether it is kept here.
class FoundDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    FoundDelegate(const Clock &clock, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Clock &m_clock;
};

} // namespace casebook::ui
