#pragma once

#include "models/domain/query.h"

#include <QByteArray>

#include <random>

namespace casebook::test {

/// A filter of the list and the same condition for exact SQL on `case_row`.
struct PairedFilter
{
    domain::CaseFilter filter;
    QByteArray condition;
};

/// Filters as persons combine them: values that the store has, the frequent ones more often. The same seed
/// gives the same filters.
class RandomFilters
{
public:
    explicit RandomFilters(domain::Facets facets, quint32 seed = 1);

    /// @p fields: how many different fields are filtered by, 1 to 7.
    PairedFilter next(int fields);

private:
    void add(PairedFilter &pair, int field);
    QString valueOf(const QList<domain::FacetValue> &values);

    const domain::Facets m_facets;
    std::minstd_rand m_random;
};

} // namespace casebook::test
