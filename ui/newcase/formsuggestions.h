#pragma once

#include "ui/common/workbench.h"

#include <QObject>

namespace casebook::ui {

class NewCaseForm;

/// Gives a new-case form what the store knows: tags, categories, people, connectors; follows the connectors
/// as they change.
class FormSuggestions final : public QObject
{
    Q_OBJECT

public:
    /// @p form is the parent.
    FormSuggestions(const Workbench &workbench, NewCaseForm *form);

private:
    void readPeople();
    void readConnectors();

    Workbench m_workbench;
    NewCaseForm *m_form;
};

} // namespace casebook::ui
