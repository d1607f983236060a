#include "models/items/casechoice.h"
#include "models/items/casetablemodel.h"
#include "tests/ui/listdesk.h"
#include "ui/cases/bulkbar.h"
#include "ui/cases/caselistpanel.h"
#include "ui/cases/casetableview.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QTest>
#include <QToolButton>

using namespace casebook;
using namespace Qt::StringLiterals;
using domain::SeverityValue;
using domain::StatusValue;
using items::CaseTableModel;
using test::ListDesk;

namespace {

constexpr int manyCases = 700; // more than the list reads at once

} // namespace

/// Several cases chosen in the list and changed together.
class BulkBarTest : public QObject
{
    Q_OBJECT

    struct Shown
    {
        explicit Shown(const ListDesk &desk)
            : panel(desk.workbench(), nullptr)
            , table(panel.findChild<ui::CaseTableView *>())
            , choice(panel.findChild<items::CaseChoice *>())
        {
            QObject::connect(&desk.workbench().notices, &ui::Notices::posted, &panel,
                             [this](const ui::Notice &notice) { told = notice.text; });
            panel.resize(1000, 500);
            panel.show();
        }
        void click(int row, Qt::KeyboardModifiers modifiers = {}) const
        {
            const QRect cell = table->visualRect(table->model()->index(row, 0));
            QTest::mouseClick(table->viewport(), Qt::LeftButton, modifiers, cell.center());
        }
        ui::BulkBar *bar() const { return panel.findChild<ui::BulkBar *>(); }
        bool showsBar() const { return bar() && bar()->isVisible(); }
        QString text() const { return bar() ? bar()->findChild<QLabel *>()->text() : QString(); }
        QMenu *menu(const QString &button) const
        {
            for (QToolButton *each : bar()->findChildren<QToolButton *>()) {
                if (each->text() == button)
                    return each->menu();
            }
            return nullptr;
        }
        void trigger(const QString &button, const QString &action) const
        {
            for (QAction *each : menu(button)->actions()) {
                if (each->text() == action)
                    each->trigger();
            }
        }

        ui::CaseListPanel panel;
        ui::CaseTableView *table;
        items::CaseChoice *choice;
        QString told;
    };

    static void createMany(ListDesk &desk)
    {
        QList<store::Submission> submissions;
        for (int i = 0; i < manyCases; ++i) {
            domain::CreateCase create;
            create.values.title = u"Case %1"_s.arg(i);
            create.values.description = u"d"_s;
            submissions.append({ .operation = create, .author = desk.preferences().author() });
        }
        QVERIFY(ListDesk::answerOf(desk.store().submitTogether(submissions)));
    }

    static qint64 count(ListDesk &desk, const domain::CaseFilter &filter)
    {
        return ListDesk::answerOf(desk.store().count(filter)).value_or(-1);
    }

private slots:
    void clicksChooseCasesToChangeTogether()
    {
        ListDesk desk;
        desk.create(u"One"_s);
        desk.create(u"Two"_s);
        desk.create(u"Three"_s);
        Shown shown(desk);
        QTRY_COMPARE(shown.table->model()->rowCount(), 3);
        QTRY_VERIFY(shown.table->isVisible());
        QVERIFY(!shown.showsBar());
        shown.click(0);
        QVERIFY(!shown.showsBar());
        shown.click(2, Qt::ControlModifier); // with the one that is open
        QTRY_VERIFY(shown.showsBar());
        QVERIFY(shown.text().startsWith(u"2 "_s));
        const auto checked = [&](int row) {
            return shown.table->model()->index(row, CaseTableModel::Title).data(Qt::CheckStateRole);
        };
        QCOMPARE(checked(2), QVariant(Qt::Checked));
        QCOMPARE(checked(1), QVariant(Qt::Unchecked));

        shown.trigger(u"Status"_s, u"Closed"_s);
        domain::CaseFilter closed;
        closed.statuses = { StatusValue::Closed };
        QTRY_COMPARE(count(desk, closed), 2);
        QTRY_VERIFY(shown.told.startsWith(u"2 "_s));
        shown.click(1);
        QTRY_VERIFY(!shown.showsBar());
    }

    void aNarrowListShowsEachOfferWhole()
    {
        ListDesk desk;
        desk.create(u"One"_s);
        desk.create(u"Two"_s);
        Shown shown(desk);
        shown.panel.resize(360, 500);
        QTRY_COMPARE(shown.table->model()->rowCount(), 2);
        QTRY_VERIFY(shown.table->isVisible());
        shown.click(0);
        shown.click(1, Qt::ControlModifier);
        QTRY_VERIFY(shown.showsBar());
        int offers = 0;
        for (const QToolButton *button : shown.bar()->findChildren<QToolButton *>()) {
            if (!button->isVisible())
                continue;
            ++offers;
            QTRY_VERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
            QTRY_VERIFY2(shown.bar()->rect().contains(button->geometry()), qPrintable(button->text()));
        }
        QCOMPARE(offers, 6);
    }

    void allCasesOfTheListAreChosenAtOnce()
    {
        ListDesk desk;
        createMany(desk);
        Shown shown(desk);
        QTRY_COMPARE(shown.table->model()->rowCount(), manyCases);
        QTRY_VERIFY(shown.table->isVisible());
        shown.table->setFocus();
        QTest::keySequence(shown.table, QKeySequence::SelectAll);
        QTRY_VERIFY(shown.text().startsWith(u"700 "_s));
        shown.trigger(u"Severity"_s, u"Critical"_s);
        QVERIFY(shown.bar()->findChild<QProgressBar *>()->isVisible());
        domain::CaseFilter critical;
        critical.severities = { SeverityValue::Critical };
        QTRY_COMPARE(count(desk, critical), manyCases);
        QTRY_VERIFY(shown.told.startsWith(u"700 "_s));
        QVERIFY(!shown.bar()->findChild<QProgressBar *>()->isVisible());

        QMenu *menu = shown.menu(u"Add tag"_s);
        auto *field = menu->findChild<QLineEdit *>();
        field->setText(u" swept "_s);
        QTest::keyClick(field, Qt::Key_Return);
        domain::CaseFilter swept;
        swept.tags = { u"swept"_s };
        QTRY_COMPARE(count(desk, swept), manyCases);
    }

    void shiftChoosesRowsThatAreNotLoaded()
    {
        ListDesk desk;
        createMany(desk);
        Shown shown(desk);
        QTRY_COMPARE(shown.table->model()->rowCount(), manyCases);
        QTRY_VERIFY(shown.table->isVisible());
        shown.click(0);
        shown.choice->chooseRows(649, 0);
        QTRY_VERIFY(shown.text().startsWith(u"650 "_s));
        shown.choice->toggle(desk.create(u"Another"_s));
        QCOMPARE(shown.choice->count(), 651);
    }

    void anotherListDropsTheChoice()
    {
        ListDesk desk;
        desk.create(u"One"_s);
        desk.create(u"Two"_s);
        Shown shown(desk);
        QTRY_COMPARE(shown.table->model()->rowCount(), 2);
        shown.choice->chooseAll();
        QVERIFY(!shown.choice->isEmpty());
        shown.panel.setSearchText(u"two"_s);
        QVERIFY(shown.choice->isEmpty());
        QTRY_VERIFY(!shown.showsBar());
    }
};

QTEST_MAIN(BulkBarTest)
#include "tst_bulkbar.moc"
