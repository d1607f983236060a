#include "models/sync/syncengine.h"
#include "servedhere.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/cases/caselistpanel.h"
#include "ui/cases/casetableview.h"
#include "ui/common/translations.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/remotes/connectionpanel.h"
#include "ui/remotes/needsbar.h"
#include "ui/remotes/quitbar.h"
#include "ui/remotes/remotedialog.h"
#include "ui/remotes/remotesdialog.h"
#include "ui/remotes/signindialog.h"
#include "ui/remotes/syncindicator.h"
#include "ui/sidebar/remoteviewsmodel.h"
#include "ui/sidebar/sidebarlist.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace casebook;
using namespace Qt::StringLiterals;
using test::SecretsInMemory;
using test::ServedHere;
using test::WindowDriver;

/// The window on several remotes over real HTTP (issue 4, "Done when" 3).
class RemoteWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_english = std::make_unique<ui::Translations>(QLocale(QLocale::English)); }
    void cleanupTestCase() { m_english.reset(); }

    void init()
    {
        m_desk = std::make_unique<test::TestDesk>();
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
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_engine.reset();
        m_workbench.reset();
        m_desk.reset();
    }

    void ofThreeRemotesTheOneThatIsWellWorks()
    {
        ServedHere up;
        ServedHere asking;
        const CaseKey there = up.create(u"Phishing wave"_s);
        const WorkspaceId soc = connectByHand(u"SOC"_s, up.url());
        add(u"Lab"_s, QUrl(u"http://127.0.0.1:1"_s), ServedHere::password());
        const WorkspaceId guarded = add(u"Guarded"_s, asking.url(), "wrong");

        // Each says its own state: in the list of remotes and in the sidebar.
        QTRY_COMPARE(lineOf(u"SOC"_s).section(u',', 0, 0), u"Up to date"_s);
        QTRY_COMPARE(lineOf(u"Lab"_s), u"Offline"_s);
        QTRY_COMPARE(lineOf(u"Guarded"_s), u"Needs sign-in"_s);
        QTRY_COMPARE(indicator()->line().text, u"Guarded needs sign-in"_s);
        QCOMPARE(indicator()->line().mark, ui::SyncMark::SignIn);

        // What the well one holds is listed, and what is edited here arrives there.
        QTRY_COMPARE(listed(), QStringList{ u"Phishing wave"_s });
        const CaseKey here = firstListed();
        domain::EditCase edit{ .key = here, .patch = {} };
        edit.patch.title = u"Phishing wave against finance"_s;
        m_desk->store()
            .submit({ .operation = edit, .author = m_desk->preferences().author() })
            .waitForFinished();
        QTRY_COMPARE(up.titleOf(there), u"Phishing wave against finance"_s);
        up.rename(there, u"Phishing wave, contained"_s);
        QTRY_COMPARE(listed(), QStringList{ u"Phishing wave, contained"_s });

        // Signing in at the bar makes the asking one well.
        const auto *needs = m_window->findChild<ui::NeedsBar *>();
        QTRY_COMPARE(needs->text(), u"Guarded asks you to sign in. What you do is kept until then."_s);
        press(u"Sign in"_s);
        auto *dialog = WindowDriver::waitForWindow<ui::SignInDialog>();
        QVERIFY(dialog);
        WindowDriver(dialog)
            .find<QLineEdit>(u"Password"_s)
            ->setText(QString::fromLatin1(ServedHere::password()));
        WindowDriver(dialog).find<QPushButton>(u"Sign in"_s)->click();
        QTRY_COMPARE(lineOf(u"Guarded"_s).section(u',', 0, 0), u"Up to date"_s);
        QTRY_VERIFY(needs->text().isEmpty());
        QTRY_COMPARE(indicator()->line().text, u"Lab is offline"_s);
        QVERIFY(soc.isValid() && guarded.isValid());
    }

    void theSidebarShowsOneRemotesCasesAlone()
    {
        ServedHere up;
        up.create(u"One"_s);
        up.create(u"Two"_s);
        domain::NewCase values;
        values.title = u"Mine"_s;
        values.description = u"Local"_s;
        m_desk->store()
            .submit({ .operation = domain::CreateCase{ values }, .author = m_desk->preferences().author() })
            .waitForFinished();
        add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(listed().size(), 3);
        auto *list = WindowDriver(m_window.get()).waitFor<ui::SidebarList>(u"Remotes"_s);
        QVERIFY(list);
        const QAbstractItemModelTester tester(list->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(sidebarNames(list),
                 QStringList({ u"This computer"_s, u"SOC"_s, u"Outbox"_s, u"Conflicts"_s }));
        const auto countAt = [list](int row) {
            return list->model()->index(row, 0).data(ui::RemoteViewsModel::CountRole).toLongLong();
        };
        QTRY_COMPARE(countAt(1), 2);
        QCOMPARE(countAt(0), 1);
        WindowDriver::click(list, list->model()->index(1, 0));
        QTRY_COMPARE(listed().size(), 2);
        QVERIFY(!listed().contains(u"Mine"_s));
        QCOMPARE(sidebarNames(list).mid(1, 6),
                 QStringList({ u"SOC"_s, u"Open"_s, u"In progress"_s, u"Closed"_s, u"Assigned to me"_s,
                               u"Unassigned"_s }));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Left);
        QCOMPARE(sidebarNames(list).size(), 4);
        QTest::keyClick(list, Qt::Key_Up);
        QTRY_COMPARE(listed(), QStringList{ u"Mine"_s });
    }

    void workingOfflineSendsNothingUntilItEnds()
    {
        ServedHere up;
        const CaseKey there = up.create(u"Before"_s);
        add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(listed(), QStringList{ u"Before"_s });
        action(u"Work offline"_s)->trigger();
        QTRY_COMPARE(indicator()->line().text, u"Working offline"_s);
        edit(firstListed(), u"After"_s);
        QTRY_COMPARE(indicator()->line().text, u"Working offline, 1 change waiting"_s);

        // Quitting says what waits, and quits at the second word.
        action(u"Quit"_s)->trigger();
        auto *bar = m_window->findChild<ui::QuitBar *>();
        QVERIFY(bar->text().startsWith(u"1 change waits and can't be sent now."_s));
        QVERIFY(m_window->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(bar->text().isEmpty());
        action(u"Quit"_s)->trigger();
        press(u"Stay"_s);
        QVERIFY(bar->text().isEmpty());

        QCOMPARE(up.titleOf(there), u"Before"_s);
        action(u"Work offline"_s)->trigger();
        QTRY_COMPARE(up.titleOf(there), u"After"_s);
        QTRY_COMPARE(indicator()->line().text.section(u',', 0, 0), u"Up to date"_s);
        const QSignalSpy closed(m_window.get(), &ui::MainWindow::closed);
        action(u"Quit"_s)->trigger();
        QTRY_COMPARE(closed.size(), 1);
    }

    void theIndicatorOffersWhatCanBeDoneNow()
    {
        ServedHere up;
        const WorkspaceId soc = add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(lineOf(u"SOC"_s).section(u',', 0, 0), u"Up to date"_s);
        indicator()->click();
        QStringList offered = menuTexts();
        QVERIFY(offered.contains(u"Sync now"_s));
        QVERIFY(offered.contains(u"Pause"_s));
        QVERIFY(offered.contains(u"Work offline"_s));
        triggerInMenu(u"Pause"_s);
        QTRY_COMPARE(indicator()->line().text, u"Paused"_s);
        QTRY_VERIFY(m_engine->status(soc).state == sync::RemoteStatus::State::Paused);
        // the window reads of its own that the remote is paused
        const auto offersToResume = [this] {
            if (menu())
                menu()->close();
            indicator()->click();
            return menuTexts().contains(u"Resume"_s);
        };
        QTRY_VERIFY(offersToResume());
        triggerInMenu(u"Resume"_s);
        QTRY_COMPARE(indicator()->line().text.section(u',', 0, 0), u"Up to date"_s);
    }

    void aRemoteIsRemovedWithItsCases()
    {
        ServedHere up;
        up.create(u"One"_s);
        add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(listed().size(), 1);
        action(u"Remotes"_s)->trigger();
        auto *dialog = WindowDriver::waitForWindow<ui::RemotesDialog>();
        QVERIFY(dialog);
        WindowDriver(dialog).find<QPushButton>(u"Remove"_s)->click();
        QCOMPARE(m_desk->prompt().questions(), QStringList{ u"Remove the remote SOC?"_s });
        QTRY_VERIFY(!indicator()->isVisible());
        QTRY_VERIFY(WindowDriver(m_window.get()).shows(u"This casebook is empty"_s));
    }

private:
    /// Through the assistant, with an address as a browser shows it.
    WorkspaceId connectByHand(const QString &name, const QUrl &url)
    {
        WorkspaceId made;
        action(u"Connect to Kibana"_s)->trigger();
        auto *dialog = WindowDriver::waitForWindow<ui::RemoteDialog>();
        if (!dialog)
            return made;
        connect(dialog, &ui::RemoteDialog::saved, this, [&made](WorkspaceId id) { made = id; });
        const WindowDriver driver(dialog);
        driver.find<QLineEdit>(u"Address of Kibana"_s)->setText(url.toString() + u"/app/management/cases"_s);
        driver.find<QLineEdit>(u"Name"_s)->setText(name);
        driver.find<QRadioButton>(u"User name and password"_s)->click();
        driver.find<QLineEdit>(u"User name"_s)->setText(u"anna"_s);
        driver.find<QLineEdit>(u"Password"_s)->setText(QString::fromLatin1(ServedHere::password()));
        driver.find<QPushButton>(u"Connect"_s)->click();
        if (!WindowDriver::waitUntil([&made] { return made.isValid(); }))
            qWarning() << dialog->findChild<ui::ConnectionPanel *>()->text();
        return made;
    }

    WorkspaceId add(const QString &name, const QUrl &url, const QByteArray &password)
    {
        domain::Remote remote;
        remote.name = name;
        remote.settings.url = url;
        remote.settings.signIn = domain::SignInKind::Password;
        remote.settings.userName = u"anna"_s;
        const Result<WorkspaceId> id = m_desk->store().ledger().saveRemote(remote).result();
        if (!id)
            return {};
        WindowDriver::waitUntil([&] { return m_engine->status(*id).remote == *id; });
        m_engine->signIn(*id, remote::Secret(password));
        return *id;
    }

    void edit(CaseKey key, const QString &title)
    {
        domain::EditCase edit{ .key = key, .patch = {} };
        edit.patch.title = title;
        m_desk->store()
            .submit({ .operation = edit, .author = m_desk->preferences().author() })
            .waitForFinished();
    }

    ui::SyncIndicator *indicator() const { return m_window->findChild<ui::SyncIndicator *>(); }

    /// How the sidebar says that the remote of this name stands.
    QString lineOf(const QString &name) const
    {
        const auto *list = WindowDriver(m_window.get()).find<ui::SidebarList>(u"Remotes"_s);
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const QString text = list->model()->index(row, 0).data(Qt::ToolTipRole).toString();
            if (text.startsWith(name + u": "_s))
                return text.section(u'\n', 0, 0).mid(name.size() + 2);
        }
        return {};
    }

    static QStringList sidebarNames(const QListView *list)
    {
        QStringList names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names.append(list->model()->index(row, 0).data().toString());
        return names;
    }

    /// Titles of the rows that stand in the list of cases, sorted.
    QStringList listed() const
    {
        QStringList titles;
        const auto page = m_desk->store()
                              .page({ .filter = m_window->findChild<ui::CaseListPanel *>()->shownFilter() },
                                    { .limit = 50 })
                              .result();
        for (const domain::CaseSummary &row : page ? page->rows : QList<domain::CaseSummary>())
            titles.append(row.title);
        titles.sort();
        const auto *table = m_window->findChild<ui::CaseTableView *>();
        return table->isVisible() && table->model()->rowCount() == titles.size() ? titles : QStringList();
    }

    CaseKey firstListed() const
    {
        const auto page = m_desk->store().page({}, { .limit = 1 }).result();
        return page && !page->rows.isEmpty() ? page->rows.first().key : CaseKey{};
    }

    QAction *action(const QString &text) const { return WindowDriver(m_window.get()).action(text); }

    void press(const QString &text) const
    {
        if (auto *button = WindowDriver(m_window.get()).waitFor<QPushButton>(text))
            button->click();
    }

    static QMenu *menu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

    static QStringList menuTexts()
    {
        QStringList texts;
        for (const QAction *one : menu() ? menu()->actions() : QList<QAction *>())
            texts.append(one->text().remove(u'&'));
        return texts;
    }

    static void triggerInMenu(const QString &text)
    {
        for (QAction *one : menu()->actions()) {
            if (one->text().remove(u'&') == text) {
                menu()->close();
                one->trigger();
                return;
            }
        }
    }

    std::unique_ptr<ui::Translations> m_english;
    SystemClock m_clock;
    SecretsInMemory m_secrets;
    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::optional<ui::Workbench> m_workbench;
    std::unique_ptr<ui::MainWindow> m_window; // gone before what it stands on
};

QTEST_MAIN(RemoteWindowTest)
#include "tst_remotewindow.moc"
