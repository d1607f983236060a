#pragma once

#include "models/domain/query.h"
#include "models/items/facetsreader.h"
#include "ui/cases/caseview.h"
#include "ui/common/workbench.h"

#include <QIcon>
#include <QWidget>

#include <functional>

namespace casebook::items {
class FacetsModel;
}

namespace casebook::ui {

class DatePopup;
class FilterButton;

/// The filters of the list of cases. What the view itself fixes (its status, its tag) isn't offered.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    FilterBar(const Workbench &workbench, QWidget *parent);

    void setView(const CaseView &view);
    /// @p filter narrowed by what is chosen here.
    domain::CaseFilter applied(domain::CaseFilter filter) const;
    bool isFiltering() const;
    /// The names of the filters that are in use, for sentences.
    QStringList activeNames() const;
    void clear();
    /// Begins to read what there is to choose from.
    void begin();

signals:
    void filterChanged();

private:
    struct Facet
    {
        FilterButton *button = nullptr;
        items::FacetsModel *model = nullptr;
    };

    using IconOf = std::function<QIcon(const QString &value)>;
    Facet addFacet(const QString &title, const IconOf &iconOf = {});
    void addDates(const Clock &clock);
    void addFixedFacets();
    void takeFacets(const domain::Facets &facets);
    QStringList chosen(const Facet &facet) const;
    QList<Facet> allFacets() const;
    void onChosenChanged(const Facet &facet);

    Facet m_status;
    Facet m_severity;
    Facet m_tags;
    Facet m_assignee;
    Facet m_reporter;
    Facet m_category;
    Facet m_connector;
    FilterButton *m_created;
    DatePopup *m_dates = nullptr; ///< made when it is first opened
    items::FacetsReader m_reader;
    bool m_clearing = false;
};

} // namespace casebook::ui
