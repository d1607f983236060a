#include "ui/remotes/remotedialog.h"

#include "models/sync/syncengine.h"
#include "ui/common/errortext.h"
#include "ui/remotes/connectionpanel.h"
#include "ui/remotes/remotedraft.h"
#include "ui/remotes/remoteform.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using Verdict = remote::ConnectionReport::Verdict;

namespace {

constexpr QSize wantedSize(640, 720);
constexpr auto draftKey = "remotes/draft"_L1;
const QString layoutName = u"connect"_s;

/// Kibana is away for the moment: nothing speaks against connecting later.
bool mayWork(Verdict verdict)
{
    return verdict == Verdict::Unreachable || verdict == Verdict::NotReady;
}

} // namespace

RemoteDialog::RemoteDialog(const Workbench &workbench, QWidget *parent)
    : RemoteDialog(workbench, parent, std::nullopt)
{
}

RemoteDialog::RemoteDialog(const Workbench &workbench, const domain::Remote &remote, QWidget *parent)
    : RemoteDialog(workbench, parent, std::optional(remote))
{
}

RemoteDialog::RemoteDialog(const Workbench &workbench, QWidget *parent, std::optional<domain::Remote> edited)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_edited(std::move(edited))
    , m_form(new RemoteForm(workbench.prompt, workbench.sync && workbench.sync->secretsLast(), this))
    , m_panel(new ConnectionPanel(this))
    , m_scroll(new QScrollArea(this))
    , m_test(new QPushButton(tr("Test connection"), this))
    , m_connect(new QPushButton(isNew() ? tr("Connect") : tr("Save"), this))
    , m_anyway(new QPushButton(tr("Connect later by itself"), this))
{
    build();
    m_form->setRemote(m_edited ? *m_edited : remoteFromDraft(workbench.preferences.value(draftKey)));
    m_form->setSecretKept(!isNew());
    connect(m_form, &RemoteForm::edited, this, [this] {
        m_generation.next();
        m_panel->clear();
        setBusy(false);
        showAnyway(false);
    });
    connect(m_panel, &ConnectionPanel::trusted, this, [this](const QString &fingerprint) {
        m_form->setFingerprint(fingerprint);
        test();
    });
    connect(m_panel, &ConnectionPanel::addressTaken, this, [this](const QUrl &url) {
        m_form->setUrl(url);
        test();
    });
    connect(m_test, &QPushButton::clicked, this, &RemoteDialog::test);
    connect(m_connect, &QPushButton::clicked, this, &RemoteDialog::connectNow);
    connect(m_anyway, &QPushButton::clicked, this, [this] { save(m_form->remote()); });
    m_form->focusFirst();
}

void RemoteDialog::build()
{
    setWindowTitle(isNew() ? tr("Connect to Kibana") : tr("Edit the remote %1").arg(m_edited->name));
    auto *page = new QWidget(m_scroll);
    auto *lines = new QVBoxLayout(page);
    lines->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::group);
    lines->addWidget(m_form);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setForegroundRole(QPalette::Mid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(line);
    column->addWidget(makeFoot());
    if (!restoreGeometry(m_workbench.preferences.layout(layoutName)))
        resize(wantedSize.boundedTo(screen()->availableSize() - QSize(2, 3) * metrics::dialog));
}

QWidget *RemoteDialog::makeFoot()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    for (QPushButton *button : { m_test, m_anyway, cancel })
        button->setAutoDefault(false);
    m_connect->setDefault(true);
    m_connect->setProperty("primary", true);
    m_anyway->hide();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *foot = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::related);
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_anyway);
    buttons->addWidget(m_connect);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(metrics::dialog, metrics::group, metrics::dialog, metrics::group);
    column->setSpacing(metrics::group);
    column->addWidget(m_panel);
    column->addLayout(buttons);
    return foot;
}

void RemoteDialog::test()
{
    if (!m_form->check())
        return;
    if (isNew() || !m_form->secret().isEmpty())
        tryConnection(false);
    else if (m_form->remote() == *m_edited)
        testSaved();
    else
        m_panel->showProblem(tr("To try what you changed, type the secret as well, or save first."));
}

void RemoteDialog::connectNow()
{
    if (!m_form->check())
        return;
    if (isNew())
        tryConnection(true);
    else
        save(m_form->remote());
}

void RemoteDialog::tryConnection(bool thenSave)
{
    const domain::Remote tried = m_form->remote();
    m_generation.next();
    setBusy(true);
    m_panel->showTesting();
    deliver(remote::testConnection(tried.settings, m_form->secret()), this, m_generation,
            [this, tried, thenSave](const Result<remote::ConnectionReport> &answer) {
                take(answer, tried, thenSave);
            });
}

void RemoteDialog::testSaved()
{
    if (!m_workbench.sync)
        return;
    m_generation.next();
    setBusy(true);
    m_panel->showTesting();
    deliver(m_workbench.sync->testConnection(m_edited->id), this, m_generation,
            [this](const Result<remote::ConnectionReport> &answer) { take(answer, *m_edited, false); });
}

void RemoteDialog::take(const Result<remote::ConnectionReport> &answer, const domain::Remote &tried,
                        bool thenSave)
{
    setBusy(false);
    if (!answer) {
        m_panel->showProblem(errorText(answer.error()));
        return;
    }
    m_panel->showReport(*answer, tried.settings);
    if (answer->verdict != Verdict::Good) {
        showAnyway(isNew() && thenSave && mayWork(answer->verdict));
        return;
    }
    if (!thenSave)
        return;
    domain::Remote remote = tried;
    m_connected = true;
    remote.settings.version = answer->version;
    if (!answer->me.identity().isEmpty())
        remote.settings.me = answer->me;
    save(remote);
}

void RemoteDialog::save(domain::Remote remote)
{
    setBusy(true);
    deliver(m_workbench.store.ledger().saveRemote(std::move(remote)), this,
            [this](const Result<WorkspaceId> &answer) {
                if (answer) {
                    signIn(*answer);
                    return;
                }
                setBusy(false);
                const QString text = errorText(answer.error());
                if (!m_form->showProblem(answer.error().code, text))
                    m_panel->showProblem(text);
            });
}

void RemoteDialog::signIn(WorkspaceId remote)
{
    m_settled = true;
    m_workbench.preferences.setValue(draftKey, {});
    emit saved(remote);
    if (m_form->secret().isEmpty() || !m_workbench.sync) {
        accept();
        return;
    }
    deliver(m_workbench.sync->signIn(remote, m_form->secret()), this, [this](const Result<void> &answer) {
        if (!answer)
            m_workbench.notices.post({ .text = errorText(answer.error()), .kind = Notice::Kind::Problem });
        accept();
    });
}

void RemoteDialog::setBusy(bool busy)
{
    m_test->setEnabled(!busy);
    m_connect->setEnabled(!busy);
    m_anyway->setEnabled(!busy);
}

void RemoteDialog::showAnyway(bool shown)
{
    m_anyway->setVisible(shown);
}

void RemoteDialog::done(int result)
{
    m_workbench.preferences.setLayout(layoutName, saveGeometry());
    if (isNew() && !m_settled) {
        const bool keep = !m_form->isEmpty();
        m_workbench.preferences.setValue(draftKey, keep ? remoteDraft(m_form->remote()) : QString());
        if (keep)
            emit draftKept();
    }
    QDialog::done(result);
}

} // namespace casebook::ui
