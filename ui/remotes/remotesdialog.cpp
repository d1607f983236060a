#include "ui/remotes/remotesdialog.h"

#include "ui/remotes/remotedelegate.h"
#include "ui/remotes/remotesmodel.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace casebook::ui {

using State = sync::RemoteStatus::State;

namespace {

constexpr QSize wantedSize(640, 440);

} // namespace

RemotesDialog::RemotesDialog(RemoteCommands &commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(commands)
    , m_model(new RemotesModel(commands.remotes(), this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
    , m_notify(new QCheckBox(tr("Tell me on the desktop what concerns me there"), this))
{
    setWindowTitle(tr("Remotes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RemoteDelegate(m_list));
    m_list->setAccessibleName(tr("Remotes"));
    m_list->setMouseTracking(true);
    m_empty->setText(tr("Connect to a Kibana to work on its cases here, with and without the network."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);

    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::related);
    left->addWidget(m_list, 1);
    left->addWidget(m_empty, 1);
    left->addWidget(m_notify);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    row->setSpacing(metrics::group);
    row->addLayout(left, 1);
    row->addLayout(makeButtons());
    resize(wantedSize);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RemotesDialog::showCurrent);
    connect(m_list, &QListView::doubleClicked, this, [this] { m_commands.edit(current()); });
    connect(&commands.remotes(), &Remotes::changed, this, &RemotesDialog::showCurrent);
    connect(m_notify, &QCheckBox::clicked, this,
            [this](bool notify) { m_commands.setNotify(current(), notify); });
    auto *remove = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] { m_commands.remove(current()); });
    m_list->setFocus();
    showCurrent();
}

QPushButton *RemotesDialog::button(const QString &text)
{
    auto *made = new QPushButton(text, this);
    made->setAutoDefault(false);
    return made;
}

QLayout *RemotesDialog::makeButtons()
{
    QPushButton *add = button(tr("Connect to Kibana…"));
    m_edit = button(tr("Edit…"));
    m_signIn = button(tr("Sign in…"));
    m_test = button(tr("Test connection…"));
    m_sync = button(tr("Sync now"));
    m_pause = button(tr("Pause"));
    m_remove = button(tr("Remove…"));
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(add, &QPushButton::clicked, &m_commands, &RemoteCommands::connectToKibana);
    connect(m_edit, &QPushButton::clicked, this, [this] { m_commands.edit(current()); });
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_commands.signIn(current()); });
    connect(m_test, &QPushButton::clicked, this, [this] { m_commands.test(current()); });
    connect(m_sync, &QPushButton::clicked, this, [this] { m_commands.syncNow(current()); });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (const RemoteState *one = m_commands.remotes().find(current()))
            m_commands.setPaused(current(), !one->remote.settings.paused);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_commands.remove(current()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::related);
    for (QPushButton *one : { add, m_edit, m_signIn, m_test, m_sync, m_pause, m_remove })
        column->addWidget(one);
    column->addStretch(1);
    column->addWidget(close);
    return column;
}

WorkspaceId RemotesDialog::current() const
{
    return WorkspaceId{ m_list->currentIndex().data(RemotesModel::IdRole).toLongLong() };
}

void RemotesDialog::showCurrent()
{
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    if (any && !m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_model->index(0, 0)); // comes back here
        return;
    }
    const RemoteState *one = m_commands.remotes().find(current());
    for (QPushButton *needing : { m_edit, m_signIn, m_test, m_remove, m_pause })
        needing->setEnabled(one);
    m_notify->setEnabled(one);
    m_notify->setChecked(one && one->remote.settings.notify);
    const bool paused = one && one->remote.settings.paused;
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_sync->setEnabled(one && !paused && !m_commands.remotes().isWorkingOffline());
}

} // namespace casebook::ui
