#include "ui/connectors/connectorsdialog.h"

#include "models/items/connectormodel.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/connectors/connectordelegate.h"
#include "ui/connectors/connectoreditor.h"
#include "ui/newcase/problemline.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::ConnectorDefinition;

namespace {

constexpr QSize wantedSize(820, 560);
constexpr int listWidth = 248;
const QString layoutName = u"connectors"_s;

} // namespace

ConnectorsDialog::ConnectorsDialog(const Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_model(new items::ConnectorModel(workbench.store, this))
    , m_list(new QListView(this))
    , m_pages(new QStackedWidget(this))
    , m_editor(new ConnectorEditor(this))
    , m_add(new QPushButton(tr("Add connector"), this))
    , m_remove(new QPushButton(tr("Remove connector"), this))
    , m_message(new ProblemLine(this))
{
    build();
    connect(m_model, &items::ConnectorModel::refreshed, this, &ConnectorsDialog::refreshed);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ConnectorsDialog::currentChanged);
    connect(m_editor, &ConnectorEditor::edited, &m_saver, &DraftSaver::touched);
    connect(&m_saver, &DraftSaver::saveNow, this, &ConnectorsDialog::save);
    connect(m_remove, &QPushButton::clicked, this, &ConnectorsDialog::removeCurrent);
}

ConnectorsDialog::~ConnectorsDialog()
{
    m_workbench.preferences.setLayout(layoutName, saveGeometry());
    m_list->selectionModel()->disconnect(this);
    m_saver.flush();
}

void ConnectorsDialog::build()
{
    setWindowTitle(tr("Connectors"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConnectorDelegate(this));
    m_list->setAccessibleName(tr("Connectors"));
    m_list->setMinimumWidth(listWidth);
    auto *menu = new QMenu(m_add);
    for (const QString &type : domain::knownConnectorTypes()) {
        QAction *action = menu->addAction(connectorTypeText(type));
        connect(action, &QAction::triggered, this, [this, type] { addConnector(type); });
    }
    m_add->setMenu(menu);
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    m_remove->setEnabled(false);
    auto *remove = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &ConnectorsDialog::removeCurrent);

    auto *empty
        = new QLabel(tr("A connector links cases to Jira, ServiceNow or another system. Add one to choose it "
                        "for a case and to fill in its fields."),
                     this);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(empty);
    m_pages->addWidget(m_editor);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &ConnectorsDialog::reject);

    auto *listButtons = new QHBoxLayout;
    listButtons->setSpacing(metrics::related);
    listButtons->addWidget(m_add);
    listButtons->addWidget(m_remove);
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::related);
    left->addWidget(m_list, 1);
    left->addLayout(listButtons);
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::dialog);
    top->addLayout(left);
    top->addWidget(m_pages, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addStretch(0);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    column->setSpacing(metrics::group);
    column->addLayout(top, 1);
    column->addLayout(buttons);
    if (!restoreGeometry(m_workbench.preferences.layout(layoutName)))
        resize(wantedSize);
}

QString ConnectorsDialog::freeName(const QString &type) const
{
    const QString name = connectorTypeText(type);
    const auto isTaken = [this](const QString &wanted) {
        return std::any_of(m_model->rows().cbegin(), m_model->rows().cend(),
                           [&wanted](const ConnectorDefinition &one) { return one.name == wanted; });
    };
    QString free = name;
    for (int number = 2; isTaken(free); ++number)
        free = u"%1 %2"_s.arg(name).arg(number);
    return free;
}

void ConnectorsDialog::addConnector(const QString &type)
{
    m_saver.flush();
    ConnectorDefinition definition{ .id = {}, .name = freeName(type), .type = type };
    deliver(m_workbench.store.saveConnector(definition), this,
            [this, definition](const Result<QString> &id) mutable {
                if (!id) {
                    m_message->say(errorText(id.error()));
                    return;
                }
                m_message->say({});
                definition.id = *id;
                m_wantedId = *id;
                m_focusName = true;
                emit added(definition);
                refreshed();
            });
}

void ConnectorsDialog::refreshed()
{
    const int wanted = m_model->rowOf(m_wantedId);
    if (wanted >= 0) {
        m_wantedId.clear();
        m_list->setCurrentIndex(m_model->index(wanted));
        if (m_focusName)
            m_editor->focusName();
        m_focusName = false;
    } else if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(0));
    }
    currentChanged();
}

void ConnectorsDialog::currentChanged()
{
    const QModelIndex current = m_list->currentIndex();
    m_remove->setEnabled(current.isValid());
    m_pages->setCurrentIndex(current.isValid() ? 1 : 0);
    if (!current.isValid()) {
        m_saver.flush();
        m_shownId.clear();
        return;
    }
    const ConnectorDefinition &connector = m_model->rows().at(current.row());
    if (connector.id == m_shownId && m_saver.isPending())
        return; // being edited: what is on its way to the store counts
    if (connector.id != m_shownId)
        m_saver.flush();
    m_shownId = connector.id;
    if (connector != m_editor->definition())
        m_editor->setDefinition(connector);
}

void ConnectorsDialog::save()
{
    const ConnectorDefinition definition = m_editor->definition();
    if (!m_editor->isAcceptable() || definition.id.isEmpty())
        return;
    deliver(m_workbench.store.saveConnector(definition), this, [this](const Result<QString> &answer) {
        m_message->say(answer ? QString() : tr("The change is not saved. %1").arg(errorText(answer.error())));
    });
}

void ConnectorsDialog::removeCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    m_saver.flush();
    const ConnectorDefinition removed = m_model->rows().at(current.row());
    deliver(m_workbench.store.removeConnector(removed.id), this, [this, removed](const Result<void> &answer) {
        if (!answer) {
            m_message->say(errorText(answer.error()));
            return;
        }
        store::CaseStore *store = &m_workbench.store;
        m_workbench.notices.post({ .text = tr("Connector %1 removed").arg(removed.name),
                                   .actionText = tr("Undo"),
                                   .action = [store, removed] { store->saveConnector(removed); } });
    });
}

void ConnectorsDialog::done(int result)
{
    m_saver.flush();
    QDialog::done(result);
}

} // namespace casebook::ui
