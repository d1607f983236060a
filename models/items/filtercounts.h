#pragma once

#include "models/items/refresher.h"
#include "models/store/casestore.h"

namespace casebook::items {

/// How many cases each of some filters selects; follows the store.
class FilterCounts final : public QObject
{
    Q_OBJECT

public:
    explicit FilterCounts(store::CaseStore &store, QObject *parent = nullptr);

    /// Numbers of filters that stay are kept until they are counted again.
    void setFilters(const QList<domain::CaseFilter> &filters);
    /// Of the filter at @p index; −1 while it is not known.
    qint64 count(qsizetype index) const { return m_counted.value(index).count; }

signals:
    /// A number has changed.
    void counted();

private:
    struct Counted
    {
        domain::CaseFilter filter = {};
        qint64 count = -1;
    };

    void ask(const Refresher::Done &done);
    void take(const domain::CaseFilter &filter, qint64 count);

    store::CaseStore &m_store;
    QList<Counted> m_counted;
    Refresher m_refresher;
};

} // namespace casebook::items
