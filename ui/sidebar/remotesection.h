#pragma once

#include "ui/cases/caseview.h"
#include "ui/remotes/remotes.h"

#include <QIcon>
#include <QWidget>

class QLabel;
class QToolButton;

namespace casebook::ui {

class RemoteViewsModel;
class SidebarDelegate;
class SidebarList;

/// The sidebar's section of remotes: heading with *Connect to Kibana…*, this computer and each remote with
/// its views, outbox and conflicts.
class RemoteSection final : public QWidget
{
    Q_OBJECT

public:
    RemoteSection(const Workbench &workbench, const Remotes &remotes, QWidget *parent);

    /// Shows @p view as the chosen one, if it is one of these; does not tell.
    void showChosen(const CaseView &view);
    void setCollapsed(bool collapsed);
    /// Puts the focus on the first line (1), coming from above, or the last (-1); false when there is none.
    bool enter(int step);

signals:
    void viewChosen(const casebook::ui::CaseView &view);
    void leftBy(int step);
    void connectRequested();
    void menuRequested(casebook::WorkspaceId remote, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QIcon iconOf(const QModelIndex &index) const;
    void choose(const QModelIndex &index);
    void setUnfolded(const QModelIndex &index, bool unfolded);
    void showParts();

    const Remotes &m_remotes;
    RemoteViewsModel *m_model;
    SidebarList *m_list;
    SidebarDelegate *m_delegate;
    QLabel *m_label;
    QToolButton *m_add;
    CaseView m_view;
    bool m_collapsed = false;
};

} // namespace casebook::ui
