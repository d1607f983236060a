#pragma once

#include "models/items/refresher.h"
#include "ui/cases/caseview.h"
#include "ui/common/workbench.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;

namespace casebook::items {
class TagModel;
}

namespace casebook::ui {

class RemoteSection;
class Remotes;
class SidebarDelegate;
class SidebarList;
class ViewsModel;

/// The views with their live counts, and below them every tag.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    Sidebar(const Workbench &workbench, QWidget *parent);

    /// Begins to read counts and tags.
    void begin();
    /// Shows @p view as the chosen one; does not tell.
    void setView(const CaseView &view);
    const CaseView &view() const { return m_view; }
    /// Icons of the views only, for narrow windows.
    void setCollapsed(bool collapsed);
    /// Adds the section of remotes.
    void setRemotes(const Remotes &remotes);
    bool isCollapsed() const { return m_collapsed; }

    QSize sizeHint() const override;

signals:
    void viewChosen(const casebook::ui::CaseView &view);
    void connectRequested();
    void remoteMenuRequested(casebook::WorkspaceId remote, const QPoint &place);

private:
    void makeViews();
    void makeTags();
    QIcon iconOf(const QModelIndex &index) const;
    void choose(const CaseView &view);
    /// An arrow key leaves the list @p from upwards (-1) or downwards (1).
    void goOn(const QWidget *from, int step);
    void showChosen();
    void updateTagParts();
    QLabel *makeLabel(const QString &text);

    const Workbench &m_workbench;
    CaseView m_view;
    bool m_collapsed = false;
    ViewsModel *m_viewsModel;
    items::TagModel *m_tagModel;
    QSortFilterProxyModel *m_foundTags;
    SidebarList *m_views;
    SidebarList *m_tags;
    SidebarDelegate *m_viewsDelegate = nullptr;
    RemoteSection *m_remotes = nullptr;
    QLabel *m_viewsLabel = nullptr;
    QLabel *m_tagsLabel = nullptr;
    QLineEdit *m_tagSearch;
    items::Refresher m_countsRefresher;
};

} // namespace casebook::ui
