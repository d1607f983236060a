#include "ui/newcase/formsuggestions.h"

#include "models/store/syncledger.h"
#include "ui/common/formatting.h"
#include "ui/connectors/remotechoices.h"
#include "ui/newcase/newcaseform.h"
#include "ui/newcase/wherepicker.h"

#include <algorithm>

namespace casebook::ui {

FormSuggestions::FormSuggestions(const Workbench &workbench, NewCaseForm *form, WherePicker &where)
    : QObject(form)
    , m_workbench(workbench)
    , m_form(form)
    , m_where(where)
    , m_choices(new RemoteChoices(m_workbench, form->connectorFields()))
{
    connect(form, &NewCaseForm::connectorShown, this, [this](const domain::ConnectorDefinition &connector) {
        m_choices->show(m_where.workspace(), connector);
    });
    connect(&where, &WherePicker::workspaceChanged, this, &FormSuggestions::readConnectors);
    deliver(m_workbench.store.facets(), this, [this](const Result<domain::Facets> &facets) {
        if (facets)
            m_form->setFacets(*facets);
    });
    readPeople();
    readConnectors();
    connect(&m_workbench.store, &store::CaseStore::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.connectors || changes.everything)
            readConnectors();
    });
}

void FormSuggestions::readPeople()
{
    const domain::User author = m_workbench.preferences.author();
    const domain::PersonName me{ author.assigneeUid(), personName(author) };
    m_form->setMe(me);
    deliver(m_workbench.store.people(), this, [this, me](const Result<QList<domain::PersonName>> &people) {
        QList<domain::PersonName> all = people.value_or(QList<domain::PersonName>());
        const bool there
            = std::any_of(all.cbegin(), all.cend(), [&me](const auto &one) { return one.uid == me.uid; });
        if (!there && !me.uid.isEmpty())
            all.prepend(me);
        m_form->setPeople(all);
    });
}

void FormSuggestions::readConnectors()
{
    m_generation.next();
    const WorkspaceId where = m_where.workspace();
    const bool local = where == localWorkspace;
    m_form->setMakesConnectors(local);
    deliver(local ? m_workbench.store.connectors() : m_workbench.store.ledger().connectorsOf(where), this,
            m_generation, [this](const Result<QList<domain::ConnectorDefinition>> &connectors) {
                if (connectors)
                    m_form->setConnectors(*connectors);
            });
}

} // namespace casebook::ui
