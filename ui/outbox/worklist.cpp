#include "ui/outbox/worklist.h"

#include "ui/cases/emptystate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {

/// The rows in words, for those who do not see the delegate's drawing.
class WorkTexts final : public QIdentityProxyModel
{
public:
    WorkTexts(QAbstractItemModel *model, WorkDelegate::LinesOf linesOf, QObject *parent)
        : QIdentityProxyModel(parent)
        , m_linesOf(std::move(linesOf))
    {
        setSourceModel(model);
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role != Qt::DisplayRole || !index.isValid())
            return QIdentityProxyModel::data(index, role);
        const WorkDelegate::Lines lines = m_linesOf(index.row());
        return QString(lines.first + QLatin1Char('\n') + lines.second);
    }

private:
    WorkDelegate::LinesOf m_linesOf;
};

} // namespace

WorkList::WorkList(const Words &words, QAbstractItemModel *model, int keyRole, const Clock &clock,
                   WorkDelegate::LinesOf linesOf, QWidget *detail, QWidget *parent)
    : QWidget(parent)
    , m_model(new WorkTexts(model, linesOf, this))
    , m_keyRole(keyRole)
    , m_list(new QListView(this))
    , m_stack(new QStackedWidget(this))
    , m_work(new QWidget(m_stack))
    , m_count(new QLabel(m_work))
    , m_head(new QHBoxLayout)
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WorkDelegate(clock, std::move(linesOf), m_list));
    m_list->setAccessibleName(words.title);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setMinimumHeight(96);
    m_list->installEventFilter(this);

    auto *title = new QLabel(words.title, m_work);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_head->setContentsMargins(metrics::group, metrics::related, metrics::related, metrics::inside);
    m_head->setSpacing(metrics::related);
    m_head->addWidget(title);
    m_head->addWidget(m_count, 1);

    auto *splitter = new QSplitter(Qt::Vertical, m_work);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(detail);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(m_work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addWidget(splitter, 1);

    auto *empty = new EmptyState(m_stack);
    empty->setTexts(words.emptyIcon, words.emptyTitle, words.emptyText);
    m_empty = empty;
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &WorkList::onCurrent);
    connect(m_list, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { emit activated(index.row()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_list->indexAt(at);
        if (index.isValid())
            emit menuRequested(index.row(), m_list->viewport()->mapToGlobal(at));
    });
    for (auto signal : { &QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved })
        connect(m_model, signal, this, &WorkList::follow);
    connect(m_model, &QAbstractItemModel::modelReset, this, &WorkList::follow);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                const int row = currentRow();
                if (row >= first.row() && row <= last.row())
                    emit currentChanged(row);
            });
    follow();
}

int WorkList::currentRow() const
{
    return m_list->currentIndex().row();
}

void WorkList::setCurrentRow(int row)
{
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void WorkList::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void WorkList::setCount(const QString &text)
{
    m_count->setText(text);
}

void WorkList::addButton(QWidget *button)
{
    m_head->addWidget(button);
}

/// After rows came or went: the chosen one, where it is still there, else the one in its place.
void WorkList::follow()
{
    const int rows = m_model->rowCount();
    m_stack->setCurrentWidget(rows > 0 ? m_work : m_empty);
    if (rows == 0) {
        m_key = 0;
        m_row = -1;
        emit currentChanged(-1);
        return;
    }
    for (int row = 0; row < rows; ++row) {
        if (m_key != 0 && m_model->index(row, 0).data(m_keyRole).toLongLong() == m_key) {
            m_row = row;
            setCurrentRow(row);
            return;
        }
    }
    setCurrentRow(qBound(0, m_row, rows - 1));
}

void WorkList::onCurrent(const QModelIndex &index)
{
    // While rows go, the view chooses by itself; follow() has the last word.
    if (!index.isValid())
        return;
    m_key = index.data(m_keyRole).toLongLong();
    m_row = index.row();
    emit currentChanged(m_row);
}

bool WorkList::eventFilter(QObject *watched, QEvent *event)
{
    const int row = currentRow();
    if (watched != m_list || event->type() != QEvent::KeyPress || row < 0)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() != Qt::NoModifier && key->modifiers() != Qt::KeypadModifier)
            return false;
        emit activated(row);
        return true;
    case Qt::Key_Delete:
        emit removeRequested(row);
        return true;
    case Qt::Key_Menu:
        emit menuRequested(
            row, m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).center()));
        return true;
    default:
        return false;
    }
}

} // namespace casebook::ui
