#pragma once

#include "models/items/filtercounts.h"
#include "models/items/rowsmodel.h"
#include "ui/cases/caseview.h"
#include "ui/remotes/remotes.h"

#include <QSet>

namespace casebook::ui {

/// One line of the section of remotes.
struct RemoteViewRow
{
    CaseView view = {};
    QString name = {};
    QString toolTip = {};
    int level = 0; ///< 1: a view of the remote above it
    int fold = -1; ///< 0: folded, 1: unfolded, −1: holds nothing
    int mark = -1; ///< SyncMark of a remote
    qint64 count = -1; ///< −1: none is shown

    bool operator==(const RemoteViewRow &) const = default;
};

/// What the sidebar shows of remotes: this computer and each remote with its views, then what waits, what
/// conflicts and what was deleted there. Empty while there is no remote.
class RemoteViewsModel final : public items::RowsModel<RemoteViewRow>
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole + 1, ///< qint64
        LevelRole,
        FoldRole,
        MarkRole,
    };

    RemoteViewsModel(const Workbench &workbench, const Remotes &remotes, QObject *parent = nullptr);

    const CaseView &viewAt(int row) const { return rows().at(row).view; }
    /// −1 when the view has no line now.
    int rowOf(const CaseView &view) const;
    void setUnfolded(WorkspaceId workspace, bool unfolded);
    /// Of the icons only: no views of remotes.
    void setCollapsed(bool collapsed);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    bool isSame(const RemoteViewRow &a, const RemoteViewRow &b) const override;

private:
    void arrange();
    void count();
    void addWorkspace(QList<RemoteViewRow> &next, RemoteViewRow head, const QStringList &me) const;

    const Workbench &m_workbench;
    const Remotes &m_remotes;
    items::FilterCounts m_counts;
    QSet<qint64> m_unfolded;
    bool m_collapsed = false;
};

} // namespace casebook::ui
