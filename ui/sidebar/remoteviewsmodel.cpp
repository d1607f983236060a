#include "ui/sidebar/remoteviewsmodel.h"

#include <algorithm>
#include <array>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto unfoldedKey = "sidebar/unfolded"_L1;
constexpr std::array inner{ CaseView::Open, CaseView::InProgress, CaseView::Closed, CaseView::AssignedToMe,
                            CaseView::Unassigned };

QStringList meAt(const domain::RemoteSettings &settings)
{
    QStringList me{ settings.me.profileUid.value_or(QString()), settings.me.username.value_or(QString()) };
    me.removeAll(QString());
    return me;
}

bool listsCases(const RemoteViewRow &row)
{
    return row.view.workspace.has_value();
}

} // namespace

RemoteViewsModel::RemoteViewsModel(const Workbench &workbench, const Remotes &remotes, QObject *parent)
    : RowsModel(parent)
    , m_workbench(workbench)
    , m_remotes(remotes)
    , m_counts(workbench.store)
{
    const QStringList ids = workbench.preferences.value(unfoldedKey).split(u',', Qt::SkipEmptyParts);
    for (const QString &id : ids)
        m_unfolded.insert(id.toLongLong());
    connect(&remotes, &Remotes::changed, this, &RemoteViewsModel::arrange);
    connect(&m_counts, &items::FilterCounts::counted, this, &RemoteViewsModel::count);
    connect(&workbench.preferences, &Preferences::authorChanged, this, &RemoteViewsModel::arrange);
    arrange();
}

void RemoteViewsModel::addWorkspace(QList<RemoteViewRow> &next, RemoteViewRow head,
                                    const QStringList &me) const
{
    const bool unfolded = m_unfolded.contains(head.view.workspace->value);
    head.fold = m_collapsed ? -1 : static_cast<int>(unfolded);
    next.append(head);
    if (m_collapsed || !unfolded)
        return;
    for (const CaseView::Kind kind : inner) {
        RemoteViewRow row;
        row.view = { .kind = kind, .tag = {}, .workspace = head.view.workspace };
        if (kind == CaseView::AssignedToMe)
            row.view.me = me;
        row.name = viewText(row.view);
        row.level = 1;
        next.append(row);
    }
}

void RemoteViewsModel::arrange()
{
    QList<RemoteViewRow> next;
    const auto line = [&next](CaseView::Kind kind, qint64 count) {
        RemoteViewRow row;
        row.view.kind = kind;
        row.name = viewText(row.view);
        row.count = count;
        next.append(row);
    };
    if (!m_remotes.all().isEmpty()) {
        RemoteViewRow here;
        here.view.workspace = localWorkspace;
        here.name = tr("This computer");
        addWorkspace(next, here, { m_workbench.preferences.author().assigneeUid() });
        for (const RemoteState &one : m_remotes.all()) {
            const SyncLine stands = m_remotes.lineOf(one.status);
            RemoteViewRow row;
            row.view.workspace = one.remote.id;
            row.name = one.remote.name;
            row.toolTip = tr("%1: %2", "a remote, how it stands").arg(one.remote.name, stands.text)
                + (stands.details.isEmpty() ? QString() : u'\n' + stands.details);
            row.mark = static_cast<int>(stands.mark);
            addWorkspace(next, row, meAt(one.remote.settings));
        }
        const RemoteSums sums = sumsOf(m_remotes.all());
        line(CaseView::Outbox, sums.waiting + sums.failed);
        line(CaseView::Conflicts, sums.conflicts);
        if (sums.vanished > 0)
            line(CaseView::DeletedThere, sums.vanished);
    }
    QList<domain::CaseFilter> filters;
    for (const RemoteViewRow &row : std::as_const(next)) {
        if (listsCases(row))
            filters.append(filterOf(row.view, m_workbench.preferences.author()));
    }
    m_counts.setFilters(filters);
    qsizetype filter = 0;
    for (RemoteViewRow &row : next) {
        if (listsCases(row))
            row.count = m_counts.count(filter++);
    }
    setRows(next);
}

void RemoteViewsModel::count()
{
    QList<RemoteViewRow> next = rows();
    qsizetype filter = 0;
    for (RemoteViewRow &row : next) {
        if (listsCases(row))
            row.count = m_counts.count(filter++);
    }
    setRows(next);
}

int RemoteViewsModel::rowOf(const CaseView &view) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (viewAt(row).kind == view.kind && viewAt(row).workspace == view.workspace)
            return row;
    }
    return -1;
}

void RemoteViewsModel::setUnfolded(WorkspaceId workspace, bool unfolded)
{
    if (m_unfolded.contains(workspace.value) == unfolded)
        return;
    if (unfolded)
        m_unfolded.insert(workspace.value);
    else
        m_unfolded.remove(workspace.value);
    QStringList ids;
    for (const qint64 id : std::as_const(m_unfolded))
        ids.append(QString::number(id));
    ids.sort();
    m_workbench.preferences.setValue(unfoldedKey, ids.join(u','));
    arrange();
}

void RemoteViewsModel::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    arrange();
}

QVariant RemoteViewsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RemoteViewRow &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return row.toolTip.isEmpty() ? row.name : row.toolTip.section(u'\n', 0, 0);
    case Qt::ToolTipRole:
        return row.toolTip;
    case CountRole:
        return row.count;
    case LevelRole:
        return row.level;
    case FoldRole:
        return row.fold;
    case MarkRole:
        return row.mark;
    default:
        return {};
    }
}

bool RemoteViewsModel::isSame(const RemoteViewRow &a, const RemoteViewRow &b) const
{
    return a.view.kind == b.view.kind && a.view.workspace == b.view.workspace;
}

} // namespace casebook::ui
