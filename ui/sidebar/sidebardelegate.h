#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

#include <functional>

namespace casebook::ui {

/// One line of the sidebar: icon, name, and the number of cases at the end; only the icon when it is
/// collapsed.
class SidebarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using IconOf = std::function<QIcon(const QModelIndex &index)>;

    /// @p countRole holds the number; negative: none is shown.
    SidebarDelegate(IconOf iconOf, int countRole, QObject *parent);

    void setCollapsed(bool collapsed) { m_collapsed = collapsed; }
    /// Lines stand in each other: @p levelRole holds how deep (int), @p foldRole whether a line is folded
    /// (0), unfolded (1) or neither.
    void setTree(int levelRole, int foldRole);
    /// Where a line at @p line is folded by the mouse.
    QRect foldPlace(const QRect &line, Qt::LayoutDirection direction) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintFold(QPainter *painter, const QStyleOptionViewItem &option, bool unfolded) const;

    IconOf m_iconOf;
    int m_countRole;
    int m_levelRole = -1;
    int m_foldRole = -1;
    bool m_collapsed = false;
};

} // namespace casebook::ui
