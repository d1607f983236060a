#include "ui/cases/listsort.h"

#include "models/items/casetablemodel.h"

#include <QMetaEnum>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::CaseTableModel;

QString ListSort::key()
{
    return u"list/sort"_s;
}

ListSort ListSort::fromText(const QString &text)
{
    const QStringList words = text.split(u' ');
    bool known = false;
    const int section = QMetaEnum::fromType<CaseTableModel::Column>().keyToValue(
        words.first().toLatin1().constData(), &known);
    if (!known || section < 0 || section >= CaseTableModel::ColumnCount)
        return { CaseTableModel::Updated, Qt::DescendingOrder };
    return { section, words.last() == "ascending"_L1 ? Qt::AscendingOrder : Qt::DescendingOrder };
}

QString ListSort::toText() const
{
    const char *name = QMetaEnum::fromType<CaseTableModel::Column>().valueToKey(section);
    if (!name)
        return {};
    return QLatin1String(name) + (order == Qt::AscendingOrder ? " ascending"_L1 : " descending"_L1);
}

domain::CaseQuery ListSort::query() const
{
    domain::CaseQuery query;
    if (section < 0 || section >= CaseTableModel::ColumnCount)
        return query;
    query.sort = CaseTableModel::sortOf(static_cast<CaseTableModel::Column>(section));
    query.order = order == Qt::AscendingOrder ? domain::SortOrder::Ascending : domain::SortOrder::Descending;
    return query;
}

} // namespace casebook::ui
