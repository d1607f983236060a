#include "ui/page/connectorsection.h"

#include "models/domain/rules.h"
#include "models/store/syncledger.h"
#include "ui/common/errortext.h"
#include "ui/connectors/connectorsdialog.h"
#include "ui/connectors/remotechoices.h"
#include "ui/newcase/connectorfieldsform.h"
#include "ui/newcase/connectorpicker.h"
#include "ui/page/messagebar.h"
#include "ui/page/submit.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace casebook::ui {

ConnectorSection::ConnectorSection(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_picker(new ConnectorPicker(this))
    , m_unknown(new QLabel(this))
    , m_form(new ConnectorFieldsForm(this))
    , m_choices(new RemoteChoices(bench, m_form))
    , m_buttons(new QWidget(this))
    , m_sync(new QCheckBox(tr("Sync alerts"), this))
    , m_message(new MessageBar(this))
{
    m_picker->setAccessibleName(tr("Connector"));
    m_picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_picker->setMinimumContentsLength(12);
    m_unknown->setWordWrap(true);
    m_unknown->setForegroundRole(QPalette::PlaceholderText);
    m_unknown->setText(tr("This connector is not known here. The case keeps it with its fields."));
    m_sync->setToolTip(tr("Kibana sets the status of the alerts to that of the case"));
    auto *save = new QPushButton(tr("Save connector"), m_buttons);
    save->setDefault(true);
    auto *reset = new QPushButton(tr("Reset"), m_buttons);
    auto *line = new QHBoxLayout(m_buttons);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::related);
    line->addStretch();
    line->addWidget(reset);
    line->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::related);
    layout->addWidget(m_picker);
    layout->addWidget(m_unknown);
    layout->addWidget(m_form);
    layout->addWidget(m_buttons);
    layout->addWidget(m_sync);
    layout->addWidget(m_message);

    connect(m_picker, &ConnectorPicker::picked, this, &ConnectorSection::onPicked);
    connect(m_picker, &ConnectorPicker::manageRequested, this, [this] { manage({}); });
    connect(m_picker, &ConnectorPicker::addRequested, this, &ConnectorSection::manage);
    connect(m_form, &ConnectorFieldsForm::edited, this, [this] { setDirty(true); });
    connect(save, &QPushButton::clicked, this, &ConnectorSection::save);
    connect(reset, &QPushButton::clicked, this, &ConnectorSection::showStored);
    connect(m_sync, &QCheckBox::clicked, this, &ConnectorSection::saveSync);
    connect(&m_bench.store, &store::CaseStore::changed, this, [this](const store::ChangeSet &changes) {
        if (changes.connectors || changes.everything)
            readConnectors();
    });
    readConnectors();
    setDirty(false);
}

void ConnectorSection::showCase(CaseKey key, const domain::Case &value, WorkspaceId workspace)
{
    const bool elsewhere = std::exchange(m_workspace, workspace) != workspace;
    m_case = key;
    m_value = value;
    m_message->dismiss();
    showStored();
    if (elsewhere)
        readConnectors();
}

void ConnectorSection::update(const domain::Case &value)
{
    const bool same = value.connector == m_value.connector;
    m_value = value;
    m_sync->setChecked(value.settings.syncAlerts);
    if (!m_dirty && !same)
        showStored();
}

void ConnectorSection::flush()
{
    if (m_dirty && m_case.isValid() && domain::validateConnector(entered()))
        save();
}

void ConnectorSection::readConnectors()
{
    m_generation.next();
    const bool local = m_workspace == localWorkspace;
    m_picker->setMakesConnectors(local);
    deliver(local ? m_bench.store.connectors() : m_bench.store.ledger().connectorsOf(m_workspace), this,
            m_generation, [this](const Result<QList<domain::ConnectorDefinition>> &connectors) {
                if (connectors)
                    takeConnectors(*connectors);
            });
}

void ConnectorSection::takeConnectors(const QList<domain::ConnectorDefinition> &connectors)
{
    m_connectors = connectors;
    m_picker->setConnectors(connectors);
    if (m_dirty)
        showForm(m_picker->current());
    else
        showStored();
    emit connectorsRead();
}

void ConnectorSection::showStored()
{
    m_picker->setCurrent(m_value.connector);
    showForm(m_picker->current());
    m_form->setFields(m_value.connector.fields);
    m_choices->follow();
    m_sync->setChecked(m_value.settings.syncAlerts);
    setDirty(false);
}

void ConnectorSection::showForm(const domain::ConnectorDefinition &definition)
{
    const bool none = definition.type == QLatin1String(".none");
    const bool known
        = std::any_of(m_connectors.cbegin(), m_connectors.cend(),
                      [&](const domain::ConnectorDefinition &each) { return each.id == definition.id; });
    m_unknown->setVisible(!none && !known);
    m_choices->show(m_workspace, definition);
    m_form->setVisible(!none);
}

void ConnectorSection::onPicked()
{
    showForm(m_picker->current());
    if (m_picker->current().id == m_value.connector.id)
        m_form->setFields(m_value.connector.fields);
    m_choices->follow();
    setDirty(true);
}

void ConnectorSection::setDirty(bool dirty)
{
    const bool changed = std::exchange(m_dirty, dirty) != dirty;
    m_buttons->setVisible(dirty);
    if (!dirty)
        m_form->showProblems({});
    if (changed)
        emit dirtyChanged(dirty);
}

domain::CaseConnector ConnectorSection::entered() const
{
    domain::CaseConnector connector = ConnectorPicker::caseConnector(m_picker->current());
    if (connector.id == m_value.connector.id)
        connector.carried = m_value.connector.carried;
    if (!connector.isNone())
        connector.fields = m_form->fields();
    return connector;
}

void ConnectorSection::save()
{
    const domain::CaseConnector connector = entered();
    const Result<void> good = domain::validateConnector(connector);
    if (!good) {
        m_form->showProblems({ good.error() });
        if (!m_form->focusField(good.error().field))
            m_message->show(MessageBar::Kind::Problem, errorText(good.error()));
        return;
    }
    edit({ .connector = connector }, { .connector = m_value.connector });
}

void ConnectorSection::saveSync(bool on)
{
    domain::CaseSettings settings = m_value.settings;
    settings.syncAlerts = on;
    edit({ .settings = settings }, { .settings = m_value.settings });
}

void ConnectorSection::edit(const domain::CasePatch &patch, const domain::CasePatch &seen)
{
    domain::EditCase change{ .key = m_case, .patch = patch };
    change.seen = seen;
    const bool connector = patch.connector.has_value();
    submit(m_bench, this, change, {},
           [this, key = m_case, connector](const Result<store::SubmitResult> &result) {
               if (key != m_case)
                   return;
               m_sync->setChecked(m_value.settings.syncAlerts);
               if (!result) {
                   m_message->show(MessageBar::Kind::Problem, errorText(result.error()));
                   return;
               }
               m_message->dismiss();
               if (connector)
                   setDirty(false);
           });
}

void ConnectorSection::manage(const QString &addType)
{
    auto *dialog = new ConnectorsDialog(m_bench, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    if (!addType.isEmpty())
        dialog->addConnector(addType);
}

} // namespace casebook::ui
