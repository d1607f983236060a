#include "ui/sidebar/remotesection.h"

#include "ui/sidebar/remoteviewsmodel.h"
#include "ui/sidebar/sidebardelegate.h"
#include "ui/sidebar/sidebarlist.h"
#include "ui/sidebar/viewicon.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

RemoteSection::RemoteSection(const Workbench &workbench, const Remotes &remotes, QWidget *parent)
    : QWidget(parent)
    , m_remotes(remotes)
    , m_model(new RemoteViewsModel(workbench, remotes, this))
    , m_list(new SidebarList(SidebarList::Height::UpToAllLines, this))
    , m_delegate(new SidebarDelegate([this](const QModelIndex &index) { return iconOf(index); },
                                     RemoteViewsModel::CountRole, m_list))
    , m_label(new QLabel(tr("Remotes"), this))
    , m_add(new QToolButton(this))
{
    build();
    m_delegate->setTree(RemoteViewsModel::LevelRole, RemoteViewsModel::FoldRole);
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(m_model);
    m_list->viewport()->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_list, &SidebarList::chosen, this, &RemoteSection::choose);
    connect(m_list, &QListView::clicked, this, &RemoteSection::choose);
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        setUnfolded(index, index.data(RemoteViewsModel::FoldRole).toInt() == 0);
    });
    connect(m_list, &SidebarList::leftBy, this, &RemoteSection::leftBy);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        const QModelIndex index = m_list->indexAt(point);
        if (index.isValid() && index.data(RemoteViewsModel::MarkRole).toInt() >= 0)
            emit menuRequested(*m_model->viewAt(index.row()).workspace,
                               m_list->viewport()->mapToGlobal(point));
    });
    connect(m_add, &QToolButton::clicked, this, &RemoteSection::connectRequested);
    for (const auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_model, signal, this, &RemoteSection::showParts);
    connect(m_model, &QAbstractItemModel::modelReset, this, &RemoteSection::showParts);
    showParts();
}

void RemoteSection::build()
{
    m_label->setFont(sectionFont(font()));
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setBuddy(m_list);
    m_add->setIcon(icon("list-add"_L1));
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setAccessibleName(tr("Connect to Kibana"));
    m_add->setToolTip(tr("Connect to Kibana…"));
    m_list->setAccessibleName(tr("Remotes"));
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metrics::related + metrics::inside, metrics::inside, metrics::related, 0);
    head->addWidget(m_label, 1);
    head->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QIcon RemoteSection::iconOf(const QModelIndex &index) const
{
    if (const int mark = index.data(RemoteViewsModel::MarkRole).toInt(); mark >= 0)
        return syncIcon(static_cast<SyncMark>(mark), palette());
    const CaseView::Kind kind = m_model->viewAt(index.row()).kind;
    return kind == CaseView::All ? icon("computer"_L1) : viewIcon(kind, palette());
}

void RemoteSection::choose(const QModelIndex &index)
{
    const CaseView view = m_model->viewAt(index.row());
    setUnfolded(index, true);
    if (view == m_view)
        return;
    m_view = view;
    emit viewChosen(view);
}

void RemoteSection::setUnfolded(const QModelIndex &index, bool unfolded)
{
    if (index.isValid() && index.data(RemoteViewsModel::FoldRole).toInt() >= 0)
        m_model->setUnfolded(*m_model->viewAt(index.row()).workspace, unfolded);
}

void RemoteSection::showChosen(const CaseView &view)
{
    m_view = view;
    const int row = m_model->rowOf(view);
    m_list->showChosen(row >= 0 ? m_model->index(row, 0) : QModelIndex());
}

void RemoteSection::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_delegate->setCollapsed(collapsed);
    m_model->setCollapsed(collapsed);
    m_list->setVerticalScrollBarPolicy(collapsed ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    showParts();
}

bool RemoteSection::enter(int step)
{
    if (m_list->isHidden())
        return false;
    m_list->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_list->setCurrentIndex(m_model->index(step > 0 ? 0 : m_model->rowCount() - 1, 0));
    return true;
}

void RemoteSection::showParts()
{
    m_label->setHidden(m_collapsed);
    m_add->setHidden(m_collapsed);
    m_list->setHidden(m_model->rowCount() == 0);
    m_list->updateGeometry();
    showChosen(m_view);
}

bool RemoteSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            setUnfolded(m_list->currentIndex(), (key == Qt::Key_Right) != mirrored);
            return true;
        }
    }
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_list->indexAt(press->position().toPoint());
        if (press->button() == Qt::LeftButton && index.isValid()
            && m_delegate->foldPlace(m_list->visualRect(index), layoutDirection())
                   .contains(press->position().toPoint())
            && index.data(RemoteViewsModel::FoldRole).toInt() >= 0) {
            setUnfolded(index, index.data(RemoteViewsModel::FoldRole).toInt() == 0);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace casebook::ui
