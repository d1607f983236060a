#include "remotewindow.h"
#include "ui/remotes/needsbar.h"
#include "ui/remotes/quitbar.h"
#include "ui/remotes/remotesdialog.h"
#include "ui/remotes/signindialog.h"
#include "ui/remotes/testdialog.h"
#include "ui/sidebar/remoteviewsmodel.h"
#include "ui/sidebar/sidebarlist.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;
using test::RemoteWindow;
using test::ServedHere;
using test::WindowDriver;

/// The window on several remotes over real HTTP (issue 4, "Done when" 3).
class RemoteWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void ofThreeRemotesTheOneThatIsWellWorks()
    {
        RemoteWindow w;
        ServedHere up;
        ServedHere asking;
        const CaseKey there = up.create(u"Phishing wave"_s);
        const WorkspaceId soc = w.connectByHand(u"SOC"_s, up.url());
        w.add(u"Lab"_s, QUrl(u"http://127.0.0.1:1"_s), ServedHere::password());
        const WorkspaceId guarded = w.add(u"Guarded"_s, asking.url(), "wrong");

        // Each says its own state: in the list of remotes and in the sidebar.
        QTRY_COMPARE(w.lineOf(u"SOC"_s).section(u',', 0, 0), u"Up to date"_s);
        QTRY_COMPARE(w.lineOf(u"Lab"_s), u"Offline"_s);
        QTRY_COMPARE(w.lineOf(u"Guarded"_s), u"Needs sign-in"_s);
        QTRY_COMPARE(w.indicator()->line().text, u"Guarded needs sign-in"_s);
        QCOMPARE(w.indicator()->line().mark, ui::SyncMark::SignIn);

        // What the well one holds is listed, and what is edited here arrives there.
        QTRY_COMPARE(w.listed(), QStringList{ u"Phishing wave"_s });
        const CaseKey here = w.firstListed();
        w.edit(here, u"Phishing wave against finance"_s);
        QTRY_COMPARE(up.titleOf(there), u"Phishing wave against finance"_s);
        up.rename(there, u"Phishing wave, contained"_s);
        QTRY_COMPARE(w.listed(), QStringList{ u"Phishing wave, contained"_s });

        // Signing in at the bar makes the asking one well.
        const auto *needs = w.window().findChild<ui::NeedsBar *>();
        QTRY_COMPARE(needs->text(), u"Guarded asks you to sign in. What you do is kept until then."_s);
        w.press(u"Sign in"_s);
        auto *dialog = WindowDriver::waitForWindow<ui::SignInDialog>();
        QVERIFY(dialog);
        WindowDriver(dialog)
            .find<QLineEdit>(u"Password"_s)
            ->setText(QString::fromLatin1(ServedHere::password()));
        WindowDriver(dialog).find<QPushButton>(u"Sign in"_s)->click();
        QTRY_COMPARE(w.lineOf(u"Guarded"_s).section(u',', 0, 0), u"Up to date"_s);
        QTRY_VERIFY(needs->text().isEmpty());
        QTRY_COMPARE(w.indicator()->line().text, u"Lab is offline"_s);
        QVERIFY(soc.isValid() && guarded.isValid());
    }

    void theSidebarShowsOneRemotesCasesAlone()
    {
        RemoteWindow w;
        ServedHere up;
        up.create(u"One"_s);
        up.create(u"Two"_s);
        w.create(u"Mine"_s);
        w.add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(w.listed().size(), 3);
        auto *list = w.driver().waitFor<ui::SidebarList>(u"Remotes"_s);
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
        QTRY_COMPARE(w.listed().size(), 2);
        QVERIFY(!w.listed().contains(u"Mine"_s));
        QCOMPARE(sidebarNames(list).mid(1, 6),
                 QStringList({ u"SOC"_s, u"Open"_s, u"In progress"_s, u"Closed"_s, u"Assigned to me"_s,
                               u"Unassigned"_s }));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Left);
        QCOMPARE(sidebarNames(list).size(), 4);
        QTest::keyClick(list, Qt::Key_Up);
        QTRY_COMPARE(w.listed(), QStringList{ u"Mine"_s });
    }

    void workingOfflineSendsNothingUntilItEnds()
    {
        RemoteWindow w;
        ServedHere up;
        const CaseKey there = up.create(u"Before"_s);
        w.add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(w.listed(), QStringList{ u"Before"_s });
        w.action(u"Work offline"_s)->trigger();
        QTRY_COMPARE(w.indicator()->line().text, u"Working offline"_s);
        w.edit(w.firstListed(), u"After"_s);
        QTRY_COMPARE(w.indicator()->line().text, u"Working offline, 1 change waiting"_s);

        // Quitting says what waits, and quits at the second word.
        w.action(u"Quit"_s)->trigger();
        auto *bar = w.window().findChild<ui::QuitBar *>();
        QVERIFY(bar->text().startsWith(u"1 change waits and can't be sent now."_s));
        QVERIFY(w.window().isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(bar->text().isEmpty());
        w.action(u"Quit"_s)->trigger();
        w.press(u"Stay"_s);
        QVERIFY(bar->text().isEmpty());

        QCOMPARE(up.titleOf(there), u"Before"_s);
        w.action(u"Work offline"_s)->trigger();
        QTRY_COMPARE(up.titleOf(there), u"After"_s);
        QTRY_COMPARE(w.indicator()->line().text.section(u',', 0, 0), u"Up to date"_s);
        const QSignalSpy closed(&w.window(), &ui::MainWindow::closed);
        w.action(u"Quit"_s)->trigger();
        QTRY_COMPARE(closed.size(), 1);
    }

    void theIndicatorOffersWhatCanBeDoneNow()
    {
        RemoteWindow w;
        ServedHere up;
        const WorkspaceId soc = w.add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(w.lineOf(u"SOC"_s).section(u',', 0, 0), u"Up to date"_s);
        w.indicator()->click();
        QStringList offered = w.menuTexts();
        QVERIFY(offered.contains(u"Sync now"_s));
        QVERIFY(offered.contains(u"Pause"_s));
        QVERIFY(offered.contains(u"Work offline"_s));
        w.triggerInMenu(u"Pause"_s);
        QTRY_COMPARE(w.indicator()->line().text, u"Paused"_s);
        QTRY_VERIFY(w.engine().status(soc).state == sync::RemoteStatus::State::Paused);
        // the window reads of its own that the remote is paused
        const auto offersToResume = [&w] {
            if (w.menu())
                w.menu()->close();
            w.indicator()->click();
            return w.menuTexts().contains(u"Resume"_s);
        };
        QTRY_VERIFY(offersToResume());
        w.triggerInMenu(u"Resume"_s);
        QTRY_COMPARE(w.indicator()->line().text.section(u',', 0, 0), u"Up to date"_s);
    }

    void aRemoteIsRemovedWithItsCases()
    {
        RemoteWindow w;
        ServedHere up;
        up.create(u"One"_s);
        w.add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(w.listed().size(), 1);
        w.action(u"Remotes"_s)->trigger();
        auto *dialog = WindowDriver::waitForWindow<ui::RemotesDialog>();
        QVERIFY(dialog);
        WindowDriver(dialog).find<QPushButton>(u"Remove"_s)->click();
        QCOMPARE(w.desk().prompt().questions(), QStringList{ u"Remove the remote SOC?"_s });
        QTRY_VERIFY(!w.indicator()->isVisible());
        QTRY_VERIFY(w.driver().shows(u"This casebook is empty"_s));
    }

private:
    static QStringList sidebarNames(const QListView *list)
    {
        QStringList names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names.append(list->model()->index(row, 0).data().toString());
        return names;
    }
};

QTEST_MAIN(RemoteWindowTest)
#include "tst_remotewindow.moc"
