#include "remotewindow.h"

#include "ui/cases/caselistpanel.h"
#include "ui/cases/casetableview.h"
#include "ui/remotes/connectionpanel.h"
#include "ui/sidebar/sidebarlist.h"

#include <QApplication>
#include <QDebug>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

namespace casebook::test {

using namespace Qt::StringLiterals;

RemoteWindow::RemoteWindow()
    : m_english(QLocale(QLocale::English))
    , m_desk(std::make_unique<TestDesk>())
{
    sync::SyncOptions options;
    options.pollMilliseconds = 200;
    options.settleMilliseconds = 200;
    options.activityAgainMilliseconds = 100;
    options.backOffMilliseconds = 100;
    options.maximumBackOffMilliseconds = 500;
    m_engine = std::make_unique<sync::SyncEngine>(m_desk->store(), m_clock, m_secrets, options);
    m_workbench.emplace(m_desk->workbench());
    m_workbench->sync = m_engine.get();
    m_engine->start();
    m_window = std::make_unique<ui::MainWindow>(*m_workbench);
    m_window->resize(1280, 800);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qWarning("The window does not show");
}

RemoteWindow::~RemoteWindow()
{
    m_window.reset();
    m_engine.reset();
    m_workbench.reset();
}

ui::RemoteDialog *RemoteWindow::openAssistant(const QString &name, const QUrl &url)
{
    action(u"Connect to Kibana"_s)->trigger();
    auto *dialog = WindowDriver::waitForWindow<ui::RemoteDialog>();
    if (!dialog)
        return nullptr;
    const WindowDriver in(dialog);
    in.find<QLineEdit>(u"Address of Kibana"_s)->setText(url.toString());
    in.find<QLineEdit>(u"Name"_s)->setText(name);
    return dialog;
}

WorkspaceId RemoteWindow::connectByHand(const QString &name, const QUrl &url)
{
    WorkspaceId made;
    // an address as a browser shows it
    auto *dialog = openAssistant(name, QUrl(url.toString() + u"/app/management/cases"_s));
    if (!dialog)
        return made;
    QObject::connect(dialog, &ui::RemoteDialog::saved, dialog, [&made](WorkspaceId id) { made = id; });
    const WindowDriver in(dialog);
    in.find<QRadioButton>(u"User name and password"_s)->click();
    in.find<QLineEdit>(u"User name"_s)->setText(u"anna"_s);
    in.find<QLineEdit>(u"Password"_s)->setText(QString::fromLatin1(ServedHere::password()));
    in.find<QPushButton>(u"Connect"_s)->click();
    if (!WindowDriver::waitUntil([&made] { return made.isValid(); }))
        qWarning() << dialog->findChild<ui::ConnectionPanel *>()->text();
    return made;
}

WorkspaceId RemoteWindow::add(const QString &name, const QUrl &url, const QByteArray &password,
                              domain::MirrorScope scope)
{
    domain::Remote remote;
    remote.name = name;
    remote.settings.url = url;
    remote.settings.signIn = domain::SignInKind::Password;
    remote.settings.userName = u"anna"_s;
    remote.settings.scope = scope;
    const Result<WorkspaceId> id = store().ledger().saveRemote(remote).result();
    if (!id)
        return {};
    WindowDriver::waitUntil([&] { return m_engine->status(*id).remote == *id; });
    m_engine->signIn(*id, remote::Secret(password));
    return *id;
}

CaseKey RemoteWindow::create(const QString &title)
{
    domain::NewCase values;
    values.title = title;
    values.description = u"Local"_s;
    const auto made
        = store()
              .submit({ .operation = domain::CreateCase{ values }, .author = m_desk->preferences().author() })
              .result();
    return made ? made->caseKey : CaseKey();
}

void RemoteWindow::edit(CaseKey key, const QString &title)
{
    domain::EditCase edit{ .key = key, .patch = {} };
    edit.patch.title = title;
    store().submit({ .operation = edit, .author = m_desk->preferences().author() }).waitForFinished();
}

QString RemoteWindow::lineOf(const QString &name)
{
    const auto *list = driver().find<ui::SidebarList>(u"Remotes"_s);
    for (int row = 0; list && row < list->model()->rowCount(); ++row) {
        const QString text = list->model()->index(row, 0).data(Qt::ToolTipRole).toString();
        if (text.startsWith(name + u": "_s))
            return text.section(u'\n', 0, 0).mid(name.size() + 2);
    }
    return {};
}

QStringList RemoteWindow::listed()
{
    QStringList titles;
    const auto page
        = store()
              .page({ .filter = m_window->findChild<ui::CaseListPanel *>()->shownFilter() }, { .limit = 50 })
              .result();
    for (const domain::CaseSummary &row : page ? page->rows : QList<domain::CaseSummary>())
        titles.append(row.title);
    titles.sort();
    const auto *table = m_window->findChild<ui::CaseTableView *>();
    return table->isVisible() && table->model()->rowCount() == titles.size() ? titles : QStringList();
}

CaseKey RemoteWindow::firstListed()
{
    const auto page = store().page({}, { .limit = 1 }).result();
    return page && !page->rows.isEmpty() ? page->rows.first().key : CaseKey{};
}

void RemoteWindow::press(const QString &text)
{
    if (auto *button = driver().waitFor<QPushButton>(text))
        button->click();
}

QMenu *RemoteWindow::menu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QStringList RemoteWindow::menuTexts()
{
    QStringList texts;
    for (const QAction *one : menu() ? menu()->actions() : QList<QAction *>())
        texts.append(one->text().remove(u'&'));
    return texts;
}

void RemoteWindow::triggerInMenu(const QString &text)
{
    for (QAction *one : menu()->actions()) {
        if (one->text().remove(u'&') == text) {
            menu()->close();
            one->trigger();
            return;
        }
    }
}

} // namespace casebook::test
