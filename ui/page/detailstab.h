#pragma once

#include "ui/common/workbench.h"
#include "ui/page/activitytext.h"
#include "ui/page/casemarks.h"

#include <QScrollArea>

class QVBoxLayout;

namespace casebook::ui {

class ConnectorSection;
class CustomFieldsSection;
class FactsList;
class PushSection;

/// Everything else about a case: connector, custom fields, external incident, observables, people and times,
/// IDs.
class DetailsTab final : public QScrollArea
{
    Q_OBJECT

public:
    DetailsTab(const Workbench &bench, QWidget *parent);

    void showCase(CaseKey key, const domain::Case &value, WorkspaceId workspace = localWorkspace);
    void update(const domain::Case &value, WorkspaceId workspace);
    /// Saves what was entered and not saved yet.
    void flush();
    void setMarks(const PartMarks &marks);

signals:
    void syncRequested(casebook::domain::SyncState state);

private:
    struct Section
    {
        QWidget *label;
        QWidget *content;
        void setVisible(bool visible) const;
    };

    Section addSection(QVBoxLayout *layout, const QString &title, QWidget *content);
    void showConnector();
    FactsList *facts();
    void fill(const domain::Case &value);
    void fillPeople(const domain::Case &value);
    void fillIncident(const domain::Case &value);
    void fillObservables(const domain::Case &value);

    const Workbench &m_bench;
    CaseKey m_case;
    WorkspaceId m_workspace = localWorkspace;
    domain::Case m_value;
    ConnectorSection *m_connector;
    PushSection *m_push;
    CustomFieldsSection *m_customFields;
    FactsList *m_incident;
    FactsList *m_observables;
    FactsList *m_people;
    FactsList *m_ids;
    Section m_customFieldsSection{};
    Section m_incidentSection{};
    Section m_observablesSection{};
};

} // namespace casebook::ui
