#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/action/runactiondialog.h"
#include "ui/cases/caselistpanel.h"
#include "ui/drafts/draftspanel.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/noticebar.h"
#include "ui/mainwindow/startpage.h"
#include "ui/mainwindow/storeerrorpage.h"
#include "ui/page/casepage.h"
#include "ui/serve/servedialog.h"
#include "ui/sidebar/sidebar.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace casebook;
using namespace Qt::StringLiterals;

/// The window on a real store: what stands in it at first, and how the parts pass on what was chosen.
class MainWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<test::TestDesk>();
        openWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void anEmptyStoreOffersWaysToBegin()
    {
        QTRY_VERIFY(shows<ui::StartPage>());
        QStringList ways;
        for (const QPushButton *button : child<ui::StartPage>()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                ways.append(button->text());
        }
        QCOMPARE(ways,
                 QStringList({ u"New case"_s, u"Import a Kibana export…"_s, u"Try the sample casebook"_s }));
    }

    void theSampleReplacesTheStartPage()
    {
        QTRY_VERIFY(shows<ui::StartPage>());
        for (QPushButton *button : child<ui::StartPage>()->findChildren<QPushButton *>()) {
            if (button->text() == "Try the sample casebook"_L1)
                button->click();
        }
        QTRY_VERIFY(child<ui::CaseListPanel>()->isVisible());
        QVERIFY(!shows<ui::StartPage>());
    }

    void theFirstCasesArePaintedBeforeAnythingElseIsMade()
    {
        const CaseKey key = createCase();
        m_window = std::make_unique<ui::MainWindow>(m_desk->workbench());
        bool hasPage = false;
        bool hasRows = false;
        connect(m_window.get(), &ui::MainWindow::painted, this, [&] {
            hasPage = child<ui::CasePage>() != nullptr;
            const auto *table = child<QTableView>();
            hasRows = table->isVisible() && table->model()->rowCount() == 1;
        });
        const QSignalSpy painted(m_window.get(), &ui::MainWindow::painted);
        const QSignalSpy started(m_window.get(), &ui::MainWindow::started);
        m_window->resize(1280, 800);
        m_window->show();
        QTRY_COMPARE(painted.size(), 1);
        QVERIFY(hasRows);
        QVERIFY(!hasPage);
        QCOMPARE(started.size(), 1);
        QVERIFY(!child<ui::StartPage>());
        QVERIFY(!child<ui::DraftsPanel>());
        QTRY_VERIFY(child<ui::CasePage>()); // so that the first click does not wait for it
        m_window->showCase(key);
        QTRY_VERIFY(test::WindowDriver(child<ui::CasePage>()).shows(u"Phishing wave"_s));
        QCOMPARE(painted.size(), 1);
    }

    void aWindowThatNobodySeesStartsAsWell()
    {
        m_window = std::make_unique<ui::MainWindow>(m_desk->workbench());
        const QSignalSpy started(m_window.get(), &ui::MainWindow::started);
        QTRY_COMPARE(started.size(), 1);
    }

    void aChosenCaseIsShownBesideTheList()
    {
        const CaseKey key = createCase();
        QTRY_VERIFY(child<ui::CaseListPanel>()->isVisible());
        child<ui::CaseListPanel>()->selectCase(key);
        QTRY_COMPARE(child<ui::CasePage>()->caseKey().value, key.value);
        QVERIFY(shows<ui::CasePage>());
    }

    void listAndPageTakeTurnsInANarrowWindow()
    {
        const CaseKey key = createCase();
        QTRY_VERIFY(child<ui::CaseListPanel>()->isVisible());
        QTRY_VERIFY(child<ui::CasePage>());
        m_window->resize(800, 560);
        QVERIFY(child<ui::CaseListPanel>()->isVisible());
        QVERIFY(!shows<ui::CasePage>());
        QVERIFY(child<ui::Sidebar>()->isCollapsed());
        m_window->showCase(key);
        QVERIFY(shows<ui::CasePage>());
        QVERIFY(!child<ui::CaseListPanel>()->isVisible());
        action(u"Back to the list"_s)->trigger();
        QVERIFY(child<ui::CaseListPanel>()->isVisible());
    }

    void theDraftsViewStandsInTheListsPlace()
    {
        createCase();
        QTRY_VERIFY(child<ui::CaseListPanel>()->isVisible());
        emit child<ui::Sidebar>()->viewChosen({ ui::CaseView::Drafts });
        QVERIFY(shows<ui::DraftsPanel>());
        QLineEdit *search = nullptr;
        for (QLineEdit *field : m_window->findChildren<QLineEdit *>()) {
            if (field->accessibleName() == "Search cases"_L1)
                search = field;
        }
        QVERIFY(search != nullptr);
        search->setText(u"phish"_s);
        QTRY_VERIFY(child<ui::CaseListPanel>()->isVisible());
    }

    void aNoticeOffersItsActionInTheEditMenuToo()
    {
        bool undone = false;
        m_desk->workbench().notices.post({ .text = u"Comment deleted"_s,
                                           .actionText = u"Undo"_s,
                                           .action = [&undone] { undone = true; } });
        QVERIFY(child<ui::NoticeBar>()->isVisible());
        QAction *undo = action(u"Undo: Comment deleted"_s);
        QVERIFY(undo->isEnabled());
        undo->trigger();
        QVERIFY(undone);
        QVERIFY(!undo->isEnabled());
    }

    void closingHidesAtOnceAndTellsWhenAllIsWritten()
    {
        QTRY_VERIFY(shows<ui::StartPage>());
        const QSignalSpy closed(m_window.get(), &ui::MainWindow::closed);
        m_window->close();
        QVERIFY(!m_window->isVisible());
        QCOMPARE(closed.size(), 0);
        QTRY_COMPARE(closed.size(), 1);
    }

    void draftsOfAnUnfinishedSessionAreAnnounced()
    {
        createCase();
        keepDraft();
        QTRY_COMPARE(sessionMark(), QByteArray("running"));
        m_window.reset(); // as a crash would: without closing
        openWindow();
        QTRY_VERIFY(child<ui::NoticeBar>()->accessibleName().contains("1 draft"_L1));
        action(child<ui::NoticeBar>()->actionTitle())->trigger();
        QVERIFY(shows<ui::DraftsPanel>());
    }

    void draftsOfAnOrderlySessionAreNotAnnounced()
    {
        createCase();
        keepDraft();
        QTRY_COMPARE(sessionMark(), QByteArray("running"));
        const QSignalSpy closed(m_window.get(), &ui::MainWindow::closed);
        m_window->close();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(sessionMark(), QByteArray("ended"));
        openWindow();
        QTRY_COMPARE(sessionMark(), QByteArray("running"));
        QVERIFY(!child<ui::NoticeBar>()->isVisible());
    }

    void aFileThatIsNoCasebookGetsAPageOfItsOwn()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"broken.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        m_window.reset();
        m_desk = std::make_unique<test::TestDesk>(path);
        openWindow();
        QTRY_VERIFY(shows<ui::StoreErrorPage>());
        const QSignalSpy other(m_window.get(), &ui::MainWindow::openOtherRequested);
        m_desk->prompt().fileToOpen = folder.filePath(u"other.sqlite"_s);
        child<ui::StoreErrorPage>()->findChildren<QPushButton *>().first()->click();
        QCOMPARE(other.size(), 1);
        cleanup();
    }

    void anActionIsRunFromTheMenuAndItsCaseShown()
    {
        QTRY_VERIFY(shows<ui::StartPage>());
        action(u"Run a .case action…"_s)->trigger();
        auto *dialog = child<ui::RunActionDialog>();
        QVERIFY(dialog);
        dialog->setText(ui::actionExample(ui::ActionExample::Create, {}));
        auto *run = test::WindowDriver(dialog).find<QPushButton>(u"Run action"_s);
        QTRY_VERIFY(run->isEnabled());
        run->click();
        QTRY_VERIFY(test::WindowDriver(dialog).find<QPushButton>(u"Show case"_s));
        test::WindowDriver(dialog).find<QPushButton>(u"Show case"_s)->click();
        QTRY_VERIFY(test::WindowDriver(child<ui::CasePage>()).shows(u"Suspicious sign-in"_s));

        QApplication::clipboard()->clear();
        action(u"Copy case as .case action"_s)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"Suspicious sign-in"_s));
    }

    void servingIsToldInTheStatusLineAndEndsWithTheWindow()
    {
        QTRY_VERIFY(shows<ui::StartPage>());
        auto *serving = child<ui::Serving>();
        QVERIFY(serving->start({ .host = u"127.0.0.1"_s, .port = 0, .user = u"ana"_s, .password = u"x"_s }));
        const test::WindowDriver status(m_window->statusBar());
        const QString text = u"Served at %1"_s.arg(serving->url().toString());
        auto *button = status.find<QToolButton>(text);
        QVERIFY(button);
        button->click();
        QVERIFY(child<ui::ServeDialog>());
        const QSignalSpy closed(m_window.get(), &ui::MainWindow::closed);
        m_window->close();
        QTRY_COMPARE(closed.size(), 1);
        QTRY_VERIFY(!serving->address());
    }

private:
    void openWindow()
    {
        m_window.reset();
        m_window = std::make_unique<ui::MainWindow>(m_desk->workbench());
        const QSignalSpy settled(m_window.get(), &ui::MainWindow::settled);
        m_window->resize(1280, 800);
        m_window->show();
        QTRY_VERIFY(!settled.isEmpty());
    }

    template <typename Screen>
    Screen *child() const
    {
        return m_window->findChild<Screen *>();
    }

    template <typename Screen>
    bool shows() const
    {
        const Screen *screen = child<Screen>();
        return screen && screen->isVisible();
    }

    QAction *action(const QString &text) const
    {
        for (QAction *candidate : m_window->actions()) {
            if (candidate->text().remove(u'&') == text)
                return candidate;
        }
        return nullptr;
    }

    QByteArray sessionMark()
    {
        auto answer = m_desk->store().setting(u"session"_s);
        answer.waitForFinished();
        const auto mark = answer.takeResult();
        return mark ? *mark : QByteArray();
    }

    CaseKey createCase()
    {
        domain::NewCase values;
        values.title = u"Phishing wave"_s;
        values.description = u"Many mails"_s;
        domain::User author;
        author.username = u"anna"_s;
        auto answer = m_desk->store().submit({ .operation = domain::CreateCase{ values }, .author = author });
        answer.waitForFinished();
        const auto created = answer.takeResult();
        return created ? created->caseKey : CaseKey{};
    }

    void keepDraft()
    {
        domain::Draft draft;
        draft.kind = domain::DraftKind::NewCase;
        draft.target = u"form"_s;
        draft.content = { { u"title"_s, u"Half a title"_s } };
        m_desk->store().saveDraft(draft).waitForFinished();
    }

    std::unique_ptr<test::TestDesk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window; // gone before the desk
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
