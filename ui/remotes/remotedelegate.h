#pragma once

#include <QStyledItemDelegate>

namespace casebook::ui {

/// A remote in two lines: its name and how it stands, then where it is.
class RemoteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace casebook::ui
