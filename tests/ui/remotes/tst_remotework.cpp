#include "remotewindow.h"
#include "ui/page/casepage.h"
#include "ui/remotes/remotesdialog.h"
#include "ui/remotes/testdialog.h"
#include "ui/search/remotesearchdialog.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;
using test::RemoteWindow;
using test::ServedHere;
using test::WindowDriver;

namespace {

domain::Case caseThere(ServedHere &server, CaseKey key)
{
    const auto detail = server.store().detail(key, { .caseKey = key, .limit = 1 }).result();
    return detail ? detail->value : domain::Case();
}

} // namespace

/// What a person does with cases and remotes in the window, against a casebook that is served.
class RemoteWorkTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLocalCaseIsMovedToARemote()
    {
        ServedHere up;
        RemoteWindow w;
        const WorkspaceId soc = w.add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(w.lineOf(u"SOC"_s).section(u',', 0, 0), u"Up to date"_s);
        const CaseKey key = w.create(u"Begun on the train"_s);
        w.window().showCase(key);
        QAction *move = nullptr;
        const auto offersToMove = [&] {
            const auto menus = w.window().findChildren<QMenu *>();
            for (const QMenu *menu : menus) {
                if (menu->title() == "Move to a remote"_L1 && !menu->actions().isEmpty())
                    move = menu->actions().constFirst();
            }
            return move != nullptr;
        };
        QTRY_VERIFY(offersToMove());
        QCOMPARE(move->text(), u"SOC"_s);

        // Others will read it there: it is asked for, and a no leaves it here.
        move->trigger();
        QVERIFY(up.titleOf(CaseKey{ 1 }).isEmpty());
        w.press(u"Leave it here"_s);
        QCOMPARE(w.store().summaries({ key }).result()->constFirst().workspace, localWorkspace);
        move->trigger();
        w.press(u"Move case"_s);
        QTRY_COMPARE(up.store().page({}, { .limit = 5 }).result()->rows.size(), 1);
        QTRY_COMPARE(w.store().summaries({ key }).result()->constFirst().workspace, soc);
        const domain::CaseSummary there = up.store().page({}, { .limit = 5 }).result()->rows.constFirst();
        QCOMPARE(there.title, u"Begun on the train"_s);
        QCOMPARE(caseThere(up, there.key).createdBy.username.value_or(QString()), u"anna"_s);
    }

    void aConnectionIsTestedWithTheKeptSecret()
    {
        ServedHere up;
        RemoteWindow w;
        const WorkspaceId soc = w.add(u"SOC"_s, up.url(), ServedHere::password());
        QTRY_COMPARE(w.lineOf(u"SOC"_s).section(u',', 0, 0), u"Up to date"_s);
        w.action(u"Remotes"_s)->trigger();
        auto *remotes = WindowDriver::waitForWindow<ui::RemotesDialog>();
        QVERIFY(remotes);
        WindowDriver(remotes).find<QPushButton>(u"Test connection"_s)->click();
        auto *dialog = WindowDriver::waitForWindow<ui::TestDialog>();
        QVERIFY(dialog);
        const WindowDriver in(dialog);
        QTRY_VERIFY(in.shows(u"The connection works."_s));

        w.engine().signIn(soc, remote::Secret("forgotten since"));
        auto *again = in.find<QPushButton>(u"Test again"_s);
        again->click();
        QVERIFY(!again->isEnabled());
        QTRY_VERIFY(in.shows(u"does not accept"_s));
        QVERIFY(again->isEnabled());
        in.find<QPushButton>(u"Close"_s)->click();
        QVERIFY(!dialog->isVisible());
    }

    void aCaseFoundOnKibanaOpensAndIsKeptFromThenOn()
    {
        ServedHere up;
        const CaseKey closed = up.create(u"Beacon of last year"_s);
        up.close(closed);
        up.create(u"Phishing wave"_s);
        RemoteWindow w;
        w.add(u"SOC"_s, up.url(), ServedHere::password(), domain::MirrorScope::Unfinished);
        QTRY_COMPARE(w.listed(), QStringList{ u"Phishing wave"_s });

        w.action(u"Search on Kibana"_s)->trigger();
        auto *dialog = WindowDriver::waitForWindow<ui::RemoteSearchDialog>();
        QVERIFY(dialog);
        const WindowDriver in(dialog);
        in.find<QLineEdit>(u"Words to search for"_s)->setText(u"beacon"_s);
        auto *search = in.find<QPushButton>(u"Search"_s);
        QTRY_VERIFY(search->isEnabled());
        search->click();
        auto *found = in.find<QListView>(u"Cases found"_s);
        QTRY_COMPARE(found->model()->rowCount(), 1);
        QVERIFY(in.shows(u"1 case found"_s));
        in.find<QPushButton>(u"Open case"_s)->click();
        const auto page = [&] { return w.window().findChild<ui::CasePage *>(); };
        QTRY_VERIFY(page() && WindowDriver(page()).shows(u"Beacon of last year"_s));
        QTRY_COMPARE(w.listed(), QStringList({ u"Beacon of last year"_s, u"Phishing wave"_s }));

        // What the server does not answer is said where it was asked.
        w.action(u"Work offline"_s)->trigger();
        search->click();
        QTRY_COMPARE(found->model()->rowCount(), 0);
        QTRY_VERIFY(in.find<QPushButton>(u"Open case"_s)
                    && !in.find<QPushButton>(u"Open case"_s)->isEnabled());
    }
};

QTEST_MAIN(RemoteWorkTest)
#include "tst_remotework.moc"
