#include "ui/connectors/connectoreditor.h"

#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/connectors/choicesmodel.h"
#include "ui/connectors/choicestable.h"
#include "ui/connectors/usualchoices.h"
#include "ui/newcase/columnslayout.h"
#include "ui/newcase/fieldbox.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casebook::ui {

using domain::ConnectorDefinition;
using domain::ConnectorFieldKind;
using domain::ConnectorFieldSpec;

namespace {

constexpr int narrowestField = 200;

bool hasChoices(const ConnectorFieldSpec &spec)
{
    return spec.kind == ConnectorFieldKind::Choice || spec.kind == ConnectorFieldKind::MultiChoice
        || spec.kind == ConnectorFieldKind::Number;
}

QList<ConnectorFieldSpec> fieldsWithChoices(const QString &type)
{
    QList<ConnectorFieldSpec> specs = domain::connectorFields(type);
    specs.erase(
        std::remove_if(specs.begin(), specs.end(), [](const auto &spec) { return !hasChoices(spec); }),
        specs.end());
    return specs;
}

} // namespace

ConnectorEditor::ConnectorEditor(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_type(new QComboBox(this))
    , m_field(new QComboBox(this))
    , m_choices(new ChoicesTable(this))
    , m_usual(new QPushButton(tr("Fill in usual choices"), this))
    , m_choicesPart(new QWidget(this))
    , m_note(new QLabel(this))
{
    build();
    connect(m_name, &QLineEdit::textEdited, this, &ConnectorEditor::touch);
    connect(m_type, &QComboBox::activated, this, &ConnectorEditor::typeChosen);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConnectorEditor::showField);
    connect(m_choices, &ChoicesTable::edited, this, &ConnectorEditor::choicesEdited);
    connect(m_usual, &QPushButton::clicked, this, &ConnectorEditor::fillUsual);
}

void ConnectorEditor::build()
{
    for (const QString &type : domain::knownConnectorTypes())
        m_type->addItem(connectorTypeText(type), type);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_usual->setAutoDefault(false);
    m_usual->setToolTip(
        tr("Fills the fields that have no choices yet with those the other product usually has"));

    m_nameBox = new FieldBox(tr("Name"), m_name, this);
    auto *top = new ColumnsLayout(narrowestField, 2);
    top->addWidget(m_nameBox);
    top->addWidget(new FieldBox(tr("Type"), m_type, this));
    auto *choices = new QVBoxLayout(m_choicesPart);
    choices->setContentsMargins({});
    choices->setSpacing(metrics::related);
    auto *field = new FieldBox(tr("Choices for"), m_field, this);
    field->addBeside(m_usual);
    choices->addWidget(field);
    choices->addWidget(m_choices, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::group);
    column->addLayout(top);
    column->addWidget(m_choicesPart, 1);
    column->addWidget(m_note);
    column->addStretch(0);
}

ConnectorDefinition ConnectorEditor::definition() const
{
    ConnectorDefinition definition = m_definition;
    definition.name = m_name->text().trimmed();
    definition.type = m_type->currentData().toString();
    return definition;
}

void ConnectorEditor::setDefinition(const ConnectorDefinition &definition)
{
    const bool sameFields = definition.id == m_definition.id && definition.type == m_definition.type;
    m_definition = definition;
    if (m_name->text().trimmed() != definition.name)
        m_name->setText(definition.name);
    int type = m_type->findData(definition.type);
    if (type < 0) { // of a newer Kibana
        m_type->addItem(connectorTypeText(definition.type), definition.type);
        type = m_type->count() - 1;
    }
    m_type->setCurrentIndex(type);
    if (!sameFields)
        fillFields();
    showField();
    refresh();
}

void ConnectorEditor::fillFields()
{
    const QSignalBlocker blocked(m_field);
    m_field->clear();
    const QString type = m_type->currentData().toString();
    for (const ConnectorFieldSpec &spec : fieldsWithChoices(type))
        m_field->addItem(connectorFieldText(type, spec.key), spec.key);
}

void ConnectorEditor::showField()
{
    const QString type = m_type->currentData().toString();
    const QString key = m_field->currentData().toString();
    const QList<ConnectorFieldSpec> specs = fieldsWithChoices(type);
    const auto spec
        = std::find_if(specs.cbegin(), specs.cend(), [&key](const auto &one) { return one.key == key; });
    const QString dependsOn = spec != specs.cend() ? spec->dependsOn : QString();
    m_choices->model()->setDependentChoices(m_definition.choices.value(dependsOn));
    m_choices->model()->setChoices(m_definition.choices.value(key),
                                   dependsOn.isEmpty() ? QString() : connectorFieldText(type, dependsOn));
}

void ConnectorEditor::typeChosen()
{
    fillFields();
    showField();
    touch();
}

void ConnectorEditor::choicesEdited()
{
    const QString key = m_field->currentData().toString();
    if (m_choices->model()->choices().isEmpty())
        m_definition.choices.remove(key);
    else
        m_definition.choices[key] = m_choices->model()->choices();
    touch();
}

void ConnectorEditor::fillUsual()
{
    const auto usual = usualChoices(m_type->currentData().toString());
    for (auto field = usual.cbegin(); field != usual.cend(); ++field) {
        if (m_definition.choices.value(field.key()).isEmpty())
            m_definition.choices[field.key()] = field.value();
    }
    showField();
    touch();
}

void ConnectorEditor::touch()
{
    refresh();
    emit edited();
}

bool ConnectorEditor::isAcceptable() const
{
    return !m_name->text().trimmed().isEmpty();
}

void ConnectorEditor::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void ConnectorEditor::refresh()
{
    const Error noName{ .kind = ErrorKind::InvalidInput, .message = {}, .code = "connector.nameEmpty" };
    m_nameBox->setProblem(isAcceptable() ? QString() : errorText(noName));
    const QString type = m_type->currentData().toString();
    const auto usual = usualChoices(type);
    m_usual->setEnabled(std::any_of(usual.keyBegin(), usual.keyEnd(), [this](const QString &key) {
        return m_definition.choices.value(key).isEmpty();
    }));
    const bool any = m_field->count() > 0;
    m_choicesPart->setVisible(any);
    if (any)
        m_note->setText(tr("Stored values are what %1 expects. A field without choices takes any text.")
                            .arg(connectorTypeText(type)));
    else if (domain::connectorFields(type).isEmpty())
        m_note->setText(tr("Cases with this connector have no fields of their own."));
    else
        m_note->setText(tr("The fields of this connector are typed in; there is nothing to choose from."));
}

} // namespace casebook::ui
