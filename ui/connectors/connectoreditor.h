#pragma once

#include "models/domain/connector.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace casebook::ui {

class ChoicesTable;
class FieldBox;

/// Edits one connector: its name, its type, and the choices offered for each of its fields.
class ConnectorEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectorEditor(QWidget *parent = nullptr);

    domain::ConnectorDefinition definition() const;
    /// Does not emit edited().
    void setDefinition(const domain::ConnectorDefinition &definition);
    /// False while it can't be saved (no name); said beside the field.
    bool isAcceptable() const;
    /// Ready to type another name.
    void focusName();

signals:
    void edited();

private:
    void build();
    void typeChosen();
    void fillFields();
    void showField();
    void choicesEdited();
    void fillUsual();
    void touch();
    void refresh();

    domain::ConnectorDefinition m_definition;
    QLineEdit *m_name;
    QComboBox *m_type;
    QComboBox *m_field;
    ChoicesTable *m_choices;
    QPushButton *m_usual;
    FieldBox *m_nameBox;
    QWidget *m_choicesPart;
    QLabel *m_note;
};

} // namespace casebook::ui
