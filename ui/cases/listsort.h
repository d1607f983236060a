#pragma once

#include "models/domain/query.h"

#include <QString>
#include <Qt>

namespace casebook::ui {

/// What the list is sorted by, as the header shows it and as it is remembered.
struct ListSort
{
    int section = -1; ///< CaseTableModel::Column; -1: the usual order, latest change first
    Qt::SortOrder order = Qt::DescendingOrder;

    /// The key in Preferences.
    static QString key();
    /// "Title ascending"; what isn't understood is the usual order.
    static ListSort fromText(const QString &text);
    QString toText() const;
    /// A query with this order and no filter.
    domain::CaseQuery query() const;

    bool operator==(const ListSort &) const = default;
};

} // namespace casebook::ui
