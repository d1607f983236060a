#include "ui/remotes/signindialog.h"

#include "models/sync/syncengine.h"
#include "ui/common/errortext.h"
#include "ui/newcase/fieldbox.h"
#include "ui/remotes/connectionpanel.h"
#include "ui/remotes/connectiontext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

using Verdict = remote::ConnectionReport::Verdict;

namespace {

constexpr int wantedWidth = 460;

} // namespace

SignInDialog::SignInDialog(const Workbench &workbench, const domain::Remote &remote, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_remote(remote)
    , m_secret(new QLineEdit(this))
    , m_panel(new ConnectionPanel(this))
    , m_signIn(new QPushButton(tr("Sign in"), this))
{
    build();
    connect(m_secret, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_generation.next();
        m_panel->clear();
        m_signIn->setEnabled(!text.isEmpty());
    });
    connect(m_panel, &ConnectionPanel::trusted, this, [this] {
        m_panel->showProblem(tr("Trust the certificate under “Edit…”, in this remote's settings."));
    });
    connect(m_signIn, &QPushButton::clicked, this, &SignInDialog::signIn);
    m_signIn->setEnabled(false);
    m_secret->setFocus();
}

void SignInDialog::build()
{
    const bool byKey = m_remote.settings.signIn == domain::SignInKind::ApiKey;
    setWindowTitle(tr("Sign in to %1", "%1 is a remote").arg(m_remote.name));
    auto *title = new QLabel(m_remote.name, this);
    title->setTextFormat(Qt::PlainText);
    title->setFont(titleFont(font()));
    auto *place = new QLabel(byKey ? placeText(m_remote.settings)
                                   : tr("%1, as %2", "an address, a user name")
                                         .arg(placeText(m_remote.settings), m_remote.settings.userName),
                             this);
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    place->setForegroundRole(QPalette::PlaceholderText);
    m_secret->setEchoMode(QLineEdit::Password);
    auto *where
        = new QLabel(m_workbench.sync && m_workbench.sync->secretsLast()
                         ? tr("It goes into the keychain of this computer, and nowhere else.")
                         : tr("This computer has no keychain that Casebook could use: it is kept until "
                              "Casebook ends."),
                     this);
    where->setWordWrap(true);
    where->setForegroundRole(QPalette::PlaceholderText);
    where->setFont(scaledFont(font(), metrics::smallText));
    m_signIn->setProperty("primary", true);
    m_signIn->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_signIn);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    column->setSpacing(metrics::related);
    column->addWidget(title);
    column->addWidget(place);
    column->addSpacing(metrics::related);
    column->addWidget(new FieldBox(byKey ? tr("API key") : tr("Password"), m_secret, this));
    column->addWidget(where);
    column->addWidget(m_panel);
    column->addStretch(1);
    column->addSpacing(metrics::group);
    column->addLayout(buttons);
    resize(wantedWidth, sizeHint().height());
}

remote::Secret SignInDialog::secret() const
{
    QString text = m_secret->text();
    const QLatin1String scheme("ApiKey ");
    if (m_remote.settings.signIn == domain::SignInKind::ApiKey) {
        text = text.trimmed();
        if (text.startsWith(scheme, Qt::CaseInsensitive))
            text = text.mid(scheme.size()).trimmed();
    }
    return remote::Secret(text.toUtf8());
}

void SignInDialog::signIn()
{
    setBusy(true);
    m_panel->showTesting();
    m_generation.next();
    deliver(remote::testConnection(m_remote.settings, secret()), this, m_generation,
            [this](const Result<remote::ConnectionReport> &answer) { take(answer); });
}

void SignInDialog::take(const Result<remote::ConnectionReport> &answer)
{
    setBusy(false);
    if (!answer) {
        m_panel->showProblem(errorText(answer.error()));
        return;
    }
    // What can't be tried now is kept: it shows when the remote is reachable again.
    const bool refused = answer->verdict != Verdict::Good && answer->verdict != Verdict::Unreachable
        && answer->verdict != Verdict::NotReady;
    if (refused) {
        m_panel->showReport(*answer, m_remote.settings);
        m_secret->setFocus();
        m_secret->selectAll();
        return;
    }
    keep();
}

void SignInDialog::keep()
{
    if (!m_workbench.sync)
        return;
    setBusy(true);
    deliver(m_workbench.sync->signIn(m_remote.id, secret()), this, [this](const Result<void> &answer) {
        setBusy(false);
        if (answer)
            accept();
        else
            m_panel->showProblem(errorText(answer.error()));
    });
}

void SignInDialog::setBusy(bool busy)
{
    m_signIn->setEnabled(!busy && !m_secret->text().isEmpty());
    m_secret->setReadOnly(busy);
}

} // namespace casebook::ui
