#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

#include <functional>

namespace casebook::ui {

/// One value to filter by: check box, mark, name, and the number of cases at the end of the line.
class FacetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setIcons(std::function<QIcon(const QString &value)> iconOf) { m_iconOf = std::move(iconOf); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A click anywhere on the line, or Space, turns it.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    std::function<QIcon(const QString &value)> m_iconOf;
};

} // namespace casebook::ui
