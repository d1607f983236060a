#include "ui/page/detailstab.h"

#include "ui/common/formatting.h"
#include "ui/page/connectorsection.h"
#include "ui/page/customfieldssection.h"
#include "ui/page/factslist.h"
#include "ui/page/pushsection.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

QString observableTypeText(const QString &typeKey)
{
    static const QHash<QString, const char *> labels{
        { u"observable-type-ipv4"_s, QT_TRANSLATE_NOOP("casebook::ui::DetailsTab", "IPv4 address") },
        { u"observable-type-ipv6"_s, QT_TRANSLATE_NOOP("casebook::ui::DetailsTab", "IPv6 address") },
        { u"observable-type-url"_s, QT_TRANSLATE_NOOP("casebook::ui::DetailsTab", "URL") },
        { u"observable-type-hostname"_s, QT_TRANSLATE_NOOP("casebook::ui::DetailsTab", "Host name") },
        { u"observable-type-file-hash"_s, QT_TRANSLATE_NOOP("casebook::ui::DetailsTab", "File hash") },
        { u"observable-type-file-path"_s, QT_TRANSLATE_NOOP("casebook::ui::DetailsTab", "File path") },
        { u"observable-type-email"_s, QT_TRANSLATE_NOOP("casebook::ui::DetailsTab", "E-mail address") },
        { u"observable-type-domain"_s, QT_TRANSLATE_NOOP("casebook::ui::DetailsTab", "Domain") },
    };
    const char *label = labels.value(typeKey, nullptr);
    return label ? DetailsTab::tr(label) : typeKey;
}

} // namespace

void DetailsTab::Section::setVisible(bool visible) const
{
    label->setVisible(visible);
    content->setVisible(visible);
}

DetailsTab::DetailsTab(const Workbench &bench, QWidget *parent)
    : QScrollArea(parent)
    , m_bench(bench)
    , m_connector(new ConnectorSection(bench, this))
    , m_push(new PushSection(bench, this))
    , m_customFields(new CustomFieldsSection(bench, this))
    , m_incident(facts())
    , m_observables(facts())
    , m_people(facts())
    , m_ids(facts())
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Details"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(metrics::group, metrics::group, metrics::group, metrics::dialog);
    layout->setSpacing(metrics::related);
    addSection(layout, tr("Connector"), m_connector);
    layout->addWidget(m_push);
    connect(m_push, &PushSection::syncRequested, this, &DetailsTab::syncRequested);
    connect(m_connector, &ConnectorSection::dirtyChanged, this, &DetailsTab::showConnector);
    connect(m_connector, &ConnectorSection::connectorsRead, this, &DetailsTab::showConnector);
    m_incidentSection = addSection(layout, tr("External incident"), m_incident);
    m_customFieldsSection = addSection(layout, tr("Custom fields"), m_customFields);
    m_observablesSection = addSection(layout, tr("Observables"), m_observables);
    addSection(layout, tr("People and times"), m_people);
    addSection(layout, tr("Identification"), m_ids);
    layout->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

FactsList *DetailsTab::facts()
{
    auto *list = new FactsList(this);
    connect(list, &FactsList::linkClicked, this,
            [this](const QString &url) { m_bench.prompt.openLink(url); });
    return list;
}

DetailsTab::Section DetailsTab::addSection(QVBoxLayout *layout, const QString &title, QWidget *content)
{
    auto *label = new QLabel(title, this);
    label->setFont(sectionFont(font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    if (layout->count() > 0)
        label->setContentsMargins(0, metrics::group, 0, 0);
    layout->addWidget(label);
    layout->addWidget(content);
    return { label, content };
}

void DetailsTab::showCase(CaseKey key, const domain::Case &value, WorkspaceId workspace)
{
    m_case = key;
    m_workspace = workspace;
    m_value = value;
    m_connector->showCase(key, value, workspace);
    m_push->showCase(key, value, workspace);
    showConnector();
    m_customFields->showCase(key, value);
    fill(value);
    verticalScrollBar()->setValue(0);
}

void DetailsTab::update(const domain::Case &value, WorkspaceId workspace)
{
    if (workspace != m_workspace) { // moved to a remote: other connectors, another push
        showCase(m_case, value, workspace);
        return;
    }
    m_value = value;
    m_connector->update(value);
    m_push->update(value);
    showConnector();
    m_customFields->update(value);
    fill(value);
}

void DetailsTab::setMarks(const PartMarks &marks)
{
    m_push->setMark(marks.value(CaseMarks::ofPush()));
}

void DetailsTab::showConnector()
{
    const QList<domain::ConnectorDefinition> &known = m_connector->connectors();
    m_push->setConnector(std::any_of(known.cbegin(), known.cend(),
                                     [this](const domain::ConnectorDefinition &each) {
                                         return each.id == m_value.connector.id;
                                     }),
                         m_connector->isDirty());
}

void DetailsTab::flush()
{
    m_connector->flush();
}

void DetailsTab::fill(const domain::Case &value)
{
    m_customFieldsSection.setVisible(!value.customFields.isEmpty());
    fillIncident(value);
    fillObservables(value);
    fillPeople(value);
    m_ids->setFacts({ { .name = tr("Case ID"), .value = value.id, .copyable = true },
                      { .name = tr("Area"), .value = ownerText(value.owner) } });
}

void DetailsTab::fillIncident(const domain::Case &value)
{
    m_incidentSection.setVisible(value.externalService.has_value());
    if (!value.externalService)
        return;
    const domain::ExternalService &service = *value.externalService;
    const QString title = service.externalTitle.isEmpty() ? service.externalId : service.externalTitle;
    QList<FactsList::Fact> facts{ { .name = tr("Incident"),
                                    .value = title,
                                    .toolTip = service.externalUrl,
                                    .link = service.externalUrl },
                                  { .name = tr("Connector"), .value = service.connectorName } };
    if (service.pushedAt) {
        facts.append({ .name = tr("Pushed"),
                       .value = tr("%1 by %2", "a moment, then a person")
                                    .arg(relativeTime(*service.pushedAt, m_bench.clock.now()),
                                         personName(service.pushedBy)),
                       .toolTip = exactTime(*service.pushedAt) });
    }
    m_incident->setFacts(facts);
}

void DetailsTab::fillObservables(const domain::Case &value)
{
    m_observablesSection.setVisible(!value.observables.isEmpty());
    QList<FactsList::Fact> facts;
    for (const domain::Observable &observable : value.observables) {
        facts.append({ .name = observableTypeText(observable.typeKey),
                       .value = observable.value,
                       .toolTip = observable.description.value_or(QString()),
                       .copyable = true });
    }
    m_observables->setFacts(facts);
}

void DetailsTab::fillPeople(const domain::Case &value)
{
    const Timestamp now = m_bench.clock.now();
    const auto moment = [&](const QString &name, const Timestamp &when, const domain::User &who) {
        return FactsList::Fact{
            .name = name,
            .value = tr("%1 by %2", "a moment, then a person").arg(relativeTime(when, now), personName(who)),
            .toolTip = exactTime(when)
        };
    };
    QList<FactsList::Fact> facts{ { .name = tr("Reporter"), .value = personName(value.createdBy) },
                                  moment(tr("Created"), value.createdAt, value.createdBy) };
    if (value.updatedAt)
        facts.append(moment(tr("Updated"), *value.updatedAt, value.updatedBy.value_or(domain::User())));
    if (value.closedAt)
        facts.append(moment(tr("Closed"), *value.closedAt, value.closedBy.value_or(domain::User())));
    if (value.duration)
        facts.append({ .name = tr("Open for"), .value = durationText(*value.duration) });
    m_people->setFacts(facts);
}

} // namespace casebook::ui
