#pragma once

#include "models/items/refresher.h"
#include "models/store/casestore.h"

namespace casebook::items {

/// What cases can be filtered by, read anew whenever cases changed.
class FacetsReader final : public QObject
{
    Q_OBJECT

public:
    explicit FacetsReader(store::CaseStore &store, QObject *parent = nullptr);
    /// Reads for the first time: not when it is made, for nothing that is seen at first hangs on it.
    void begin() { m_refresher.requestNow(); }

    const domain::Facets &facets() const { return m_facets; }

signals:
    void read(const casebook::domain::Facets &facets);

private:
    domain::Facets m_facets;
    Refresher m_refresher;
};

} // namespace casebook::items
