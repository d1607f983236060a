#pragma once

#include "models/exchange/importreport.h"

#include <QAbstractTableModel>
#include <QList>

namespace casebook::ui {

/// The lines an import skipped: number, what it was, why.
class SkippedLinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, What, Why, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<exchange::SkippedLine> &lines);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<exchange::SkippedLine> m_lines;
};

} // namespace casebook::ui
