#include "ui/newcase/connectorfieldsform.h"

#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/newcase/choicesearch.h"
#include "ui/newcase/columnslayout.h"
#include "ui/newcase/connectorfieldeditor.h"
#include "ui/newcase/fieldbox.h"
#include "ui/theme/metrics.h"

#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::ConnectorChoice;
using domain::ConnectorFieldKind;
using domain::ConnectorFieldSpec;

namespace {

constexpr int narrowestField = 208;

QString pathOf(const QString &key)
{
    return u"connector.fields."_s + key;
}

} // namespace

ConnectorFieldsForm::ConnectorFieldsForm(QWidget *parent)
    : QWidget(parent)
    , m_columns(new ColumnsLayout(narrowestField, 3))
    , m_note(new QLabel(this))
    , m_remark(new QLabel(this))
{
    for (QLabel *text : { m_note, m_remark }) {
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setForegroundRole(QPalette::PlaceholderText);
    }
    m_remark->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    column->addLayout(m_columns);
    column->addWidget(m_note);
    column->addWidget(m_remark);
    rebuild();
}

void ConnectorFieldsForm::setConnector(const domain::ConnectorDefinition &definition)
{
    if (definition == m_definition)
        return;
    const bool same = definition.id == m_definition.id && definition.type == m_definition.type;
    const std::optional<QJsonObject> kept = same ? fields() : std::nullopt;
    const bool touched = same && m_touched;
    QString focused;
    for (const Row &row : std::as_const(m_rows)) {
        if (same && row.editor->isAncestorOf(focusWidget()))
            focused = row.spec.key;
    }
    m_definition = definition;
    rebuild();
    setFields(kept);
    m_touched = touched;
    if (!focused.isEmpty())
        focusField(pathOf(focused));
}

void ConnectorFieldsForm::rebuild()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (!m_editing) {
            delete row.widget;
            continue;
        }
        m_columns->removeWidget(row.widget); // its own edit has brought us here
        row.editor->setObjectName({});
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    m_search = nullptr;
    for (const ConnectorFieldSpec &spec : domain::connectorFields(m_definition.type)) {
        // A key of newer Kibanas that may be missing gets a field only where the case has it.
        if (!spec.optionalKey || (m_given && m_given->contains(spec.key)))
            addRow(spec);
    }
    showRows();
    attachSearch();
    const bool none = m_definition.type.isEmpty() || m_definition.type == ".none"_L1;
    const bool known = domain::isKnownConnectorType(m_definition.type);
    m_note->setVisible(!none && m_rows.isEmpty());
    m_note->setText(
        known ? tr("This connector asks for no fields.")
              : tr("Casebook has no form for the fields of this connector. They are kept as they are."));
}

void ConnectorFieldsForm::addRow(const ConnectorFieldSpec &spec)
{
    const QString label = connectorFieldText(m_definition.type, spec.key);
    Row row{ .spec = spec };
    // Whether anything can be typed does not hang on what another field happens to hold.
    row.editor = makeConnectorFieldEditor(spec.kind, label, m_definition.choices.value(spec.key), this);
    row.editor->setObjectName(spec.key);
    row.widget = row.editor;
    if (row.editor->labelsItself()) {
        row.editor->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    } else {
        row.box = new FieldBox(label, row.editor, this);
        row.box->setNote(spec.required ? QString() : tr("optional"));
        row.widget = row.box;
        row.editor->focusProxy()->setAccessibleName(label);
    }
    m_rows.append(row);
    m_columns->addWidget(row.widget);
    row.widget->show();
    connect(row.editor, &ConnectorFieldEditor::edited, this, [this, key = spec.key] { fieldEdited(key); });
}

void ConnectorFieldsForm::setFields(const std::optional<QJsonObject> &fields)
{
    const auto optionalKeys = [this](const std::optional<QJsonObject> &object) {
        QStringList keys;
        for (const ConnectorFieldSpec &spec : domain::connectorFields(m_definition.type)) {
            if (spec.optionalKey && object && object->contains(spec.key))
                keys.append(spec.key);
        }
        return keys;
    };
    const bool other = optionalKeys(fields) != optionalKeys(m_given);
    m_given = fields;
    m_touched = false;
    if (other)
        rebuild();
    for (const Row &row : std::as_const(m_rows)) {
        const QJsonValue value = fields ? fields->value(row.spec.key) : QJsonValue(QJsonValue::Null);
        row.editor->setValue(value.isUndefined() ? QJsonValue(QJsonValue::Null) : value);
        narrowDependents(row.spec.key, false);
    }
    showRows();
    showProblems({});
}

void ConnectorFieldsForm::setAbsent(const QStringList &keys)
{
    m_absent = keys;
    showRows();
}

void ConnectorFieldsForm::showRows()
{
    for (const Row &row : std::as_const(m_rows))
        row.widget->setVisible(!m_absent.contains(row.spec.key) || !row.editor->value().isNull());
}

void ConnectorFieldsForm::setRemark(const QString &text)
{
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void ConnectorFieldsForm::setSearching(const QString &key)
{
    if (std::exchange(m_searching, key) != key)
        attachSearch();
}

void ConnectorFieldsForm::attachSearch()
{
    delete std::exchange(m_search, nullptr);
    for (const Row &row : std::as_const(m_rows)) {
        auto *line
            = row.spec.key == m_searching ? qobject_cast<QLineEdit *>(row.editor->focusProxy()) : nullptr;
        if (!line)
            continue;
        m_search = new ChoiceSearch(line);
        connect(m_search, &ChoiceSearch::wanted, this,
                [this](const QString &text) { emit searchRequested(m_searching, text); });
        connect(m_search, &ChoiceSearch::chosen, this, [this, editor = row.editor](const QString &value) {
            editor->setValue(value);
            fieldEdited(m_searching);
        });
    }
}

void ConnectorFieldsForm::setFound(const QString &text, const QList<ConnectorChoice> &choices)
{
    if (m_search)
        m_search->setFound(text, choices);
}

std::optional<QJsonObject> ConnectorFieldsForm::fields() const
{
    if (!m_touched || m_rows.isEmpty())
        return m_given;
    QJsonObject object = m_given.value_or(QJsonObject());
    for (const Row &row : m_rows)
        object[row.spec.key] = row.editor->value();
    return object;
}

void ConnectorFieldsForm::fieldEdited(const QString &key)
{
    m_touched = true;
    const QScopedValueRollback editing(m_editing, true);
    narrowDependents(key, true);
    // What another type of issue calls priority and parent is something else (CONTRACT §5.1).
    if (m_definition.type == ".jira"_L1 && key == "issueType"_L1) {
        for (const Row &row : std::as_const(m_rows)) {
            if (row.spec.key == "priority"_L1 || row.spec.key == "parent"_L1)
                row.editor->setValue(QJsonValue::Null);
        }
    }
    emit edited();
}

void ConnectorFieldsForm::narrowDependents(const QString &key, bool byPerson)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.spec.dependsOn != key)
            continue;
        const QList<ConnectorChoice> all = m_definition.choices.value(row.spec.key);
        if (all.isEmpty())
            continue;
        const QList<ConnectorChoice> now = offered(row.spec);
        const auto holds = [&row](const QList<ConnectorChoice> &choices) {
            return std::any_of(choices.cbegin(), choices.cend(), [&row](const ConnectorChoice &choice) {
                return choice.value == row.editor->value().toString();
            });
        };
        // Chosen for the old category; one of no category, or typed elsewhere, stays.
        if (byPerson && holds(all) && !holds(now))
            row.editor->setValue(QJsonValue::Null);
        row.editor->setChoices(now);
    }
}

QList<ConnectorChoice> ConnectorFieldsForm::offered(const ConnectorFieldSpec &spec) const
{
    const QList<ConnectorChoice> all = m_definition.choices.value(spec.key);
    if (spec.dependsOn.isEmpty())
        return all;
    const QString chosen = valueOf(spec.dependsOn).toString();
    QList<ConnectorChoice> fitting;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(fitting),
                 [&chosen](const ConnectorChoice &choice) {
                     return choice.dependentValue.isEmpty() || choice.dependentValue == chosen;
                 });
    return fitting;
}

QJsonValue ConnectorFieldsForm::valueOf(const QString &key) const
{
    const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                  [&key](const Row &one) { return one.spec.key == key; });
    return row != m_rows.cend() ? row->editor->value() : QJsonValue(QJsonValue::Null);
}

void ConnectorFieldsForm::showProblems(const QList<Error> &problems)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.box)
            continue;
        const auto problem = std::find_if(problems.cbegin(), problems.cend(), [&row](const Error &error) {
            return error.field == pathOf(row.spec.key);
        });
        row.box->setProblem(problem == problems.cend() ? QString() : errorText(*problem));
    }
}

bool ConnectorFieldsForm::focusField(const QString &errorField)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (pathOf(row.spec.key) != errorField)
            continue;
        row.editor->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

} // namespace casebook::ui
