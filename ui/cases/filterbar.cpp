#include "ui/cases/filterbar.h"

#include "models/items/facetsmodel.h"
#include "ui/cases/datepopup.h"
#include "ui/cases/facetpopup.h"
#include "ui/cases/filterbutton.h"
#include "ui/cases/flowlayout.h"
#include "ui/common/formatting.h"
#include "ui/common/valuemark.h"
#include "ui/theme/metrics.h"

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::FacetValue;

namespace {

/// Stands for "nobody" among the assignees, whose uids are never empty.
const QString nobody;
constexpr qint64 uncounted = -1;

} // namespace

FilterBar::FilterBar(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_reader(workbench.store)
{
    new FlowLayout(this, metrics::inside + 2);
    m_status = addFacet(tr("Status"), [this](const QString &value) {
        return statusIcon(domain::statusFromApi(value), palette());
    });
    m_severity = addFacet(tr("Severity"), [this](const QString &value) {
        return severityIcon(domain::severityFromApi(value), palette());
    });
    m_tags = addFacet(tr("Tags"));
    m_assignee = addFacet(tr("Assignee"));
    m_reporter = addFacet(tr("Reporter"));
    m_category = addFacet(tr("Category"));
    m_connector = addFacet(tr("Connector"));
    addFixedFacets();

    addDates(workbench.clock);
    takeFacets({});
    connect(&m_reader, &items::FacetsReader::read, this, &FilterBar::takeFacets);
}

void FilterBar::begin()
{
    m_reader.begin();
}

FilterBar::Facet FilterBar::addFacet(const QString &title, const IconOf &iconOf)
{
    Facet facet;
    facet.button = new FilterButton(title, this);
    facet.model = new items::FacetsModel(this);
    facet.button->setPopupMaker([title, facet, iconOf] {
        auto *popup = new FacetPopup(title, *facet.model, facet.button);
        if (iconOf)
            popup->setIcons(iconOf);
        return popup;
    });
    layout()->addWidget(facet.button);
    connect(facet.model, &items::FacetsModel::chosenChanged, this, [this, facet] { onChosenChanged(facet); });
    return facet;
}

void FilterBar::addDates(const Clock &clock)
{
    m_created = new FilterButton(tr("Created"), this);
    layout()->addWidget(m_created);
    m_created->setPopupMaker([this, &clock] {
        m_dates = new DatePopup(clock, m_created);
        connect(m_dates, &DatePopup::changed, this, [this] {
            const QString text = m_dates->text();
            m_created->setChosen(text.isEmpty() ? QStringList() : QStringList(text));
            if (!m_clearing)
                emit filterChanged();
        });
        return m_dates;
    });
}

void FilterBar::addFixedFacets()
{
    QList<FacetValue> statuses;
    for (const auto status : domain::knownStatuses)
        statuses.append({ domain::apiText(domain::Status(status)), statusText(status), uncounted });
    m_status.model->setValues(statuses);
    QList<FacetValue> severities;
    for (const auto severity : domain::knownSeverities)
        severities.append({ domain::apiText(domain::Severity(severity)), severityText(severity), uncounted });
    m_severity.model->setValues(severities);
}

void FilterBar::takeFacets(const domain::Facets &facets)
{
    m_tags.model->setValues(facets.tags);
    QList<FacetValue> assignees = facets.assignees;
    assignees.prepend({ nobody, tr("Unassigned"), uncounted });
    m_assignee.model->setValues(assignees);
    m_reporter.model->setValues(facets.reporters);
    m_category.model->setValues(facets.categories);
    QList<FacetValue> connectors = facets.connectors;
    for (FacetValue &connector : connectors) {
        if (connector.value == "none"_L1)
            connector.label = connectorTypeText(u".none"_s);
    }
    m_connector.model->setValues(connectors);
}

void FilterBar::setView(const CaseView &view)
{
    const auto is = [&](std::initializer_list<CaseView::Kind> kinds) {
        return std::find(kinds.begin(), kinds.end(), view.kind) != kinds.end();
    };
    m_status.button->setHidden(is({ CaseView::Open, CaseView::InProgress, CaseView::Closed }));
    m_assignee.button->setHidden(is({ CaseView::AssignedToMe, CaseView::Unassigned }));
    m_tags.button->setHidden(is({ CaseView::Tag }));
}

QList<FilterBar::Facet> FilterBar::allFacets() const
{
    return { m_status, m_severity, m_tags, m_assignee, m_reporter, m_category, m_connector };
}

QStringList FilterBar::chosen(const Facet &facet) const
{
    return facet.button->isHidden() ? QStringList() : facet.model->chosen();
}

domain::CaseFilter FilterBar::applied(domain::CaseFilter filter) const
{
    for (const QString &status : chosen(m_status))
        filter.statuses.append(domain::statusFromApi(status).value);
    for (const QString &severity : chosen(m_severity))
        filter.severities.append(domain::severityFromApi(severity).value);
    filter.tags += chosen(m_tags);
    QStringList assignees = chosen(m_assignee);
    if (assignees.removeAll(nobody) > 0)
        filter.unassigned = true;
    filter.assignees += assignees;
    filter.reporters += chosen(m_reporter);
    filter.categories += chosen(m_category);
    filter.connectors += chosen(m_connector);
    if (m_dates && m_dates->from())
        filter.createdFrom = m_dates->from();
    if (m_dates && m_dates->to())
        filter.createdTo = m_dates->to();
    return filter;
}

bool FilterBar::isFiltering() const
{
    return !activeNames().isEmpty();
}

QStringList FilterBar::activeNames() const
{
    QStringList names;
    for (const Facet &facet : allFacets()) {
        if (!chosen(facet).isEmpty())
            names.append(facet.button->title());
    }
    if (m_created->isFiltering())
        names.append(m_created->title());
    return names;
}

void FilterBar::clear()
{
    // One question for all of them, not one for each.
    m_clearing = true;
    for (const Facet &facet : allFacets())
        facet.model->setChosen({});
    if (m_dates)
        m_dates->clear();
    m_clearing = false;
    emit filterChanged();
}

void FilterBar::onChosenChanged(const Facet &facet)
{
    facet.button->setChosen(facet.model->chosenLabels());
    if (!m_clearing)
        emit filterChanged();
}

} // namespace casebook::ui
