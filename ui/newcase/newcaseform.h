#pragma once

#include "models/base/error.h"
#include "models/domain/operation.h"
#include "models/domain/query.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace casebook::ui {

class ConnectorFieldsForm;
class ConnectorPicker;
class FieldBox;
class PeopleEdit;
class TagsEdit;

/// The fields of a new case. Says what is wrong beside each field once it was touched; knows no store.
class NewCaseForm final : public QWidget
{
    Q_OBJECT

public:
    explicit NewCaseForm(QWidget *parent = nullptr);

    domain::NewCase values() const;
    /// What is to be kept as a draft: also the tag that is being typed.
    domain::NewCase valuesBeingTyped() const;
    /// Does not emit edited(); no field counts as touched.
    void setValues(const domain::NewCase &values);
    /// True while nothing was entered.
    bool isEmpty() const;

    void setFacets(const domain::Facets &facets);
    void setPeople(const QList<domain::PersonName> &people);
    /// Who *Assign to me* assigns.
    void setMe(const domain::PersonName &me);
    void setConnectors(const QList<domain::ConnectorDefinition> &connectors);
    /// Whether connectors can be made from here.
    void setMakesConnectors(bool makes);
    ConnectorFieldsForm *connectorFields() const { return m_connectorFields; }
    /// Chooses a connector that setConnectors named, as if the person had picked it.
    void chooseConnector(const domain::ConnectorDefinition &connector);

    /// Turns half-typed tags and names into values, shows everything that is wrong or missing and puts the
    /// focus into the first such field. Returns the labels of those fields; empty: the case can be created.
    QStringList check();
    void focusTitle();

signals:
    void edited();
    void manageConnectorsRequested();
    /// The form of this connector is shown now; its choices may be filled in.
    void connectorShown(const casebook::domain::ConnectorDefinition &connector);
    void addConnectorRequested(const QString &type);

private:
    void build();
    void connectFields();
    void touch(const QString &field);
    void connectorPicked();
    void refreshProblems();
    QString labelOf(const QString &field) const;
    FieldBox *boxOf(const QString &field) const;

    QLineEdit *m_title;
    QPlainTextEdit *m_description;
    TagsEdit *m_tags;
    QComboBox *m_severity;
    QComboBox *m_category;
    PeopleEdit *m_assignees;
    QPushButton *m_assignToMe;
    QCheckBox *m_syncAlerts;
    ConnectorPicker *m_connector;
    ConnectorFieldsForm *m_connectorFields;
    QList<QPair<QString, FieldBox *>> m_boxes; // by field of the rules, in the form's order
    QSet<QString> m_touched;
    domain::PersonName m_me;
    domain::NewCase m_given; // what has no field here (owner, custom fields)
};

} // namespace casebook::ui
