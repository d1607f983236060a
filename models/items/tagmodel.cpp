#include "models/items/tagmodel.h"

namespace casebook::items {

using domain::FacetValue;

namespace {

/// The person's order of letters; a system without a language has none, and puts "tag 10" before "tag 9".
QLocale collation()
{
    const QLocale locale = QLocale().collation();
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

} // namespace

TagModel::TagModel(store::CaseStore &store, QObject *parent)
    : RowsModel(parent)
    , m_collator(collation())
    , m_reader(store)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    connect(&m_reader, &FacetsReader::read, this,
            [this](const domain::Facets &facets) { take(facets.tags); });
}

void TagModel::take(QList<FacetValue> tags)
{
    std::sort(tags.begin(), tags.end(), [this](const FacetValue &a, const FacetValue &b) {
        const int order = m_collator.compare(a.label, b.label);
        return order != 0 ? order < 0 : a.value < b.value;
    });
    setRows(std::move(tags));
}

QVariant TagModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FacetValue &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.label;
    case TagRole:
        return row.value;
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

int TagModel::rowOf(const QString &tag) const
{
    for (int row = 0; row < rows().size(); ++row) {
        if (rows().at(row).value == tag)
            return row;
    }
    return -1;
}

bool TagModel::isSame(const FacetValue &a, const FacetValue &b) const
{
    return a.value == b.value;
}

} // namespace casebook::items
