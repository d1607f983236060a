#include "ui/connectors/choicestable.h"

#include "ui/connectors/choicesmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QStyledItemDelegate>
#include <QTableView>

namespace casebook::ui {

namespace {

/// The place to add is quiet; the value a choice depends on is chosen from a list.
class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        const auto *model = qobject_cast<const ChoicesModel *>(index.model());
        if (index.column() != ChoicesModel::Dependent || !model)
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto *combo = new QComboBox(parent);
        combo->addItem(ChoicesTable::tr("Always offered"), QString());
        for (const domain::ConnectorChoice &choice : model->dependentChoices())
            combo->addItem(choice.label, choice.value);
        return combo;
    }
    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *combo = qobject_cast<QComboBox *>(editor);
        if (!combo)
            return QStyledItemDelegate::setEditorData(editor, index);
        const QString value = index.data(Qt::EditRole).toString();
        if (combo->findData(value) < 0)
            combo->addItem(value, value);
        combo->setCurrentIndex(combo->findData(value));
    }
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        if (const auto *combo = qobject_cast<QComboBox *>(editor))
            model->setData(index, combo->currentData());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.row() == index.model()->rowCount() - 1)
            option->palette.setColor(QPalette::Text, color(Token::SecondaryText, option->palette));
    }
};

} // namespace

ChoicesTable::ChoicesTable(QWidget *parent)
    : QWidget(parent)
    , m_model(new ChoicesModel(this))
    , m_view(new QTableView(this))
    , m_remove(new QPushButton(tr("Remove choice"), this))
    , m_up(new QPushButton(tr("Move up"), this))
    , m_down(new QPushButton(tr("Move down"), this))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ChoiceDelegate(this));
    m_view->setAccessibleName(tr("Choices"));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                            | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    setFocusProxy(m_view);
    for (QPushButton *button : { m_remove, m_up, m_down })
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::related);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    column->addWidget(m_view, 1);
    column->addLayout(buttons);

    connect(m_model, &ChoicesModel::edited, this, &ChoicesTable::edited);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChoicesTable::updateButtons);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ChoicesTable::updateButtons);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ChoicesTable::updateButtons);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChoicesTable::updateButtons);
    connect(m_remove, &QPushButton::clicked, this, &ChoicesTable::removeCurrent);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    auto *remove = new QShortcut(QKeySequence::Delete, m_view, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &ChoicesTable::removeCurrent);
    updateButtons();
}

int ChoicesTable::currentRow() const
{
    const int row = m_view->currentIndex().row();
    return row < m_model->choices().size() ? row : -1;
}

void ChoicesTable::updateButtons()
{
    const int row = currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_model->choices().size() - 1);
}

void ChoicesTable::removeCurrent()
{
    if (const int row = currentRow(); row >= 0)
        m_model->removeRows(row, 1);
}

void ChoicesTable::moveCurrent(int step)
{
    m_model->moveChoice(currentRow(), step);
    updateButtons();
}

} // namespace casebook::ui
