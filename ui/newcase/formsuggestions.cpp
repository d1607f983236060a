#include "ui/newcase/formsuggestions.h"

#include "ui/common/formatting.h"
#include "ui/newcase/newcaseform.h"

#include <algorithm>

namespace casebook::ui {

FormSuggestions::FormSuggestions(const Workbench &workbench, NewCaseForm *form)
    : QObject(form)
    , m_workbench(workbench)
    , m_form(form)
{
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
    deliver(m_workbench.store.connectors(), this,
            [this](const Result<QList<domain::ConnectorDefinition>> &connectors) {
                if (connectors)
                    m_form->setConnectors(*connectors);
            });
}

} // namespace casebook::ui
