#include "ui/newcase/checklist.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace casebook::ui {

namespace {

constexpr int mostRows = 6;
constexpr int wanted = 160;

} // namespace

CheckList::CheckList(QWidget *parent)
    : QListWidget(parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            emit edited();
    });
}

QListWidgetItem *CheckList::addRow(const Item &item, bool checked)
{
    auto *row = new QListWidgetItem(item.label, this);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    row->setData(Qt::UserRole, item.value);
    row->setToolTip(item.label);
    row->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    return row;
}

void CheckList::setItems(const QList<Item> &items)
{
    const QScopedValueRollback filling(m_filling, true);
    const QStringList checked = checkedValues();
    clear();
    for (const Item &item : items)
        addRow(item, false);
    setCheckedValues(checked);
}

QStringList CheckList::checkedValues() const
{
    QStringList values;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            values.append(item(row)->data(Qt::UserRole).toString());
    }
    return values;
}

void CheckList::setCheckedValues(const QStringList &values)
{
    const QScopedValueRollback filling(m_filling, true);
    QStringList missing = values;
    for (int row = 0; row < count(); ++row) {
        const QString value = item(row)->data(Qt::UserRole).toString();
        item(row)->setCheckState(values.contains(value) ? Qt::Checked : Qt::Unchecked);
        missing.removeAll(value);
    }
    for (const QString &value : std::as_const(missing))
        addRow({ value, value }, true);
    updateGeometry();
}

bool CheckList::event(QEvent *event)
{
    const bool handled = QListWidget::event(event);
    if (event->type() == QEvent::Polish)
        setFrameShape(StyledPanel); // a field among fields, not a list of its own
    return handled;
}

QSize CheckList::sizeHint() const
{
    const int rows = qBound(1, count(), mostRows);
    const int row = count() > 0 ? sizeHintForRow(0) : fontMetrics().height();
    return { wanted, rows * row + 2 * frameWidth() + 2 };
}

QSize CheckList::minimumSizeHint() const
{
    return sizeHint();
}

} // namespace casebook::ui
