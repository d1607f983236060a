#include "ui/newcase/newcaseform.h"

#include "models/domain/limits.h"
#include "models/domain/normalising.h"
#include "models/domain/rules.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/common/valuemark.h"
#include "ui/newcase/columnslayout.h"
#include "ui/newcase/connectorfieldsform.h"
#include "ui/newcase/connectorpicker.h"
#include "ui/newcase/fieldbox.h"
#include "ui/newcase/peopleedit.h"
#include "ui/newcase/tagsedit.h"
#include "ui/newcase/wheelguard.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestField = 208;
constexpr int descriptionLines = 6;
constexpr auto connectorPath = "connector.fields"_L1;

} // namespace

NewCaseForm::NewCaseForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_tags(new TagsEdit(this))
    , m_severity(new QComboBox(this))
    , m_category(new QComboBox(this))
    , m_assignees(new PeopleEdit(this))
    , m_assignToMe(new QPushButton(tr("Assign to me"), this))
    , m_syncAlerts(new QCheckBox(tr("Sync alerts"), this))
    , m_connector(new ConnectorPicker(this))
    , m_connectorFields(new ConnectorFieldsForm(this))
{
    build();
    connectFields();
    setValues({});
}

void NewCaseForm::build()
{
    m_description->setTabChangesFocus(true);
    m_description->setPlaceholderText(tr("What happened, what is known, what to do next"));
    m_description->setMinimumHeight(descriptionLines * m_description->fontMetrics().lineSpacing()
                                    + metrics::group);
    for (const domain::SeverityValue severity : domain::knownSeverities)
        m_severity->addItem(severityIcon(severity, palette()), severityText(severity),
                            domain::apiText(severity));
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_category->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_category->completer()->setFilterMode(Qt::MatchContains);
    m_assignToMe->setAutoDefault(false);
    m_syncAlerts->setToolTip(tr("The status of attached alerts follows the status of the case"));

    const auto box = [this](const QString &field, const QString &label, QWidget *editor) {
        auto *made = new FieldBox(label, editor, this);
        m_boxes.append({ field, made });
        return made;
    };
    FieldBox *title = box(u"title"_s, tr("Title"), m_title);
    FieldBox *description = box(u"description"_s, tr("Description"), m_description);
    description->setNote(tr("Markdown"));
    FieldBox *tags = box(u"tags"_s, tr("Tags"), m_tags);
    auto *severity = new FieldBox(tr("Severity"), m_severity, this);
    FieldBox *category = box(u"category"_s, tr("Category"), m_category);
    category->setNote(tr("optional"));
    FieldBox *assignees = box(u"assignees"_s, tr("Assignees"), m_assignees);
    assignees->addBeside(m_assignToMe);
    auto *connector = new FieldBox(tr("Connector"), m_connector, this);

    auto *pair = new ColumnsLayout(narrowestField, 2);
    pair->addWidget(severity);
    pair->addWidget(category);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::group - metrics::inside);
    column->addWidget(title);
    column->addWidget(description, 1);
    column->addWidget(tags);
    column->addLayout(pair);
    column->addWidget(assignees);
    column->addWidget(m_syncAlerts);
    column->addWidget(connector);
    column->addWidget(m_connectorFields);
    for (QWidget *control : { static_cast<QWidget *>(m_severity), static_cast<QWidget *>(m_category),
                              static_cast<QWidget *>(m_connector) })
        new WheelGuard(control);
}

void NewCaseForm::connectFields()
{
    connect(m_title, &QLineEdit::textEdited, this, [this] { touch(u"title"_s); });
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] { touch(u"description"_s); });
    connect(m_tags, &TagsEdit::edited, this, [this] { touch(u"tags"_s); });
    connect(m_severity, &QComboBox::activated, this, [this] { touch(u"severity"_s); });
    connect(m_category, &QComboBox::editTextChanged, this, [this] { touch(u"category"_s); });
    connect(m_assignees, &PeopleEdit::edited, this, [this] { touch(u"assignees"_s); });
    connect(m_assignToMe, &QPushButton::clicked, this, [this] { m_assignees->add(m_me); });
    connect(m_syncAlerts, &QCheckBox::clicked, this, [this] { touch(u"settings"_s); });
    connect(m_connector, &ConnectorPicker::picked, this, &NewCaseForm::connectorPicked);
    connect(m_connector, &ConnectorPicker::manageRequested, this, &NewCaseForm::manageConnectorsRequested);
    connect(m_connector, &ConnectorPicker::addRequested, this, &NewCaseForm::addConnectorRequested);
    connect(m_connectorFields, &ConnectorFieldsForm::edited, this, [this] { touch(connectorPath); });
}

domain::NewCase NewCaseForm::values() const
{
    domain::NewCase values = m_given;
    values.title = m_title->text();
    values.description = m_description->toPlainText();
    values.tags = m_tags->tags();
    values.severity = domain::severityFromApi(m_severity->currentData().toString());
    const QString category = m_category->currentText();
    values.category = category.isEmpty() ? std::nullopt : std::optional(category);
    values.assignees = m_assignees->assignees();
    values.settings.syncAlerts = m_syncAlerts->isChecked();
    values.connector = ConnectorPicker::caseConnector(m_connector->current());
    if (!values.connector.isNone())
        values.connector.fields = m_connectorFields->fields();
    return values;
}

domain::NewCase NewCaseForm::valuesBeingTyped() const
{
    domain::NewCase values = this->values();
    if (!m_tags->pendingText().isEmpty() && !values.tags.contains(m_tags->pendingText()))
        values.tags.append(m_tags->pendingText());
    return values;
}

void NewCaseForm::setValues(const domain::NewCase &values)
{
    QSignalBlocker blocked(this);
    m_given = values;
    m_title->setText(values.title);
    m_description->setPlainText(values.description);
    m_tags->setTags(values.tags);
    m_severity->setCurrentIndex(qMax(0, m_severity->findData(domain::apiText(values.severity))));
    m_category->setEditText(values.category.value_or(QString()));
    m_assignees->setAssignees(values.assignees);
    m_syncAlerts->setChecked(values.settings.syncAlerts);
    m_connector->setCurrent(values.connector);
    m_connectorFields->setConnector(m_connector->current());
    m_connectorFields->setFields(values.connector.fields);
    m_touched.clear();
    refreshProblems();
    blocked.unblock();
    emit connectorShown(m_connector->current());
}

bool NewCaseForm::isEmpty() const
{
    domain::NewCase values = valuesBeingTyped();
    values.title = domain::trimmedAsKibana(values.title);
    values.description = domain::trimmedAsKibana(values.description);
    domain::NewCase nothing;
    nothing.owner = values.owner;
    return values == nothing && m_assignees->pendingText().isEmpty();
}

void NewCaseForm::setFacets(const domain::Facets &facets)
{
    QStringList tags;
    for (const domain::FacetValue &tag : facets.tags)
        tags.append(tag.value);
    m_tags->setSuggestions(tags);

    const QSignalBlocker blocked(m_category);
    const QString typed = m_category->currentText();
    m_category->clear();
    for (const domain::FacetValue &category : facets.categories)
        m_category->addItem(category.value);
    m_category->setCurrentIndex(-1);
    m_category->setEditText(typed);
}

void NewCaseForm::setPeople(const QList<domain::PersonName> &people)
{
    m_assignees->setSuggestions(people);
}

void NewCaseForm::setMe(const domain::PersonName &me)
{
    m_me = me;
    m_assignToMe->setEnabled(!me.uid.isEmpty());
}

void NewCaseForm::setConnectors(const QList<domain::ConnectorDefinition> &connectors)
{
    m_connector->setConnectors(connectors);
    m_connectorFields->setConnector(m_connector->current());
    emit connectorShown(m_connector->current());
}

void NewCaseForm::setMakesConnectors(bool makes)
{
    m_connector->setMakesConnectors(makes);
}

void NewCaseForm::chooseConnector(const domain::ConnectorDefinition &connector)
{
    m_connector->setCurrent(ConnectorPicker::caseConnector(connector));
    connectorPicked();
}

void NewCaseForm::connectorPicked()
{
    m_touched.remove(connectorPath);
    m_connectorFields->setConnector(m_connector->current());
    emit connectorShown(m_connector->current());
    touch(u"connector"_s);
}

void NewCaseForm::touch(const QString &field)
{
    m_touched.insert(field);
    refreshProblems();
    emit edited();
}

void NewCaseForm::refreshProblems()
{
    const QList<Error> problems = domain::problemsOf(values());
    for (const auto &[field, box] : std::as_const(m_boxes)) {
        const auto problem = std::find_if(problems.cbegin(), problems.cend(),
                                          [&](const Error &error) { return boxOf(error.field) == box; });
        const bool shown = problem != problems.cend() && m_touched.contains(field);
        box->setProblem(shown ? errorText(*problem) : QString());
    }
    m_connectorFields->showProblems(m_touched.contains(connectorPath) ? problems : QList<Error>());
    // The limits count the text as it is kept: trimmed.
    boxOf(u"title"_s)->setLength(domain::trimmedAsKibana(m_title->text()).size(), domain::limits::title);
    boxOf(u"description"_s)
        ->setLength(domain::trimmedAsKibana(m_description->toPlainText()).size(),
                    domain::limits::description);
    boxOf(u"category"_s)
        ->setLength(domain::trimmedAsKibana(m_category->currentText()).size(), domain::limits::category);
}

QStringList NewCaseForm::check()
{
    m_tags->commitPending();
    m_assignees->commitPending();
    for (const auto &[field, box] : std::as_const(m_boxes))
        m_touched.insert(field);
    m_touched.insert(connectorPath);
    refreshProblems();

    QStringList labels;
    bool focused = false;
    for (const Error &problem : domain::problemsOf(values())) {
        const QString label = labelOf(problem.field);
        if (!labels.contains(label))
            labels.append(label);
        if (focused)
            continue;
        FieldBox *box = boxOf(problem.field);
        if (box)
            box->editor()->setFocus(Qt::OtherFocusReason);
        focused = box || m_connectorFields->focusField(problem.field);
    }
    return labels;
}

void NewCaseForm::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
}

FieldBox *NewCaseForm::boxOf(const QString &field) const
{
    const auto found = std::find_if(m_boxes.cbegin(), m_boxes.cend(),
                                    [&field](const auto &one) { return one.first == field; });
    return found != m_boxes.cend() ? found->second : nullptr;
}

QString NewCaseForm::labelOf(const QString &field) const
{
    if (const FieldBox *box = boxOf(field))
        return box->label();
    const QString prefix = connectorPath + u'.';
    if (field.startsWith(prefix))
        return connectorFieldText(m_connector->current().type, field.mid(prefix.size()));
    return field.startsWith("connector"_L1) ? tr("Connector") : field;
}

} // namespace casebook::ui
