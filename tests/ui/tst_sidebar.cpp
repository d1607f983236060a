#include "tests/ui/listdesk.h"
#include "ui/drafts/draftspanel.h"
#include "ui/sidebar/sidebar.h"
#include "ui/sidebar/sidebarlist.h"
#include "ui/sidebar/viewsmodel.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;
using test::ListDesk;
using test::WindowDriver;
using ui::CaseView;

class SidebarTest : public QObject
{
    Q_OBJECT

    static qint64 countOf(const ui::SidebarList *list, int row)
    {
        return list->model()->index(row, 0).data(ui::ViewsModel::CountRole).toLongLong();
    }

private slots:
    void countsFollowTheStore()
    {
        ListDesk desk;
        ui::Sidebar sidebar(desk.workbench(), nullptr);
        sidebar.begin();
        sidebar.show();
        const WindowDriver driver(&sidebar);
        auto *views = driver.waitFor<ui::SidebarList>(u"Views"_s);
        QVERIFY(views);
        QTRY_COMPARE(countOf(views, 0), 0);
        const CaseKey one = desk.create(u"one"_s);
        desk.create(u"two"_s);
        QTRY_COMPARE(countOf(views, 0), 2);
        desk.setStatus(one, domain::StatusValue::Closed);
        QTRY_COMPARE(countOf(views, 3), 1);
        QCOMPARE(countOf(views, 1), 1);
    }

    void everyTagStandsBelowTheViews()
    {
        ListDesk desk;
        desk.create(u"one"_s, domain::SeverityValue::Low, { u"beta"_s, u"Alpha"_s });
        desk.create(u"two"_s, domain::SeverityValue::Low, { u"beta"_s });
        ui::Sidebar sidebar(desk.workbench(), nullptr);
        sidebar.begin();
        sidebar.show();
        const WindowDriver driver(&sidebar);
        auto *tags = driver.waitFor<ui::SidebarList>(u"Tags"_s);
        QVERIFY(tags);
        QTRY_COMPARE(tags->model()->rowCount(), 2);
        QCOMPARE(tags->model()->index(0, 0).data().toString(), u"Alpha"_s);
        QSignalSpy chosen(&sidebar, &ui::Sidebar::viewChosen);
        WindowDriver::click(tags, tags->model()->index(1, 0));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<CaseView>(), (CaseView{ CaseView::Tag, u"beta"_s }));
        QVERIFY(!driver.find<ui::SidebarList>(u"Views"_s)->selectionModel()->hasSelection());
    }

    void arrowsGoFromViewsToTags()
    {
        ListDesk desk;
        desk.create(u"one"_s, domain::SeverityValue::Low, { u"tag"_s });
        ui::Sidebar sidebar(desk.workbench(), nullptr);
        sidebar.begin();
        sidebar.show();
        const WindowDriver driver(&sidebar);
        auto *views = driver.waitFor<ui::SidebarList>(u"Views"_s);
        auto *tags = driver.waitFor<ui::SidebarList>(u"Tags"_s);
        QVERIFY(views && tags);
        sidebar.activateWindow();
        views->setFocus();
        QTRY_VERIFY(views->hasFocus());
        QSignalSpy chosen(&sidebar, &ui::Sidebar::viewChosen);
        for (int i = 0; i < 7; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(tags->hasFocus());
        QCOMPARE(sidebar.view(), (CaseView{ CaseView::Tag, u"tag"_s }));
        QTest::keyClick(tags, Qt::Key_Up);
        QCOMPARE(sidebar.view().kind, CaseView::Drafts);
        QCOMPARE(chosen.size(), 8);
    }

    void aViewSetFromOutsideIsShownButNotTold()
    {
        const ListDesk desk;
        ui::Sidebar sidebar(desk.workbench(), nullptr);
        sidebar.begin();
        QSignalSpy chosen(&sidebar, &ui::Sidebar::viewChosen);
        sidebar.setView({ CaseView::Closed });
        QCOMPARE(sidebar.view().kind, CaseView::Closed);
        QCOMPARE(chosen.size(), 0);
    }

    void collapsedOnlyIconsAreLeft()
    {
        ListDesk desk;
        desk.create(u"one"_s, domain::SeverityValue::Low, { u"tag"_s });
        ui::Sidebar sidebar(desk.workbench(), nullptr);
        sidebar.begin();
        sidebar.show();
        const WindowDriver driver(&sidebar);
        QVERIFY(driver.waitFor<ui::SidebarList>(u"Tags"_s));
        sidebar.setCollapsed(true);
        QVERIFY(!driver.find<ui::SidebarList>(u"Tags"_s));
        QVERIFY(driver.find<ui::SidebarList>(u"Views"_s));
        QVERIFY(sidebar.sizeHint().width() < 60);
        sidebar.setCollapsed(false);
        QVERIFY(driver.find<ui::SidebarList>(u"Tags"_s));
    }

    void viewsModelKeepsToTheRules()
    {
        ui::ViewsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCounts({});
        QCOMPARE(model.rowCount(), 7);
    }

    void draftsAreListedChosenDroppedAndBroughtBack()
    {
        ListDesk desk;
        const CaseKey key = desk.create(u"Lost laptop"_s);
        domain::Draft draft;
        draft.caseKey = key;
        draft.content = { { u"text"_s, u"It was in the train"_s } };
        QVERIFY(ListDesk::answerOf(desk.store().saveDraft(draft)));
        ui::DraftsPanel panel(desk.workbench(), nullptr);
        panel.show();
        const WindowDriver driver(&panel);
        auto *list = driver.waitFor<QListView>(u"Drafts"_s);
        QVERIFY(list);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));

        QSignalSpy chosen(&panel, &ui::DraftsPanel::draftChosen);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<domain::Draft>().text(), u"It was in the train"_s);

        std::optional<ui::Notice> notice;
        connect(&desk.workbench().notices, &ui::Notices::posted, this,
                [&](const ui::Notice &posted) { notice = posted; });
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_VERIFY(notice.has_value());
        notice->action();
        QTRY_COMPARE(list->model()->rowCount(), 1);
    }
};

QTEST_MAIN(SidebarTest)
#include "tst_sidebar.moc"
