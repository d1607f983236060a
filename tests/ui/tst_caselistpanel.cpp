#include "models/items/casetablemodel.h"
#include "tests/ui/listdesk.h"
#include "ui/cases/caselistpanel.h"
#include "ui/cases/casetableview.h"
#include "ui/cases/facetpopup.h"
#include "ui/cases/filterbutton.h"

#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;
using domain::SeverityValue;
using domain::StatusValue;
using items::CaseTableModel;
using test::ListDesk;
using test::WindowDriver;

class CaseListPanelTest : public QObject
{
    Q_OBJECT

    struct Shown
    {
        explicit Shown(const ListDesk &desk)
            : panel(desk.workbench(), nullptr)
            , driver(&panel)
            , table(panel.findChild<ui::CaseTableView *>())
        {
            panel.resize(1000, 500);
            panel.show();
        }
        QStringList titles() const
        {
            QStringList result;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                result.append(table->model()->index(row, CaseTableModel::Title).data().toString());
            return result;
        }
        void clickHeader(int section)
        {
            const QHeaderView *header = table->horizontalHeader();
            const QPoint at(header->sectionViewportPosition(section) + 12, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        }
        void choose(const QString &filter, const QString &value)
        {
            auto *button = driver.waitFor<ui::FilterButton>(filter);
            QVERIFY(button);
            button->click();
            auto *list = button->popup()->findChild<QListView *>();
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data().toString() == value)
                    WindowDriver::click(list, list->model()->index(row, 0));
            }
            button->popup()->close();
        }

        ui::CaseListPanel panel;
        WindowDriver driver;
        ui::CaseTableView *table;
    };

    static void fill(ListDesk &desk)
    {
        desk.create(u"Brute force on VPN"_s, SeverityValue::High, { u"vpn"_s });
        desk.create(u"Lost laptop"_s, SeverityValue::Low, { u"laptop"_s, u"theft"_s });
        desk.setStatus(desk.create(u"Ransom note"_s, SeverityValue::Critical, { u"malware"_s }),
                       StatusValue::Closed);
    }

    /// Answers the case that the list has in its row 100.
    static CaseKey fillAbove(ListDesk &desk)
    {
        const CaseKey far = desk.create(u"far"_s);
        for (int i = 0; i < 100; ++i)
            desk.create(u"case %1"_s.arg(i));
        return far;
    }

private slots:
    void anEmptyStoreOffersThreeWaysToBegin()
    {
        const ListDesk desk;
        Shown shown(desk);
        auto *create = shown.driver.waitFor(u"New case"_s);
        auto *import = shown.driver.waitFor(u"Import a Kibana export…"_s);
        auto *sample = shown.driver.waitFor(u"Open the sample casebook"_s);
        QVERIFY(create && import && sample);
        QSignalSpy created(&shown.panel, &ui::CaseListPanel::newCaseRequested);
        QSignalSpy imported(&shown.panel, &ui::CaseListPanel::importRequested);
        QSignalSpy sampled(&shown.panel, &ui::CaseListPanel::sampleRequested);
        WindowDriver::click(create);
        WindowDriver::click(import);
        WindowDriver::click(sample);
        QCOMPARE(created.size() + imported.size() + sampled.size(), 3);
    }

    void theFirstCaseTakesThePlaceOfTheOffers()
    {
        ListDesk desk;
        Shown shown(desk);
        QVERIFY(shown.driver.waitFor(u"New case"_s));
        desk.create(u"The first"_s);
        QTRY_VERIFY(shown.table->isVisible());
        QTRY_COMPARE(shown.titles(), QStringList({ u"The first"_s }));
    }

    void aHeaderClickSortsThenTurnsThenGoesBack()
    {
        ListDesk desk;
        fill(desk);
        Shown shown(desk);
        QTRY_COMPARE(shown.titles().value(0), u"Ransom note"_s); // the latest change first
        shown.clickHeader(CaseTableModel::Title);
        QTRY_COMPARE(shown.titles(),
                     QStringList({ u"Brute force on VPN"_s, u"Lost laptop"_s, u"Ransom note"_s }));
        shown.clickHeader(CaseTableModel::Title);
        QTRY_COMPARE(shown.titles(),
                     QStringList({ u"Ransom note"_s, u"Lost laptop"_s, u"Brute force on VPN"_s }));
        shown.clickHeader(CaseTableModel::Severity);
        QTRY_COMPARE(shown.titles(),
                     QStringList({ u"Ransom note"_s, u"Brute force on VPN"_s, u"Lost laptop"_s }));
    }

    void theSortingIsRemembered()
    {
        ListDesk desk;
        fill(desk);
        {
            Shown shown(desk);
            QTRY_COMPARE(shown.titles().size(), 3);
            shown.clickHeader(CaseTableModel::Title);
        }
        Shown again(desk);
        QTRY_COMPARE(again.titles(),
                     QStringList({ u"Brute force on VPN"_s, u"Lost laptop"_s, u"Ransom note"_s }));
        QCOMPARE(again.table->horizontalHeader()->sortIndicatorSection(), int(CaseTableModel::Title));
    }

    void searchNarrowsAsOneTypes()
    {
        ListDesk desk;
        fill(desk);
        Shown shown(desk);
        QSignalSpy lines(&shown.panel, &ui::CaseListPanel::countLineChanged);
        QTRY_COMPARE(shown.titles().size(), 3);
        shown.panel.setSearchText(u"lap"_s);
        QTRY_COMPARE(shown.titles(), QStringList({ u"Lost laptop"_s }));
        QTRY_VERIFY(!lines.isEmpty() && lines.last().first().toString().startsWith(u"1 of 3"_s));
    }

    void aSearchCanShowTheBestMatchFirst()
    {
        ListDesk desk;
        fill(desk);
        desk.create(u"Laptop laptop"_s, SeverityValue::Low, { u"other"_s });
        desk.create(u"Phone"_s, SeverityValue::Low, { u"laptop"_s });
        Shown shown(desk);
        QTRY_COMPARE(shown.titles().size(), 5);
        shown.panel.setSearchText(u"laptop"_s);
        QTRY_COMPARE(shown.titles().constFirst(), u"Phone"_s); // the newest
        WindowDriver::click(shown.driver.waitFor(u"Best match first"_s));
        QTRY_COMPARE(shown.titles().constLast(), u"Phone"_s);
        QVERIFY(!shown.table->horizontalHeader()->isSortIndicatorShown());
        shown.clickHeader(CaseTableModel::Title);
        QTRY_COMPARE(shown.titles(), QStringList({ u"Laptop laptop"_s, u"Lost laptop"_s, u"Phone"_s }));
        QVERIFY(shown.table->horizontalHeader()->isSortIndicatorShown());
    }

    void anEmptyResultNamesTheSearchAndTakesItBack()
    {
        ListDesk desk;
        fill(desk);
        Shown shown(desk);
        QTRY_COMPARE(shown.titles().size(), 3);
        QSignalSpy cleared(&shown.panel, &ui::CaseListPanel::searchCleared);
        shown.panel.setSearchText(u"nothing like that"_s);
        QTRY_VERIFY(shown.driver.shows(u"nothing like that"_s));
        WindowDriver::click(shown.driver.waitFor(u"Clear search"_s));
        QTRY_COMPARE(shown.titles().size(), 3);
        QCOMPARE(cleared.size(), 1);
    }

    void filtersNarrowAndAreCleared()
    {
        ListDesk desk;
        fill(desk);
        Shown shown(desk);
        QTRY_COMPARE(shown.titles().size(), 3);
        shown.choose(u"Severity"_s, u"High"_s);
        QTRY_COMPARE(shown.titles(), QStringList({ u"Brute force on VPN"_s }));
        shown.choose(u"Severity"_s, u"Critical"_s);
        QTRY_COMPARE(shown.titles().size(), 2);
        shown.choose(u"Status"_s, u"Closed"_s);
        QTRY_COMPARE(shown.titles(), QStringList({ u"Ransom note"_s }));
        WindowDriver::click(shown.driver.waitFor(u"Clear filters"_s));
        QTRY_COMPARE(shown.titles().size(), 3);
    }

    void tagsAreOfferedWithTheirCounts()
    {
        ListDesk desk;
        fill(desk);
        Shown shown(desk);
        QTRY_COMPARE(shown.titles().size(), 3);
        auto *button = shown.driver.waitFor<ui::FilterButton>(u"Tags"_s);
        auto *list = button->popup()->findChild<QListView *>();
        QTRY_COMPARE(list->model()->rowCount(), 4);
        shown.choose(u"Tags"_s, u"theft"_s);
        QTRY_COMPARE(shown.titles(), QStringList({ u"Lost laptop"_s }));
    }

    void aViewFixesWhatItStandsFor()
    {
        ListDesk desk;
        fill(desk);
        Shown shown(desk);
        shown.panel.setView({ ui::CaseView::Closed });
        QTRY_COMPARE(shown.titles(), QStringList({ u"Ransom note"_s }));
        QVERIFY(!shown.driver.find<ui::FilterButton>(u"Status"_s));
        shown.panel.setView({ ui::CaseView::Tag, u"vpn"_s });
        QTRY_COMPARE(shown.titles(), QStringList({ u"Brute force on VPN"_s }));
        QVERIFY(!shown.driver.find<ui::FilterButton>(u"Tags"_s));
    }

    void theChosenCaseStaysChosenWhileOthersMove()
    {
        ListDesk desk;
        const CaseKey kept = desk.create(u"kept"_s);
        const CaseKey other = desk.create(u"other"_s);
        Shown shown(desk);
        QTRY_COMPARE(shown.titles(), QStringList({ u"other"_s, u"kept"_s }));
        shown.panel.selectCase(kept);
        QCOMPARE(shown.panel.currentCase(), kept);
        QTRY_COMPARE(shown.table->currentIndex().row(), 1);
        QSignalSpy told(&shown.panel, &ui::CaseListPanel::currentCaseChanged);
        desk.create(u"new"_s);
        QTRY_COMPARE(shown.titles().value(0), u"new"_s);
        QTRY_COMPARE(shown.table->currentIndex().row(), 2);
        desk.submit(domain::DeleteCase{ other });
        QTRY_COMPARE(shown.titles(), QStringList({ u"new"_s, u"kept"_s }));
        QTRY_COMPARE(shown.table->currentIndex().row(), 1);
        QVERIFY(shown.table->selectionModel()->isRowSelected(1));
        QCOMPARE(told.size(), 0);
    }

    void aCaseFarDownIsChosenAtTheStart()
    {
        ListDesk desk;
        const CaseKey far = fillAbove(desk);
        Shown shown(desk);
        shown.panel.selectCase(far); // as the one that was read last
        QTRY_COMPARE(shown.table->currentIndex().row(), 100);
        QVERIFY(shown.table->selectionModel()->isRowSelected(100));
        QCOMPARE(shown.panel.currentCase(), far);
    }

    void aNewListBeginsAtItsTopThoughTheChosenCaseIsFarDown()
    {
        ListDesk desk;
        const CaseKey far = fillAbove(desk);
        Shown shown(desk);
        shown.panel.selectCase(far);
        QTRY_COMPARE(shown.table->currentIndex().row(), 100);
        QSignalSpy reset(shown.table->model(), &QAbstractItemModel::modelReset);
        shown.panel.setView({ ui::CaseView::Open });
        QVERIFY(reset.wait());
        QTRY_COMPARE(shown.table->currentIndex().row(), 100); // found among rows that aren't read
        QCOMPARE(shown.table->verticalScrollBar()->value(), 0); // what one is about to click stays
    }

    void aCaseThatLeavesTheViewIsStillTheCurrentOne()
    {
        ListDesk desk;
        const CaseKey one = desk.create(u"one"_s);
        desk.create(u"two"_s);
        Shown shown(desk);
        shown.panel.setView({ ui::CaseView::Open });
        QTRY_COMPARE(shown.titles().size(), 2);
        shown.panel.selectCase(one);
        QSignalSpy told(&shown.panel, &ui::CaseListPanel::currentCaseChanged);
        desk.setStatus(one, StatusValue::Closed);
        QTRY_COMPARE(shown.titles(), QStringList({ u"two"_s }));
        QCOMPARE(shown.panel.currentCase(), one);
        QVERIFY(!shown.table->selectionModel()->hasSelection());
        QCOMPARE(told.size(), 0);
    }

    void aDeletedCaseIsToldAsNone()
    {
        ListDesk desk;
        const CaseKey one = desk.create(u"one"_s);
        desk.create(u"two"_s);
        Shown shown(desk);
        QTRY_COMPARE(shown.titles().size(), 2);
        shown.panel.selectCase(one);
        QSignalSpy told(&shown.panel, &ui::CaseListPanel::currentCaseChanged);
        desk.submit(domain::DeleteCase{ one });
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(!shown.panel.currentCase().isValid());
    }

    void keysGoByRows()
    {
        ListDesk desk;
        fill(desk);
        Shown shown(desk);
        QTRY_COMPARE(shown.titles().size(), 3);
        shown.panel.focusTable();
        QTest::keyClick(shown.table, Qt::Key_Down);
        QTest::keyClick(shown.table, Qt::Key_End);
        QCOMPARE(shown.table->currentIndex().row(), 2);
        QTest::keyClick(shown.table, Qt::Key_Home);
        QCOMPARE(shown.table->currentIndex().row(), 0);
        QVERIFY(shown.panel.currentCase().isValid());
        QSignalSpy activated(&shown.panel, &ui::CaseListPanel::caseActivated);
        QTest::keyClick(shown.table, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        shown.panel.selectNext();
        QCOMPARE(shown.table->currentIndex().row(), 1);
        shown.panel.selectPrevious();
        QCOMPARE(shown.table->currentIndex().row(), 0);
    }

    void columnsAreChosenAndRemembered()
    {
        ListDesk desk;
        fill(desk);
        {
            Shown shown(desk);
            QTRY_COMPARE(shown.titles().size(), 3);
            QHeaderView *header = shown.table->horizontalHeader();
            QVERIFY(header->isSectionHidden(CaseTableModel::Category));
            WindowDriver::click(shown.driver.waitFor(u"Columns and sorting"_s));
            const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QList<QAction *> actions = menu->actions().last()->menu()->actions();
            const auto named = [&](const QString &name) {
                return *std::find_if(actions.cbegin(), actions.cend(),
                                     [&](QAction *a) { return a->text() == name; });
            };
            named(u"Category"_s)->trigger();
            named(u"Severity"_s)->trigger();
            QVERIFY(!header->isSectionHidden(CaseTableModel::Category));
            QVERIFY(header->isSectionHidden(CaseTableModel::Severity));
            header->moveSection(header->visualIndex(CaseTableModel::Status), 0);
            header->resizeSection(CaseTableModel::Tags, 123);
        }
        const Shown again(desk);
        const QHeaderView *header = again.table->horizontalHeader();
        QVERIFY(!header->isSectionHidden(CaseTableModel::Category));
        QVERIFY(header->isSectionHidden(CaseTableModel::Severity));
        QCOMPARE(header->visualIndex(CaseTableModel::Status), 0);
        QCOMPARE(header->sectionSize(CaseTableModel::Tags), 123);
    }
};

QTEST_MAIN(CaseListPanelTest)
#include "tst_caselistpanel.moc"
