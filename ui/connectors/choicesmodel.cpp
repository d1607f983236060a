#include "ui/connectors/choicesmodel.h"

#include <algorithm>

namespace casebook::ui {

using domain::ConnectorChoice;

void ChoicesModel::setChoices(const QList<ConnectorChoice> &choices, const QString &dependsOn)
{
    if (choices == m_choices && dependsOn == m_dependsOn)
        return;
    beginResetModel();
    m_choices = choices;
    m_dependsOn = dependsOn;
    endResetModel();
}

bool ChoicesModel::moveChoice(int row, int step)
{
    const int target = row + step;
    const auto inside = [this](int place) { return place >= 0 && place < m_choices.size(); };
    if (!inside(row) || !inside(target))
        return false;
    beginMoveRows({}, row, row, {}, step > 0 ? target + 1 : target);
    m_choices.move(row, target);
    endMoveRows();
    emit edited();
    return true;
}

int ChoicesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size()) + 1;
}

int ChoicesModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_dependsOn.isEmpty() ? Dependent : ColumnCount;
}

QVariant ChoicesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool shown = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!shown && role != Qt::EditRole)
        return {};
    if (index.row() == m_choices.size())
        return shown && index.column() == Label ? QVariant(tr("Add a choice…")) : QVariant();
    const ConnectorChoice &choice = m_choices.at(index.row());
    switch (index.column()) {
    case Label:
        return choice.label;
    case Value:
        return choice.value;
    default: {
        const auto known
            = std::find_if(m_dependentChoices.cbegin(), m_dependentChoices.cend(),
                           [&choice](const auto &one) { return one.value == choice.dependentValue; });
        return shown && known != m_dependentChoices.cend() ? known->label : choice.dependentValue;
    }
    }
}

QVariant ChoicesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label:
        return tr("Shown as");
    case Value:
        return tr("Stored value");
    default:
        //: Heading; %1 is a field, such as Category, and the cells below are its values
        return tr("Only for %1").arg(m_dependsOn);
    }
}

Qt::ItemFlags ChoicesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

bool ChoicesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = value.toString().trimmed();
    const bool isNew = index.row() == m_choices.size();
    if (isNew && (text.isEmpty() || index.column() == Dependent))
        return false;
    ConnectorChoice choice = isNew ? ConnectorChoice() : m_choices.at(index.row());
    const ConnectorChoice before = choice;
    if (index.column() == Label) {
        // Until it is told otherwise, a choice is stored as it is shown.
        if (choice.value == choice.label)
            choice.value = text;
        choice.label = text;
    } else if (index.column() == Value) {
        if (choice.label.isEmpty())
            choice.label = text;
        choice.value = text;
    } else {
        choice.dependentValue = text;
    }
    if (choice == before)
        return true;
    if (choice.value.isEmpty() || choice.label.isEmpty())
        return false;
    if (isNew) {
        beginInsertRows({}, index.row(), index.row());
        m_choices.append(choice);
        endInsertRows();
    } else {
        m_choices[index.row()] = choice;
        emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    }
    emit edited();
    return true;
}

bool ChoicesModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > m_choices.size())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_choices.remove(row, count);
    endRemoveRows();
    emit edited();
    return true;
}

} // namespace casebook::ui
