#pragma once

#include "models/base/error.h"
#include "models/domain/connector.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

#include <optional>

class QLabel;

namespace casebook::ui {

class ChoiceSearch;
class ColumnsLayout;
class ConnectorFieldEditor;
class FieldBox;

/// The fields of a case that its connector asks for, by the connector's type and choices.
class ConnectorFieldsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectorFieldsForm(QWidget *parent = nullptr);

    /// What was entered stays when it is the same connector with other choices; else the form is emptied.
    void setConnector(const domain::ConnectorDefinition &definition);
    /// Does not emit edited(). nullopt: nothing entered yet (JSON's null).
    void setFields(const std::optional<QJsonObject> &fields);
    /// With every key that the type asks for, null where nothing was entered; as given where nothing was
    /// changed.
    std::optional<QJsonObject> fields() const;

    /// Fields that the connector does not have for what is chosen: not shown, unless the case has a value
    /// there.
    void setAbsent(const QStringList &keys);
    /// A remark under the fields: how old the choices are.
    void setRemark(const QString &text);
    /// This field, of kind Text, is completed with what is found elsewhere; empty: none is.
    void setSearching(const QString &key);
    void setFound(const QString &text, const QList<domain::ConnectorChoice> &choices);

    /// Shows each problem (of domain::problemsOf) under its field ("connector.fields.KEY"); an empty list
    /// clears all.
    void showProblems(const QList<Error> &problems);
    /// Puts the focus into the field that @p errorField names; false when there is none.
    bool focusField(const QString &errorField);

signals:
    void edited();
    /// Answered by setFound().
    void searchRequested(const QString &key, const QString &text);

private:
    struct Row
    {
        domain::ConnectorFieldSpec spec;
        ConnectorFieldEditor *editor = nullptr;
        FieldBox *box = nullptr; ///< null for check boxes
        QWidget *widget = nullptr; ///< what stands in the layout
    };

    void rebuild();
    void showRows();
    void attachSearch();
    void addRow(const domain::ConnectorFieldSpec &spec);
    void fieldEdited(const QString &key);
    void narrowDependents(const QString &key, bool byPerson);
    QList<domain::ConnectorChoice> offered(const domain::ConnectorFieldSpec &spec) const;
    QJsonValue valueOf(const QString &key) const;

    domain::ConnectorDefinition m_definition;
    std::optional<QJsonObject> m_given;
    bool m_touched = false;
    bool m_editing = false; ///< a field tells of its edit
    QList<Row> m_rows;
    ColumnsLayout *m_columns;
    QLabel *m_note;
    QLabel *m_remark;
    QStringList m_absent;
    QString m_searching; ///< key
    ChoiceSearch *m_search = nullptr; ///< goes with the field
};

} // namespace casebook::ui
