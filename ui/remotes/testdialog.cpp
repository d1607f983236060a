#include "ui/remotes/testdialog.h"

#include "models/sync/syncengine.h"
#include "ui/common/errortext.h"
#include "ui/remotes/connectionpanel.h"
#include "ui/remotes/connectiontext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {

constexpr QSize wantedSize(520, 240);

} // namespace

TestDialog::TestDialog(const Workbench &workbench, const domain::Remote &remote, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_remote(remote)
    , m_panel(new ConnectionPanel(this))
    , m_again(new QPushButton(tr("Test again"), this))
{
    setWindowTitle(tr("Connection to %1", "%1 is a remote").arg(remote.name));
    auto *title = new QLabel(remote.name, this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(titleFont(font()));
    auto *place = new QLabel(placeText(remote.settings), this);
    place->setTextFormat(Qt::PlainText);
    place->setForegroundRole(QPalette::PlaceholderText);
    place->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    m_again->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    column->setSpacing(metrics::related);
    column->addWidget(title);
    column->addWidget(place);
    column->addSpacing(metrics::related);
    column->addWidget(m_panel);
    column->addStretch(1);
    column->addSpacing(metrics::group);
    column->addLayout(buttons);
    resize(wantedSize);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_again, &QPushButton::clicked, this, &TestDialog::test);
    connect(m_panel, &ConnectionPanel::trusted, this, [this](const QString &fingerprint) {
        m_remote.settings.pinnedFingerprint = fingerprint;
        emit remoteChanged(m_remote);
        accept();
    });
    connect(m_panel, &ConnectionPanel::addressTaken, this, [this](const QUrl &url) {
        m_remote.settings.url = url;
        emit remoteChanged(m_remote);
        accept();
    });
    test();
}

void TestDialog::test()
{
    if (!m_workbench.sync)
        return;
    m_again->setEnabled(false);
    m_panel->showTesting();
    deliver(m_workbench.sync->testConnection(m_remote.id), this,
            [this](const Result<remote::ConnectionReport> &answer) {
                m_again->setEnabled(true);
                if (answer)
                    m_panel->showReport(*answer, m_remote.settings);
                else
                    m_panel->showProblem(errorText(answer.error()));
            });
}

} // namespace casebook::ui
