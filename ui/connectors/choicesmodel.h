#pragma once

#include "models/domain/connector.h"

#include <QAbstractTableModel>
#include <QList>

namespace casebook::ui {

/// The choices of one connector field as an editable table, with an empty row at the end where a new one is
/// typed.
class ChoicesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Label, Value, Dependent, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// @p dependsOn is the label of the field that narrows these choices; empty: none does, and the column is
    /// absent.
    void setChoices(const QList<domain::ConnectorChoice> &choices, const QString &dependsOn);
    const QList<domain::ConnectorChoice> &choices() const { return m_choices; }
    /// What may stand in the column Dependent, to show it by its label.
    void setDependentChoices(const QList<domain::ConnectorChoice> &choices) { m_dependentChoices = choices; }
    const QList<domain::ConnectorChoice> &dependentChoices() const { return m_dependentChoices; }
    /// Moves a choice up (-1) or down (1); false where there is no room.
    bool moveChoice(int row, int step);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

signals:
    /// A person changed the choices.
    void edited();

private:
    QList<domain::ConnectorChoice> m_choices;
    QList<domain::ConnectorChoice> m_dependentChoices;
    QString m_dependsOn;
};

} // namespace casebook::ui
