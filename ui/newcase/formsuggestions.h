#pragma once

#include "ui/common/workbench.h"

#include <QObject>

namespace casebook::ui {

class NewCaseForm;
class RemoteChoices;
class WherePicker;

/// Gives a new-case form what the store knows: tags, categories, people, connectors; follows the connectors
/// as they change.
class FormSuggestions final : public QObject
{
    Q_OBJECT

public:
    /// @p form is the parent; connectors are those of the place that @p where names.
    FormSuggestions(const Workbench &workbench, NewCaseForm *form, WherePicker &where);

private:
    void readPeople();
    void readConnectors();

    Workbench m_workbench;
    NewCaseForm *m_form;
    WherePicker &m_where;
    RemoteChoices *m_choices;
    Generation m_generation;
};

} // namespace casebook::ui
