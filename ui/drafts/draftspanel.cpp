#include "ui/drafts/draftspanel.h"

#include "models/items/draftmodel.h"
#include "ui/cases/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/drafts/draftdelegate.h"
#include "ui/theme/icons.h"

#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

DraftsPanel::DraftsPanel(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_model(new items::DraftModel(workbench.store, this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QListView(m_stack))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DraftDelegate(workbench.clock, m_list));
    m_list->setAccessibleName(tr("Drafts"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, &DraftsPanel::choose);
    connect(m_list, &QWidget::customContextMenuRequested, this, &DraftsPanel::showContextMenu);

    auto *empty = new EmptyState(m_stack);
    empty->setTexts("document-edit"_L1, tr("No drafts"),
                    tr("What you write is kept here until you submit it, even when the program is closed."));
    m_empty = empty;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DraftsPanel::updateState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &DraftsPanel::updateState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &DraftsPanel::updateState);
    updateState();
}

void DraftsPanel::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void DraftsPanel::updateState()
{
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? m_list : m_empty);
}

bool DraftsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const QModelIndex index = m_list->currentIndex();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(index);
        return true;
    case Qt::Key_Delete:
        drop(index);
        return true;
    default:
        return false;
    }
}

void DraftsPanel::choose(const QModelIndex &index)
{
    if (index.isValid())
        emit draftChosen(m_model->draftAt(index.row()));
}

void DraftsPanel::drop(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const domain::Draft draft = m_model->draftAt(index.row());
    deliver(m_workbench.store.dropDraft(draft.key), this, [this, draft](const Result<void> &answer) {
        if (!answer) {
            tellProblem(answer.error());
            return;
        }
        // The notice may outlive this panel.
        const auto undo = [panel = QPointer(this), draft] {
            if (panel)
                panel->keepAgain(draft);
        };
        m_workbench.notices.post({ .text = tr("Draft discarded"), .actionText = tr("Undo"), .action = undo });
    });
}

void DraftsPanel::keepAgain(domain::Draft draft)
{
    draft.key = {};
    deliver(m_workbench.store.saveDraft(std::move(draft)), this, [this](const Result<DraftKey> &answer) {
        if (!answer)
            tellProblem(answer.error());
    });
}

void DraftsPanel::tellProblem(const Error &error)
{
    m_workbench.notices.post({ .text = errorText(error), .kind = Notice::Kind::Problem });
}

void DraftsPanel::showContextMenu(const QPoint &at)
{
    const QPersistentModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon("document-edit"_L1), tr("Go on writing")), &QAction::triggered, this,
            [this, index] { choose(index); });
    connect(menu->addAction(icon("edit-delete"_L1), tr("Discard draft")), &QAction::triggered, this,
            [this, index] { drop(index); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

} // namespace casebook::ui
